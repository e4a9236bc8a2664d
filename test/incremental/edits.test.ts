import assert from "node:assert/strict";
import { it } from "node:test";
import {
  analyse,
  bothChanges,
  type Change,
  ChunkedText,
  changeBetween,
  newMemory,
  type PlacedFacts,
  readFacts,
  readTables,
} from "../../server/src/core/index";
import { PieceReader } from "../../server/src/core/piece-reader";
import { Random } from "../support/random";
import { allSqlTexts } from "../support/sql-texts";
import { ENGINES, type Engine } from "../syntax/engines";

const EDITS = 10_000;
const EDITS_OF_ONE_TEXT = 50;
const PIECES = [
  ..."'\"`;,()=#/:{}<>[]\\\n\r \ufeff；“’aA1",
  ..."'';;\n\n",
  "--",
  "/*",
  "*/",
  "//",
  "{{",
  "{%",
  "%}",
  "{% else %}",
  "'{% else %}'",
  "{{ end }}",
  "#if($x)",
  "#else ",
  "#end\n",
  '<if test="a">',
  "</if>",
  "<#else>",
  "<%",
  "\r\n",
  "\n#",
  "''",
  "';",
  ":vid, :gt,\n",
  "; c BIGINT, ",
  "; 'a'='b', ",
  "; -- c\n)",
  "(",
  "'a\nb\", ",
  "CREATE EXTERNAL TABLE t (a BIGINT)\nSTORED BY 'com.aliyun.odps.TableStoreStorageHandler'\n",
  "WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/r')",
  "'odps.properties.rolearn'='acs:ram::12345:role/r',",
  "LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';\n",
  "PARTITIONED BY (d STRING)\n",
  ";\nMSCK REPAIR TABLE t ADD PARTITIONS;\n",
  ";\nINSERT OVERWRITE TABLE t SELECT * FROM t;\n",
  ";\nDROP TABLE t;\n",
  ";\nDROP EXTERNAL TABLE t;\n",
  ";\nSET odps.sql.hive.compatible=true;\n",
  ";\nALTER TABLE t SET LOCATION 'oss://oss-cn-hangzhou.aliyuncs.com/b/';\n",
  "\nALTER TABLE t ADD PARTITION (d='1') LOCATION 'oss://oss-cn-hangzhou.aliyuncs.com/b/1/'\n",
  "\nALTER TABLE t SET SERDEPROPERITES ('odps.properties.roleArn'='acs:ram::1234567890123456:role/r');\n",
  ";\nUNLOAD FROM (SELECT * FROM t) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/' STORED AS ORC\n",
  ";\nLOAD INTO TABLE t FROM LOCATION 'tablestore://a:b@cap1.cn-hangzhou.ots.aliyuncs.com';\n",
  "\nSET odps.sql.a-true\n",
  ";\nMSCK REPAIR TABLE ${t};\n",
  ";\n/* SELECT * FROM t */ SELECT 'FROM t' FROM p.t;\n",
  "CREATE EXTERNAL TABLE IF NOT EXISTS t (a STRING) STORED AS PARQUET LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/b/d/';\n",
];

/** What a template makes several statements of. */
const templated = ({ each, endEach, when, otherwise, end, unlessLast, endUnless, name, type, note }: Engine): string =>
  `${note}
${each}
CREATE EXTERNAL TABLE t_${name} ${when}(a STRING, ${otherwise}(${end}${each}${name} ${type}${unlessLast},${endUnless}${endEach})
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = ${when}'|${otherwise}',${end}', 'odps.properties.rolearn' = '${name}')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/${when}a/${otherwise}b/${end}'
${when}LIFECYCLE 7;
${otherwise}
;
${end}
${endEach}
`;

/** So much that an edit before it is read without looking at all of it. */
const FURTHER = ";\nSELECT 'a', \"b\" FROM t /* c */ WHERE d = '1'; -- e".repeat(120);

/** What is said, without the records of the catalogue. */
const plain = (data: unknown): string =>
  JSON.stringify(data, (key, value) => (key === "record" ? value?.className : value));

function randomText(random: Random, texts: readonly string[]): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(texts));
  const further = random.below(3) === 0 ? FURTHER : "";
  return parts.join(random.pick([";\n", "\n", ";", "\n\n"])) + further;
}

