import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Finding, readTables } from "../../server/src/core/index";
import { ENGINES, type Engine } from "./engines";

const OTS = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
const CSV = "STORED BY 'com.aliyun.odps.CsvStorageHandler'";
const TSV = "STORED BY 'com.aliyun.odps.TsvStorageHandler'";
const ROLE = "'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'";
const LAKE = "oss://oss-cn-hangzhou-internal.aliyuncs.com/lake";
const LOCATION = `LOCATION '${LAKE}/d/'`;
const [BAR, UTF8] = ["'odps.text.option.delimiter' = '|'", "'odps.text.option.encoding' = 'UTF-8'"];

const mapped = (columns: string, mapping = ":vid, speed", host = "cap1"): string =>
  `CREATE EXTERNAL TABLE track ${columns}
${OTS}
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = '${mapping}', 'tablestore.table.name' = 'track', ${ROLE})
LOCATION 'tablestore://${host}.cn-hangzhou.ots-internal.aliyuncs.com'`;
const held = (properties: string): string =>
  `CREATE EXTERNAL TABLE t (a STRING)\n${CSV}\nWITH SERDEPROPERTIES (${properties})\n${LOCATION}`;
const with_ = (clauses: string): string => `CREATE EXTERNAL TABLE t (a STRING)\n${clauses}`;

/** A loop whose items a comma separates, on one line and on several. */
const looped = ({ each, endEach, unlessLast, endUnless }: Engine, item: string, gap = ""): string =>
  `${gap}${each}${gap}${item}${unlessLast},${endUnless}${gap}${endEach}${gap}`;
const either = ({ when, otherwise, end }: Engine, a: string, b: string, gap = ""): string =>
  `${when}${gap}${a}${gap}${otherwise}${gap}${b}${gap}${end}`;

