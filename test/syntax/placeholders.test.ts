import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Finding, withPlaceholders } from "../../server/src/core/index";

const PATTERNS = ["__[A-Z]+__", "~\\w+~", "\\[\\[ ?\\w+ ?\\]\\]", "!\\w+!", "TODO"];
const PLACEHOLDERS = [
  ..."${x} $[x] $[yyyymmdd-1] $x $!x $!{x} #{x} {x} <x> **** ** ... …… xxxxx XXXX @var @@var @@{x} %s %(x)s".split(" "),
  ..."__TABLE__ ~x~ [[x]] !x! TODO".split(" "),
  "{{ x }}",
  "<some words>",
  "[[ x ]]",
];

const LOCATION = "'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'";
const CSV = "STORED BY 'com.aliyun.odps.CsvStorageHandler'";
const DELIMITER = "'odps.text.option.delimiter' = '|'";
const TYPES = "STORED AS PARQUET";

const table = (columns: string, behind: string, location = LOCATION): string =>
  `CREATE EXTERNAL TABLE trips (\n  ${columns}\n)\n${behind}\nLOCATION ${location}`;
const named = (name: string): string =>
  `CREATE EXTERNAL TABLE IF NOT EXISTS ${name} (a STRING) ${CSV} LOCATION ${LOCATION}`;
const held = (properties: string): string => table("a STRING", `${CSV}\nWITH SERDEPROPERTIES (${properties})`);

/** What a placeholder without quotes may stand for. */
const PLACES: Readonly<Record<string, (x: string) => string>> = {
  "a table": (x) => named(x),
  "words before a table": (x) => named(`${x} trips`),
  "what is behind a table": (x) => named(`trips ${x}`),
  "a project": (x) => named(`${x}.trips`),
  "a table of a project": (x) => named(`fleet.${x}`),
  "all parts of a name": (x) => named(`${x}.${x}.${x}`),
  "the end of a name": (x) => named(`ods_${x}`),
  "the beginning of a name": (x) => named(`${x}_trips`),
  "a column": (x) => table(`a BIGINT,\n  ${x} STRING`, CSV),
  "two columns": (x) => table(`${x} STRING, ${x} BIGINT`, CSV),
  "the end of a column": (x) => table(`c_${x} STRING`, CSV),
  "a type": (x) => table(`a ${x},\n  b ${x} COMMENT 'b',\n  c ${x}`, CSV),
  "a type and its comma": (x) => table(`a ${x}\n  b STRING`, CSV),
  "a length": (x) => table(`a VARCHAR(${x}), b CHAR(${x})`, CSV),
  "a precision and a scale": (x) => table(`a DECIMAL(${x}), b DECIMAL(${x},2), c DECIMAL(10,${x}), d STRING`, TYPES),
  "what an ARRAY holds": (x) => table(`a ARRAY<${x}>, b STRING`, TYPES),
  "what a MAP holds": (x) => table(`a MAP<STRING,${x}>, b MAP<${x},STRING>, c MAP<${x}>`, TYPES),
  "a field": (x) => table(`a STRUCT<${x}:STRING>, b STRUCT<f:${x}>`, TYPES),
  "a field with its type": (x) => table(`a STRUCT<f:STRING,${x}>, b STRUCT<${x},f:STRING>, c STRUCT<${x}>`, TYPES),
  "a field's comment": (x) => table(`a STRUCT<f:STRING COMMENT ${x}>`, TYPES),
  "a column's comment": (x) => table(`a STRING COMMENT ${x}, b STRING`, CSV),
  "a default": (x) => table(`a STRING DEFAULT ${x}, b STRING`, CSV),
  options: (x) => table(`a STRING ${x}, b STRING COMMENT 'b' ${x}`, CSV),
  "a column with its type": (x) => table(`${x}, a STRING, ${x}`, CSV),
  "all columns": (x) => table(x, CSV),
  "columns with their commas": (x) => table(`${x}\n  a STRING\n  ${x}\n  b STRING\n  ${x}`, CSV),
  "a comment": (x) => table("a STRING", `COMMENT ${x}\n${CSV}`),
  "a partition's column": (x) => table("a STRING", `PARTITIONED BY (${x} STRING, ds ${x})\n${CSV}`),
  partitions: (x) => table("a STRING", `PARTITIONED BY (${x})\n${CSV}`),
  "a key": (x) => held(`${x} = '|'`),
  "a value": (x) => held(`'odps.text.option.delimiter' = ${x},\n  'odps.text.option.header.lines.count' = '0'`),
  "a value and its comma": (x) =>
    held(`'odps.text.option.delimiter' = ${x}\n  'odps.text.option.ignore.empty.lines' = 'true'`),
  "a property": (x) => held(`${x}, ${DELIMITER}, ${x}`),
  "all properties": (x) => held(x),
  "properties with their commas": (x) => held(`\n  ${x}\n  ${DELIMITER}\n  ${x}\n`),
  "a property of the table": (x) => `${table("a STRING", CSV)}\nTBLPROPERTIES (${x} = 'x')`,
  "a class": (x) => table("a STRING", `STORED BY ${x}`),
  "a format": (x) => table("a STRING", `STORED AS ${x}`),
  "a SerDe": (x) => table("a STRING", `ROW FORMAT SERDE ${x}\nSTORED AS TEXTFILE`),
  "a delimiter": (x) => table("a STRING", `ROW FORMAT DELIMITED FIELDS TERMINATED BY ${x}\nSTORED AS TEXTFILE`),
  "an input format": (x) => table("a STRING", `STORED AS INPUTFORMAT ${x} OUTPUTFORMAT ${x}`),
  "a location": (x) => table("a STRING", CSV, x),
  "a resource": (x) => `${table("a STRING", "STORED BY 'com.example.odps.Handler'")}\nUSING ${x}`,
  "a number of days": (x) => `${table("a STRING", CSV)}\nLIFECYCLE ${x}`,
  "a number of buckets": (x) => table("a STRING", `CLUSTERED BY (${x}) INTO ${x} BUCKETS\n${CSV}`),
  "a clause": (x) => table("a STRING", `${x}\n${CSV}`),
  "the last clause": (x) => `${table("a STRING", CSV)}\n${x}`,
  "another table": (x) => `CREATE EXTERNAL TABLE trips LIKE ${x} ${TYPES} LOCATION ${LOCATION}`,
  "a query": (x) => `CREATE EXTERNAL TABLE trips ${TYPES} LOCATION ${LOCATION} AS ${x}`,
  "a table of ALTER": (x) => `ALTER TABLE ${x} SET SERDEPROPERTIES (${x} = '|')`,
  "a partition": (x) => `ALTER TABLE trips ADD PARTITION (${x}) LOCATION ${LOCATION}`,
  "a partition's value": (x) => `ALTER TABLE trips ADD PARTITION (${x} = ${x}) LOCATION ${LOCATION}`,
  "a location of ALTER": (x) => `ALTER TABLE trips SET LOCATION ${x}`,
  "a table and a location of LOAD": (x) => `LOAD OVERWRITE TABLE ${x} FROM LOCATION ${x} ${CSV}`,
};

