import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";
import { Random } from "../support/random";
import { printTable, type RandomTable, randomTable } from "../support/random-ddl";

const VALID = 2000;
const BROKEN = 200;

const syntaxOf = (text: string): string[] =>
  check(text)
    .filter(({ code }) => code.startsWith("syntax-"))
    .map(({ code, message }) => `${code}: ${message}`);

it("says nothing of the syntax of what the public grammar accepts", () => {
  const random = new Random(7);
  for (let i = 0; i < VALID; i++) {
    const text = printTable(randomTable(random), random);
    assert.deepEqual(syntaxOf(text), [], text);
  }
});

/** What the public grammar rejects, each made of a valid table. */
const MUTATIONS: Readonly<Record<string, (table: RandomTable, text: string) => string>> = {
  "a comma between columns is gone": ({ columns }, text) =>
    text.replace(`(${columns.join(", ")})`, `(${["z1 BIGINT", ...columns].join(" ")})`),
  "a comma after the last column": ({ columns }, text) =>
    text.replace(`${columns.join(", ")})`, `${columns.join(", ")},)`),
  "a comma between properties is gone": (_, text) => text.replace("SERDEPROPERTIES (", "SERDEPROPERTIES ('a' = 'b' "),
  "a comma after the last property": ({ properties }, text) =>
    text.replace(properties.join(", "), `${properties.join(", ")},`),
  "no properties at all": ({ properties }, text) => text.replace(properties.join(", "), ""),
  "a parenthesis is not closed": ({ properties }, text) =>
    text.replace(`${properties.join(", ")})`, properties.join(", ")),
  "a parenthesis is not opened": (_, text) => text.replace("SERDEPROPERTIES (", "SERDEPROPERTIES "),
  "a class without quotes": (_, text) =>
    text.replace("'com.aliyun.odps.CsvStorageHandler'", "com.aliyun.odps.CsvStorageHandler"),
  "a value without quotes": (_, text) => text.replace("SERDEPROPERTIES (", "SERDEPROPERTIES ('a' = true, "),
  "a colon for the equals sign": (_, text) => text.replace("SERDEPROPERTIES (", "SERDEPROPERTIES ('a' : 'b', "),
  "two literals for one value": (_, text) => text.replace("SERDEPROPERTIES (", "SERDEPROPERTIES ('a' = 'b' 'c', "),
  "an equals sign after LOCATION": (_, text) => text.replace("LOCATION '", "LOCATION = '"),
  "LIFECYCLE before the format": (_, text) => text.replace("STORED BY", "LIFECYCLE 3 STORED BY"),
  "TBLPROPERTIES before the format": (_, text) => text.replace("STORED BY", "TBLPROPERTIES ('a' = 'b') STORED BY"),
  "PARTITIONED BY at the end": (_, text) => text.replace(/;$/, " PARTITIONED BY (z STRING);"),
  "COMMENT at the end": (_, text) => text.replace(/;$/, " COMMENT 'late';"),
  "a type of another system": ({ columns }, text) => text.replace(columns[0]!, `z INT64, ${columns[0]}`),
  "VARCHAR without its length": ({ columns }, text) => text.replace(columns[0]!, `z VARCHAR, ${columns[0]}`),
  "OR REPLACE": (_, text) => text.replace("CREATE EXTERNAL", "CREATE OR REPLACE EXTERNAL"),
  "EXTERNAL after TABLE": (_, text) => text.replace("EXTERNAL TABLE", "TABLE EXTERNAL"),
  "curly quotes": (_, text) =>
    text.replace("'com.aliyun.odps.CsvStorageHandler'", "‘com.aliyun.odps.CsvStorageHandler’"),
  "a blank that does not break": (_, text) => text.replace("STORED BY", "STORED\u00a0BY"),
};

describe("finds what the public grammar rejects", () => {
  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(name, () => {
      const random = new Random(11);
      for (let i = 0; i < BROKEN; i++) {
        const table = randomTable(random);
        const text = printTable(table, random);
        const broken = mutate(table, text);
        assert.notEqual(broken, text);
        assert.notDeepEqual(syntaxOf(broken), [], broken);
      }
    });
  }
});