/** Where blocks may stand in a text. */
const PLACES: Readonly<Record<string, (engine: Engine) => string>> = {
  "all columns": (e) => mapped(`(${looped(e, `${e.name} ${e.type}`)})`),
  "all columns, on lines": (e) => mapped(`(${looped(e, `${e.name} ${e.type} COMMENT '${e.name}'`, "\n")})`),
  "columns with the comma before": (e) => mapped(`(\n  vid BIGINT\n${e.each}\n, ${e.name} ${e.type}\n${e.endEach}\n)`),
  "columns with the comma behind": (e) => mapped(`(\n${e.each}\n${e.name} ${e.type},\n${e.endEach}\n  vid BIGINT\n)`),
  "columns without commas": (e) => mapped(`(\n${e.each}\n\`${e.name}\` ${e.type}\n${e.endEach}\n)`),
  "a column": (e) => mapped(`(\n  vid BIGINT\n  ${e.when}, speed DOUBLE${e.end}\n)`),
  "one of two columns": (e) => mapped(`(\n  vid BIGINT,\n${either(e, "speed DOUBLE", "speed BIGINT", "\n")}\n)`),
  "a type": (e) => mapped(`(vid BIGINT, speed ${either(e, "DOUBLE", "BIGINT")})`),
  "a type before a comma": (e) => mapped(`(vid ${either(e, "BIGINT", "STRING")}, speed DOUBLE)`),
  "a column's name": (e) => mapped(`(${either(e, "vid", "gid")} BIGINT, speed DOUBLE)`),
  "a project": (e) => `CREATE EXTERNAL TABLE ${either(e, "dev", "prod")}.t (a STRING) ${CSV} ${LOCATION}`,
  "a part of a name": (e) => `CREATE EXTERNAL TABLE t_${either(e, "dev", "prod")} (a STRING) ${CSV} ${LOCATION}`,
  "IF NOT EXISTS": (e) =>
    `CREATE EXTERNAL TABLE ${e.when}IF NOT EXISTS${e.end} t (a STRING)
${CSV} ${LOCATION}`,
  "the parenthesis that opens the columns": (e) =>
    `${mapped(`${either(e, "(vid BIGINT, speed DOUBLE", "(vid BIGINT, speed BIGINT")})`)}`,
  "the same on lines": (e) =>
    mapped(`\n${either(e, "(vid BIGINT, speed DOUBLE", "(vid BIGINT,\nspeed BIGINT", "\n")}\n)`),
  "the parenthesis that closes the columns": (e) =>
    mapped(`(vid BIGINT,\n${either(e, "speed DOUBLE)", "speed BIGINT)", "\n")}`),
  "the parenthesis that opens the properties": (e) =>
    with_(`${CSV}\nWITH SERDEPROPERTIES\n${either(e, `(${BAR},`, "(", "\n")}\n${UTF8})\n${LOCATION}`),
  "a clause with an open parenthesis": (e) =>
    with_(
      `${either(e, `${CSV}\nWITH SERDEPROPERTIES (${BAR},`, `${TSV}\nWITH SERDEPROPERTIES (`, "\n")}\n${UTF8})\n${LOCATION}`,
    ),
  "the quote that opens a value": (e) => held(`'odps.text.option.delimiter' = ${either(e, "'|", "',")}', ${UTF8}`),
  "the quote that closes a value": (e) => held(`'odps.text.option.delimiter' = '${either(e, "|'", ",'")}, ${UTF8}`),
  "a value": (e) => held(`'odps.text.option.delimiter' = ${either(e, "'|'", "','")}, ${UTF8}`),
  "what a value holds": (e) => held(`'odps.text.option.delimiter' = '${either(e, "|", ",")}', ${UTF8}`),
  "values without quotes": (e) =>
    held(`'odps.text.option.delimiter' = ${e.name}, 'odps.properties.rolearn' = ${e.type}, ${UTF8}`),
  "parts of a role": (e) => held(`'odps.properties.rolearn' = 'acs:ram::${e.name}:role/${e.type}'`),
  "an account": (e) =>
    held(`'odps.properties.rolearn' = 'acs:ram::${either(e, "1234567890123456", "6543210987654321")}:role/a'`),
  "a whole role": (e) => held(`'odps.properties.rolearn' = '${either(e, "acs:ram::1:role/a", "acs:ram::2:role/b")}'`),
  "a key": (e) => held(`${either(e, "'odps.text.option.delimiter'", "'odps.text.option.encoding'")} = 'x'`),
  "all properties": (e) => held(looped(e, `'${e.name}' = '${e.type}'`)),
  "all properties, on lines": (e) => held(looped(e, `'${e.name}' = '${e.type}'`, "\n")),
  "a property": (e) => held(`${BAR}\n${e.when}\n, ${UTF8}\n${e.end}\n`),
  "a comma and a property": (e) => held(`${BAR}${e.when},${e.end}\n${e.when}\n${UTF8}\n${e.end}\n`),
  "one of two properties": (e) =>
    held(`\n${either(e, `${BAR},`, "'odps.text.option.delimiter' = ',',", "\n")}\n${UTF8}`),
  "the only property": (e) => held(`\n${e.when}\n${BAR}\n${e.end}\n`),
  "a mapping": (e) => mapped("(vid BIGINT, speed DOUBLE)", looped(e, e.name)),
  "a mapping on lines": (e) => mapped("(vid BIGINT, speed DOUBLE)", looped(e, e.name, "\n")),
  "the end of a mapping": (e) => mapped("(vid BIGINT, speed DOUBLE, gt BIGINT)", `:vid${e.each},${e.name}${e.endEach}`),
  "an entry": (e) => mapped(`(vid BIGINT${e.when}, speed DOUBLE${e.end})`, `:vid${e.when}, speed${e.end}`),
  "an entry's colon": (e) => mapped("(vid BIGINT, speed DOUBLE)", `${e.when}:${e.end}vid, speed`),
  "one of two entries": (e) => mapped("(vid BIGINT, speed DOUBLE)", `:vid, ${either(e, "speed", "velocity")}`),
  "an instance": (e) => mapped("(vid BIGINT, speed DOUBLE)", ":vid, speed", either(e, "cap1", "cap2")),
  "an endpoint": (e) =>
    with_(
      `${CSV} LOCATION 'oss://${either(e, "oss-cn-hangzhou-internal.aliyuncs.com", "oss-cn-shanghai-internal.aliyuncs.com")}/lake/d/'`,
    ),
  "a directory": (e) => with_(`${CSV} LOCATION '${LAKE}/${either(e, "a", "b")}/d/'`),
  directories: (e) => with_(`${CSV} LOCATION '${LAKE}/${e.each}${e.name}/${e.endEach}'`),
  "a location": (e) => with_(`${CSV} LOCATION ${either(e, `'${LAKE}/a/'`, `'${LAKE}/b/'`)}`),
  "the quote that opens a location": (e) => with_(`${CSV} LOCATION ${either(e, `'${LAKE}/a`, `'${LAKE}/b`)}/d/'`),
  "a clause": (e) => with_(`${e.when}\nPARTITIONED BY (pt STRING)\n${e.end}\n${CSV}\n${LOCATION}`),
  "a clause on a line": (e) => with_(`${e.when}COMMENT 'x'${e.end} ${CSV} ${LOCATION}`),
  "a comment": (e) => with_(`COMMENT ${either(e, "'a'", "'b'")} ${CSV} ${LOCATION}`),
  "one of two clauses": (e) => with_(`${either(e, CSV, "STORED AS TEXTFILE", "\n")}\n${LOCATION}`),
  "one of two locations": (e) => with_(`${CSV}\n${either(e, `LOCATION '${LAKE}/a/'`, `LOCATION '${LAKE}/b/'`, "\n")}`),
  "the last clause": (e) => with_(`${CSV}\n${LOCATION}\n${either(e, "LIFECYCLE 7", "LIFECYCLE 30", "\n")}\n`),
  "the last clause and its ;": (e) =>
    with_(`${CSV}\n${LOCATION}\n${either(e, "LIFECYCLE 7;", "LIFECYCLE 30;", "\n")}\n`),
  "clauses that differ": (e) =>
    with_(
      `${either(e, "STORED AS ORC", "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde' STORED AS TEXTFILE", "\n")}\n${LOCATION}`,
    ),
  "clauses that differ, apart": (e) =>
    with_(
      `${e.when}COMMENT 'a' STORED AS ORC${e.end}\n${LOCATION}\n${e.when}COMMENT 'b' STORED AS TEXTFILE${e.end}\nLIFECYCLE 7`,
    ),
  "a statement": (e) => `${e.when}\n${with_(`${CSV} ${LOCATION}`)};\n${e.end}\n`,
  "a statement without ;": (e) => `${e.when}\n${with_(`${CSV} ${LOCATION}`)}\n${e.end}\n`,
  "one of two statements": (e) => either(e, `${with_(`${CSV} ${LOCATION}`)};`, `${with_(`${TSV} ${LOCATION}`)};`, "\n"),
  "one of two statements without ;": (e) => either(e, with_(`${CSV} ${LOCATION}`), with_(`${TSV} ${LOCATION}`), "\n"),
  statements: (e) => `${e.each}\n${with_(`${CSV} ${LOCATION}`).replace(" t ", ` t_${e.name} `)};\n${e.endEach}\n`,
  "what stands for nothing": (e) =>
    `${e.note}\nCREATE EXTERNAL TABLE t (a STRING, ${e.note} b STRING)\n${e.note}\n${CSV}\nWITH SERDEPROPERTIES (${e.note} ${BAR}) ${LOCATION}`,
  "partitions that are added": (e) =>
    `ALTER TABLE t ADD IF NOT EXISTS\n${e.each}\nPARTITION (pt = '${e.name}') ${LOCATION}\n${e.endEach}`,
  "a location of ALTER": (e) => `ALTER TABLE t SET ${either(e, `LOCATION '${LAKE}/a/'`, `LOCATION '${LAKE}/b/'`)}`,
  "properties of ALTER": (e) =>
    `ALTER TABLE t SET SERDEPROPERTIES (${either(e, BAR, "'odps.text.option.delimiter' = ','")})`,
  "a store of UNLOAD": (e) => `UNLOAD FROM t INTO ${LOCATION}\n${either(e, CSV, "STORED AS PARQUET", "\n")}`,
};

const isHint = ({ severity }: Finding): boolean => severity === "hint";
const checked = (text: string): Finding[] => check(`${text};\n`).filter((finding) => !isHint(finding));

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(`blocks of ${name} are never wrong`, () => {
    for (const [place, make] of Object.entries(PLACES)) {
      it(place, () => {
        const text = make(engine);
        assert.deepEqual(checked(text), []);
        if (text.includes("CREATE")) assert.ok(readTables(`${text};\n`).length > 0);
      });
    }
  });
}

/** One mistake each, apart from the blocks. */
const MISTAKES: Readonly<Record<string, (engine: Engine) => string>> = {
  "mapping-type": (e) => mapped(`(\n${e.when}\n  gt BIGINT,\n${e.end}\n  vid BIGINT,\n  speed ARRAY<BIGINT>\n)`),
  "syntax-type-unknown": (e) => mapped(`(vid BIGNT, ${e.when} speed DOUBLE ${e.end})`),
  "syntax-comma-missing": (e) =>
    held(`${BAR}\n${UTF8},\n${ROLE}\n${e.when}\n, 'odps.text.option.use.quote' = 'true'\n${e.end}`),
  "property-unknown": (e) => held(`\n${either(e, `${BAR},`, "'odps.text.option.delimitr' = ',',", "\n")}\n${UTF8}`),
  "syntax-parenthesis": (e) => `${e.when}\n${with_(`${CSV}\nWITH SERDEPROPERTIES (${BAR}\n${LOCATION}`)};\n${e.end}`,
  "syntax-keyword-misspelt": (e) =>
    with_(`STORD BY 'com.aliyun.odps.CsvStorageHandler'\n${e.when}\nCOMMENT 'x'\n${e.end}\n${LOCATION}`),
  "role-arn-account": (e) => held(`${e.when}${BAR},${e.end} 'odps.properties.rolearn' = 'acs:ram::abc:role/a'`),
};

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(`what is known beside blocks of ${name} is checked`, () => {
    for (const [code, make] of Object.entries(MISTAKES)) {
      it(code, () => assert.ok(check(`${make(engine)};\n`).some((finding) => finding.code === code)));
    }
  });
}

it("reads what begins as two blocks do", () => {
  for (const text of ["{#if($x)", "{#*", "{{#if($x)", "<#if($x)", "{%#end", "##if($x)", "<%#if($x)"])
    checked(with_(text));
});

/** What begins as a block does, and is none. */
const NONE: Readonly<Record<string, string>> = {
  "a comment that begins with #if": `#if (we) do this\n#end of it\n# end\n#else not\n${held(BAR)}`,
  "fields of a STRUCT": `CREATE EXTERNAL TABLE t (a STRUCT<include:STRING, foreach:STRUCT<bind:BIGINT>>) STORED AS ORC ${LOCATION}`,
};

describe("what begins as a block does", () => {
  for (const [what, text] of Object.entries(NONE)) it(what, () => assert.deepEqual(checked(text), []));
});