const isHint = ({ severity }: Finding): boolean => severity === "hint";
const checked = (statement: string): Finding[] => withPlaceholders(PATTERNS, () => [...check(`${statement};\n`)]);

/** What is said of the places themselves, whatever stands there. */
const OF_PLACES = new Set(["clause-unsupported", "column-type"]);

for (const [place, statement] of Object.entries(PLACES)) {
  describe(`what stands for ${place} is unknown, never wrong`, () => {
    for (const placeholder of PLACEHOLDERS) {
      it(placeholder, () => {
        const findings = checked(statement(placeholder));
        assert.ok(findings.every(isHint));
        const others = findings.filter(({ code }) => !OF_PLACES.has(code));
        const isSaid = ({ code }: Finding): boolean =>
          placeholder.startsWith("<") && code === "syntax-template-leftover";
        assert.deepEqual(
          others.filter((finding) => !isSaid(finding)),
          [],
        );
      });
    }
  });
}

describe("what is known beside a placeholder is checked", () => {
  const expectations: Readonly<Record<string, string>> = {
    "a type": table("a ****, b STRNG", CSV),
    "a comma": table("a ****,\n  b STRING\n  c STRING", CSV),
    quotes: table("a STRING", "STORED BY com.aliyun.odps.${kind}StorageHandler"),
    "one star": table("a *", CSV),
    "a clause": `${table("a ...", CSV)}\nLIFECYCLE x`,
  };
  for (const [what, statement] of Object.entries(expectations)) {
    it(what, () => assert.deepEqual(checked(statement).filter(isHint), []));
    it(`${what} is found`, () => assert.notDeepEqual(checked(statement), []));
  }
});
