import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";
import { Lexer } from "../../server/src/core/syntax/lexer";
import { splitStatements } from "../../server/src/core/syntax/split";

const LOCATION = "LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'";
const CSV = "STORED BY 'com.aliyun.odps.CsvStorageHandler'";
const columns = (items: string): string =>
  `CREATE EXTERNAL TABLE trips (\n  id BIGINT;${items}\n)\n${CSV}\n${LOCATION};`;
const properties = (items: string): string =>
  `CREATE EXTERNAL TABLE trips (id BIGINT)\n${CSV}\nWITH SERDEPROPERTIES (\n  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader';${items}\n)\n${LOCATION};`;

/** What stands behind a `;` inside a list, and what is wrong with that itself. */
const WRONG_ITEMS: readonly (readonly [string, string])[] = [
  [columns("\n  plate STRNG,\n  city STRING"), "syntax-type-unknown"],
  [columns("\n  plate STRNG"), "syntax-type-unknown"],
  [columns(" plate STRNG COMMENT 'as painted'"), "syntax-type-unknown"],
  [columns("\n  -- as painted\n  plate VARCAHR(20)"), "syntax-type-unknown"],
  [columns("\n  `select` TEXT,\n  city STRING"), "syntax-type-unknown"],
  [columns("\n  plate nr STRING,\n  city STRING"), "syntax-unexpected"],
  [columns("\n  fare DECIMAL(10 2),\n  city STRING"), "syntax-type-malformed"],
  [columns("\n  city COMMENT 'where',\n  plate STRING"), "syntax-value-missing"],
  [columns("\n  status STRING,\n  source STRNG"), "syntax-type-unknown"],
  [columns("\n  PRIMARY KEY (id)"), "clause-unsupported"],
  [columns("\n  desc STRING,\n  plate STRNG"), "syntax-type-unknown"],
  [properties("\n  'odps.text.option.delimiter' '|'"), "syntax-equals"],
  [properties("\n  'odps.text.option.delimiter': '|'"), "syntax-equals"],
  [properties(" 'odps.text.option.delimiter' '|', 'odps.text.option.ignore.empty.lines' = 'true'"), "syntax-equals"],
  [properties("\n  odps.text.option.delimiter = '|'"), "syntax-quote-missing"],
];

describe("an item that is wrong itself goes on with its list behind a ;", () => {
  for (const [text, code] of WRONG_ITEMS) {
    it(text.slice(text.indexOf(";")).split("\n)")[0]!, () => {
      const found = check(text).map((finding) => finding.code);
      assert.deepEqual(
        found.filter((other) => other !== code),
        ["syntax-semicolon-inside"],
      );
      assert.ok(found.includes(code) || code === "clause-unsupported");
    });
  }
});

it("goes on behind a column that is named as a statement begins", () => {
  const found = check(columns("\n  desc STRING;\n  show DATE;\n  city STRING")).map(({ code }) => code);
  assert.deepEqual(
    found,
    Array.from({ length: 3 }, () => "syntax-semicolon-inside"),
  );
});

/** What may stand behind a list that lacks its parenthesis; each begins a statement, whatever words it has. */
const STATEMENTS = [
  "SELECT strng, b FROM t",
  "SELECT a, b STRING, c FROM t",
  "SELECT dates FROM t",
  "SELECT date, b FROM t",
  "TRUNCATE date",
  "USE json",
  "WITH strin AS (SELECT 1) SELECT 1 FROM strin",
  "FROM t, strings SELECT 1",
  "GRANT SELECT, INSERT ON t TO USER u",
  "REVOKE json, ints FROM u",
  "TRUNCATE dates, strings",
  "VACUUM dates, strings",
  "ANALYZE t, dates",
  "USE strin",
  "DESC strin",
  "DESC date",
  "DROP string",
  "DROP TABLE dates",
  "COMMENT ON TABLE t IS 'x'",
  "DECLARE a INT, b STRING",
  "DECLARE a, b INT",
  "DECLARE a STRNG, b INT",
  "CALL dates(1, 2)",
  "EXEC dates 1, 2",
  "REPLACE INTO t (a, b) VALUES (1, 2)",
  "INSERT INTO t VALUES (1, 'INT')",
  "SET a = 'b', c = 'd'",
  "SHOW DATA, x",
  "COMMIT",
  "BEGIN a INT, b INT",
  "@a := SELECT strng, b FROM t",
  "tunnel upload dates, t",
  "ALTER TABLE t ADD COLUMNS (a STRNG, b STRING)",
];

describe("a statement behind a list that was not closed is one of its own", () => {
  for (const statement of STATEMENTS) {
    it(statement, () => {
      for (const head of ["CREATE EXTERNAL TABLE trips (id BIGINT", "ALTER TABLE trips SET TBLPROPERTIES ('a' = 'b'"]) {
        const text = `${head};\n${statement};`;
        assert.deepEqual(
          [...splitStatements(new Lexer(text))].map(({ start, end }) => text.slice(start, end)),
          [`${head};`, `\n${statement};`],
        );
      }
    });
  }
});

const CLAUSES = [
  "COMMENT 'as driven'",
  "PARTITIONED BY (day STRING)",
  "CLUSTERED BY (id) INTO 4 BUCKETS",
  "RANGE CLUSTERED BY (id) INTO 4 BUCKETS",
  "SKEWED BY (id) ON (1)",
  "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'",
  "WITH SERDEPROPERTIES ('a' = 'b')",
  "SERDEPROPERTIES ('a' = 'b')",
  "USING 'reader.jar'",
  "TBLPROPERTIES ('a' = 'b')",
  "LIFECYCLE 7",
  "HUBLIFECYCLE 7",
  "CHANGELOGS 7",
];

const messagesOf = (text: string): string[] =>
  check(text)
    .filter(({ code }) => code === "syntax-semicolon-inside")
    .map(({ message }) => message);

describe("a clause behind a ; is known for one", () => {
  for (const clause of CLAUSES) {
    it(`before LOCATION: ${clause}`, () => {
      const text = `CREATE EXTERNAL TABLE trips (id BIGINT) ${CSV};\n${clause}\n${LOCATION};`;
      assert.deepEqual(messagesOf(text), ["This ; would end the statement, which goes on"]);
    });
  }
  for (const clause of CLAUSES.filter((text) => !/^(?:COMMENT|WITH) /.test(text))) {
    it(`behind LOCATION: ${clause}`, () => {
      const text = `CREATE EXTERNAL TABLE trips (id BIGINT) ${CSV}\n${LOCATION};\n${clause};`;
      const [word] = clause.split(" ");
      assert.deepEqual(messagesOf(text), [`No statement begins with ${word}; the ; before it ends the table`]);
    });
  }
});