/** Mostly a few characters, sometimes a whole statement more or less; with the change as an editor tells it. */
function edited(text: string, random: Random): { readonly text: string; readonly change: Change } {
  const start = random.below(text.length + 1);
  const removed = Math.min(text.length - start, random.below(8) === 0 ? random.below(300) : random.below(3));
  const inserted = random.below(4) === 0 ? "" : random.pick(PIECES);
  return {
    text: text.slice(0, start) + inserted + text.slice(start + removed),
    change: { start, end: start + inserted.length, growth: inserted.length - removed },
  };
}

/** One edit, or several that are made before anybody looks. */
function editedOnce(text: string, random: Random): { readonly text: string; readonly change: Change } {
  let result = edited(text, random);
  for (let further = random.below(4); further > 2; further--) {
    const next = edited(result.text, random);
    result = { text: next.text, change: bothChanges(result.change, next.change) };
  }
  return result;
}

/** Now and then one that takes back the last: what stood there was read before. */
function nextEdit(text: string, before: string | undefined, random: Random): ReturnType<typeof editedOnce> {
  if (before === undefined || random.below(4) > 0) return editedOnce(text, random);
  return { text: before, change: changeBetween(text, before) };
}

it(`says after each of ${EDITS} random edits what a full check says`, () => {
  const random = new Random(20_261_124);
  const written = allSqlTexts().flatMap(({ text }) => (text.length < 2000 ? [text] : []));
  const texts = [...written, ...Object.values(ENGINES).map(templated)];
  for (let done = 0; done < EDITS; ) {
    let text = randomText(random, texts);
    const memory = newMemory();
    analyse(text, memory);
    let source = ChunkedText.of(text, 1 + random.below(300));
    let others = factsBeside(text, random);
    let last: string | undefined;
    for (let round = 0; round < EDITS_OF_ONE_TEXT; round++, done++) {
      const before = text;
      const edit = nextEdit(text, last, random);
      last = before;
      text = edit.text;
      const change = random.below(2) === 0 ? edit.change : changeBetween(before, text);
      if (round % 10 === 0) others = factsBeside(text, random);
      const edited = source.replaced(change.start, change.end - change.growth, text.slice(change.start, change.end));
      const known = random.below(2) === 0 ? { before: source, change } : undefined;
      source = edited.text;
      const { findings, tables } = analyse(source, memory, others, known);
      const context = `${JSON.stringify(before)} -> ${JSON.stringify(text)}`;
      assert.equal(plain(findings), plain(analyse(text, newMemory(), others).findings), context);
      if (round % 10 === 0) assert.equal(plain(tables), plain(readTables(text)), context);
    }
  }
});

/** The tables of another file, which is nearly a copy of the text; or there is none. */
const factsBeside = (text: string, random: Random): PlacedFacts[] =>
  random.below(2) === 0 ? [] : readFacts(editedOnce(text, random).text).map((facts) => ({ ...facts, file: "other" }));

it("reads only the statements that an edit may have touched", () => {
  const text = Array.from({ length: 20 }, (_, i) => `SELECT ${i};\n`).join("");
  const read: string[] = [];
  const reader = new PieceReader(
    () => true,
    (piece) => read.push(piece.trim()),
  );
  reader.read(text);
  for (const [edit, expected] of [
    [text.replace("10", "10 + 1"), ["SELECT 10 + 1;"]],
    [text.replace("10;", "10; SELECT 'a;b';"), ["SELECT 'a;b';"]],
    [text.replace("10;", "10"), ["SELECT 10\nSELECT 11;"]],
  ] as const) {
    reader.read(text);
    read.length = 0;
    reader.read(edit);
    assert.deepEqual(read, expected);
  }
});

it("does not read again what an edit takes back, wherever it stands by then", () => {
  const text = "SELECT 0;\nSELECT 1;\nSELECT 2";
  const read: string[] = [];
  const reader = new PieceReader(
    () => true,
    (piece) => read.push(piece.trim()),
  );
  for (const [next, expected] of [
    [text, ["SELECT 0;", "SELECT 1;", "SELECT 2"]],
    [text.replace("1", "10"), ["SELECT 10;"]],
    [text.replace("1", "11"), ["SELECT 11;"]],
    [text, []],
    [`SELECT a;\n${text}`, ["SELECT a;", "SELECT 0;"]],
    [`SELECT a;\n${text.replace("1", "11")}`, []],
    [`SELECT a;\n${text}3`, ["SELECT 23"]],
    [`SELECT a;\n${text};`, ["SELECT 2;"]],
    [`SELECT a;\n${text}`, []],
    [text, []],
  ] as const) {
    read.length = 0;
    reader.read(next);
    assert.deepEqual(read, expected, next);
  }
});
