import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";
import { Random } from "../support/random";
import {
  printTable,
  type RandomTable,
  randomAlter,
  randomNeighbour,
  randomPartitions,
  randomRepair,
  randomTable,
} from "../support/random-ddl";

const VALID = 3000;
const BROKEN = 60;

/** What is said of the syntax, but for hints. */
const syntaxOf = (text: string): string[] =>
  check(text)
    .filter(({ code, severity }) => code.startsWith("syntax-") && severity !== "hint")
    .map(({ code, message }) => `${code}: ${message}`);

const OURS = "CREATE EXTERNAL TABLE z (a BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHandler';\n";

describe("says nothing of the syntax of what the public grammar accepts", () => {
  const KINDS: Readonly<Record<string, (random: Random) => string>> = {
    tables: (random) => printTable(randomTable(random), random),
    neighbours: randomNeighbour,
    "MSCK beside a table": (random) => OURS + randomRepair(random),
    "partitions beside a table": (random) => OURS + randomPartitions(random),
    "other changes beside a table": (random) => OURS + randomAlter(random),
    "a script": (random) =>
      [randomPartitions, randomNeighbour, randomAlter, randomPartitions].map((print) => print(random)).join("\n"),
  };
  for (const [name, print] of Object.entries(KINDS)) {
    it(name, () => {
      const random = new Random(7);
      for (let i = 0; i < VALID; i++) {
        const text = print(random);
        assert.deepEqual(syntaxOf(text), [], text);
      }
    });
  }
});

/** What is done to a table that has all that it takes; `undefined` for one that has not. */
type Mutation = (table: RandomTable) => RandomTable | undefined;

const inColumns =
  (change: (columns: readonly string[]) => readonly string[]): Mutation =>
  (table) =>
    table.columns.length > 0 ? { ...table, columns: change(table.columns) } : undefined;

const inFormat =
  (start: string, change: (text: string) => string): Mutation =>
  (table) =>
    table.fileFormat.startsWith(start) ? { ...table, fileFormat: change(table.fileFormat) } : undefined;

const inRow =
  (part: string, change: (text: string) => string): Mutation =>
  (table) =>
    table.rowFormat.includes(part) ? { ...table, rowFormat: change(table.rowFormat) } : undefined;

const inClause =
  (start: string, change: (text: string) => string): Mutation =>
  (table) => {
    const mend = (clauses: readonly string[]): string[] =>
      clauses.map((clause) => (clause.startsWith(start) ? change(clause) : clause));
    const has = [...table.before, ...table.after].some((clause) => clause.startsWith(start));
    return has ? { ...table, before: mend(table.before), after: mend(table.after) } : undefined;
  };

const inHead =
  (from: string, to: string): Mutation =>
  (table) =>
    table.head.includes(from) ? { ...table, head: table.head.replace(from, to) } : undefined;

const withoutQuery = (table: RandomTable): boolean => table.query === "" && table.like === "";
const last =
  (clause: string): Mutation =>
  (table) =>
    withoutQuery(table) ? { ...table, after: [...table.after, clause] } : undefined;
const ours = (columns: readonly string[], first: string): string[] => [first, ...columns];

/** Made so that every table has what is broken, or is left out; each result is rejected by the public grammar. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a comma between columns is gone": inColumns((columns) => [`z1 BIGINT ${columns[0]}`, ...columns.slice(1)]),
  "a comma behind the last column": inColumns((columns) => [...columns.slice(0, -1), `${columns.at(-1)},`]),
  "two commas": inColumns((columns) => ours(columns, "z1 BIGINT,")),
  "a column without a type": inColumns((columns) => ours(columns, "z1")),
  "an option behind COMMENT": inColumns((columns) => ours(columns, "z1 BIGINT COMMENT 'c' NOT NULL")),
  "DEFAULT without a value": inColumns((columns) => ours(columns, "z1 BIGINT DEFAULT COMMENT 'c'")),
  "a constraint before a column": inColumns((columns) => ["a INT", "PRIMARY KEY (a)", "b INT", ...columns]),
  "a constraint alone": inColumns(() => ["PRIMARY KEY (a)"]),
  "a constraint without columns": inColumns((columns) => [columns[0]!, "CONSTRAINT c PRIMARY KEY"]),
  "a type of another system": inColumns((columns) => ours(columns, "z1 INT64")),
  "VARCHAR without its length": inColumns((columns) => ours(columns, "z1 VARCHAR")),
  "VARCHAR with two numbers": inColumns((columns) => ours(columns, "z1 VARCHAR(1,2)")),
  "MAP with one type": inColumns((columns) => ours(columns, "z1 MAP<INT>")),
  "ARRAY with two types": inColumns((columns) => ours(columns, "z1 ARRAY<INT,INT>")),
  "STRUCT without names": inColumns((columns) => ours(columns, "z1 STRUCT<INT>")),
  "ARRAY with nothing in it": inColumns((columns) => ours(columns, "z1 ARRAY<>")),
  "a reserved word for a name": inColumns((columns) => ours(columns, "function INT")),
  "a number for a name": inColumns((columns) => ours(columns, "12 INT")),
  "OR REPLACE": inHead("CREATE ", "CREATE OR REPLACE "),
  "EXTERNAL behind TABLE": inHead("EXTERNAL TABLE", "TABLE EXTERNAL"),
  "EXISTS is gone": inHead("NOT EXISTS", "NOT"),
  "four names": inHead("p.s.t", "p.s.t.u"),
  "a dot too much": inHead("p.t", "p..t"),
  "LIKE with columns": (table) => (table.like === "" ? undefined : { ...table, columns: ["a INT"] }),
  "LIKE with partitions": (table) => (table.like === "" ? undefined : { ...table, before: ["PARTITIONED BY (p INT)"] }),
  "LIKE without a table": (table) => (table.like === "" ? undefined : { ...table, like: "LIKE" }),
  "a class without quotes": inFormat("STORED BY 'com", (text) => text.replace(/'(com[\w.]+)'/, "$1")),
  "a format in quotes": inFormat("STORED AS", (text) => text.replace(/AS .*/, "AS 'PARQUET'")),
  "a list behind STORED AS": inFormat("STORED AS", (text) => `${text} WITH SERDEPROPERTIES ('a' = 'b')`),
  "INPUTFORMAT alone": inFormat("STORED AS IN", () => "STORED AS INPUTFORMAT 'a.In'"),
  "BY is gone": inFormat("STORED BY", (text) => text.replace("STORED BY", "STORED")),
  "a comma between properties is gone": inFormat(
    "STORED BY",
    () => "STORED BY 'a' WITH SERDEPROPERTIES ('a'='b' 'c'='d')",
  ),
  "a comma behind the last property": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ('a'='b',)"),
  "no properties at all": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ()"),
  "a list that is not closed": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ('a'='b'"),
  "a list that is not opened": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES 'a'='b')"),
  "a value without quotes": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ('a'=true)"),
  "a colon for the equals sign": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ('a':'b')"),
  "two literals for one value": inFormat("STORED BY", () => "STORED BY 'a' WITH SERDEPROPERTIES ('a'='b' 'c')"),
  "curly quotes": inFormat("STORED BY 'com", (text) => text.replace(/'(com[\w.]+)'/, "‘$1’")),
  "a blank that does not break": inFormat("STORED", (text) => text.replace("STORED ", "STORED\u00a0")),
  "FORMAT is gone": inRow("FORMAT", (text) => text.replace("FORMAT ", "")),
  "SERDE without a class": inRow("SERDE '", () => "ROW FORMAT SERDE"),
  "TERMINATED is gone": inRow("LINES", (text) => text.replace("LINES TERMINATED", "LINES")),
  "ITEMS is gone": inRow("ITEMS", (text) => text.replace("ITEMS ", "")),
  "a delimiter without quotes": inRow("FIELDS", (text) => text.replace("BY ','", "BY ,")),
  "delimiters in another order": inRow(
    "DELIMITED",
    () => "ROW FORMAT DELIMITED LINES TERMINATED BY 'a' FIELDS TERMINATED BY 'b'",
  ),
  "a delimiter twice": inRow("DELIMITED", () => "ROW FORMAT DELIMITED LINES TERMINATED BY 'a' LINES TERMINATED BY 'b'"),
  "ESCAPED BY alone": inRow("DELIMITED", () => "ROW FORMAT DELIMITED ESCAPED BY 'a'"),
  "row format behind the format": (table) =>
    table.rowFormat === "" ? undefined : { ...table, rowFormat: table.fileFormat, fileFormat: table.rowFormat },
  "LOCATION between the formats": (table) =>
    table.rowFormat === ""
      ? undefined
      : { ...table, locationFirst: true, location: table.rowFormat, rowFormat: table.location },
  "an equals sign behind LOCATION": (table) => ({ ...table, location: table.location.replace("N '", "N = '") }),
  "LOCATION twice": (table) => ({ ...table, using: `${table.location} ${table.using}` }),
  "two literals with a comma for USING": (table) => ({ ...table, using: "USING 'a.jar', 'b.jar'" }),
  "USING before all else": (table) => ({ ...table, using: "", rowFormat: `USING 'a' ${table.rowFormat}` }),
  "LIFECYCLE before the format": (table) => ({ ...table, fileFormat: `LIFECYCLE 3 ${table.fileFormat}` }),
  "LIFECYCLE without a number": inClause("LIFECYCLE", () => "LIFECYCLE soon"),
  "TBLPROPERTIES before the format": (table) => ({
    ...table,
    fileFormat: `TBLPROPERTIES ('a'='b') ${table.fileFormat}`,
  }),
  "PARTITIONED BY at the end": last("PARTITIONED BY (z STRING)"),
  "COMMENT at the end": last("COMMENT 'late'"),
  "CLUSTERED BY at the end": last("CLUSTERED BY (z) INTO 3 BUCKETS"),
  "words of no clause": last("ON CLUSTER main"),
  "PARTITIONED BY without columns": inClause("PARTITIONED", () => "PARTITIONED BY ()"),
  "PARTITIONED without BY": inClause("PARTITIONED", (text) => text.replace("BY ", "")),
  "a partition column with DEFAULT": inClause("PARTITIONED", () => "PARTITIONED BY (p INT DEFAULT 1)"),
  "a partition column that is a key": inClause("PARTITIONED", () => "PARTITIONED BY (p INT PRIMARY KEY)"),
  "CLUSTERED BY without BUCKETS": inClause("CLUSTERED", (text) => text.replace("BUCKETS", "")),
  "CLUSTERED BY without a number": inClause("CLUSTERED", (text) => text.replace("8 ", "")),
  "CLUSTERED BY without INTO": inClause("CLUSTERED", () => "CLUSTERED BY (a)"),
  "CLUSTERED BY with types": inClause("CLUSTERED", () => "CLUSTERED BY (a BIGINT) INTO 3 BUCKETS"),
  "CLUSTERED BY without parentheses": inClause("CLUSTERED", () => "CLUSTERED BY a INTO 3 BUCKETS"),
  "RANGE alone": inClause("RANGE", (text) => text.replace("CLUSTERED ", "")),
  "SORTED BY without columns": inClause("CLUSTERED", () => "CLUSTERED BY (a) SORTED BY INTO 3 BUCKETS"),
  "SKEWED BY without ON": inClause("SKEWED", () => "SKEWED BY (a) (1, 2)"),
  "SKEWED BY with names for values": inClause("SKEWED", () => "SKEWED BY (a) ON (b)"),
  "INTO without SHARDS": inClause("INTO", () => "INTO 4"),
  "AS without a query": (table) => (withoutQuery(table) ? { ...table, query: "AS" } : undefined),
  "a clause behind the table": (table) => ({ ...table, head: `${table.head} STORED` }),
};

describe("finds what the public grammar rejects", () => {
  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(name, () => {
      const random = new Random(11);
      for (let done = 0, drawn = 0; done < BROKEN; drawn++) {
        assert.ok(drawn < 100 * BROKEN, "too few tables have what is broken here");
        const broken = mutate(randomTable(random));
        if (!broken) continue;
        const text = printTable(broken, random);
        assert.notDeepEqual(syntaxOf(text), [], text);
        done++;
      }
    });
  }
});

const LIST = "('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r')";
const AT = "LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/in/'";

describe("finds what the public grammar rejects beside CREATE", () => {
  const BROKEN_ONES = [
    `ALTER EXTERNAL TABLE t SET ${AT};`,
    `ALTER t SET ${AT};`,
    `ALTER TABEL t SET ${AT};`,
    `ALTER TABLE SET ${AT};`,
    `ALTER TABLE a b SET ${AT};`,
    `ALTER TABLE a..b SET ${AT};`,
    `ALTER TABLE t SET ${AT} 'more';`,
    `ALTER TABLE t SET ${AT} STORED AS ORC;`,
    `ALTER TABLE t PARTITION () SET ${AT};`,
    `ALTER TABLE t PARTITION (a =) SET ${AT};`,
    `ALTER TABLE t PARTITION (a = b) SET ${AT};`,
    `ALTER TABLE t PARTITION (a = 1,) SET ${AT};`,
    `ALTER TABLE t SET SERDEPROPERTIES ${LIST} CASCADE;`,
    `ALTER TABLE t SET SERDE 'a' 'b' WITH SERDEPROPERTIES ${LIST};`,
    `ALTER TABLE t SET SERDE 'a' SERDEPROPERTIES ${LIST};`,
    `ALTER TABLE t SET TBLPROPERTIES ${LIST}, ${LIST};`,
    `ALTER TABLE t ADD PARTITION (a = 1) ${AT}, PARTITION (a = 2) ${AT};`,
    `ALTER TABLE t ADD PARTITION (a = 1) here ${AT};`,
    `ALTER TABLE t ADD PARTITION a = 1 ${AT};`,
    `LOAD TABLE t FROM ${AT} STORED AS ORC;`,
    `LOAD INTO t FROM ${AT} STORED AS ORC;`,
    `LOAD INTO TABLE FROM ${AT} STORED AS ORC;`,
    `LOAD INTO TABLE t ${AT} STORED AS ORC;`,
    `LOAD INTO TABLE t FROM ${AT} STORED AS ORC LIFECYCLE 3;`,
    `LOAD INTO TABLE t FROM ${AT} STORED AS ORC PROPERTIES ();`,
    `LOAD INTO TABLE t FROM PROPERTIES ${LIST} ${AT} STORED AS ORC;`,
    `UNLOAD t INTO ${AT} STORED AS ORC;`,
    `UNLOAD FROM INTO ${AT} STORED AS ORC;`,
    `UNLOAD FROM t ${AT} STORED AS ORC;`,
    `UNLOAD FROM t INTO INTO ${AT} STORED AS ORC;`,
    `UNLOAD FROM t INTO ${AT} STORED AS ORC TBLPROPERTIES ${LIST};`,
    `UNLOAD FROM (SELECT 1)) INTO ${AT} STORED AS ORC;`,
  ];
  for (const text of BROKEN_ONES) it(text, () => assert.notDeepEqual(syntaxOf(text), []));
});

describe("finds what is wrong with MSCK beside a table of MaxCompute, and says nothing without one", () => {
  const BROKEN_ONES = [
    "MSCK REPAIR TABLE t ADD PARTITION;",
    "MSCK REPAIR TABLE t PARTITIONS;",
    "MSCK REPAIR TABLE t ADD;",
    "MSCK REPAIR TABLE t ADD PARTITIONS now;",
    "MSCK REPAIR t ADD PARTITIONS;",
    "MSCK REPIAR TABLE t;",
    "MSCK REPAIR TABEL t;",
    "MSCK REPAIR TABLE;",
    "MSCK REPAIR TABLE TABLE t;",
    "MSCK REPAIR TABLE a b;",
    "MSCK REPAIR TABLE a.;",
  ];
  for (const text of BROKEN_ONES) {
    it(text, () => {
      assert.notDeepEqual(syntaxOf(OURS + text), []);
      assert.deepEqual(check(text), []);
    });
  }
});

describe("finds that a ; is missing behind partitions beside a table of MaxCompute, and says nothing without one", () => {
  const NEXT = ["SELECT 1;", "INSERT INTO t SELECT 1;", "MSCK REPAIR TABLE t;", "ALTER TABLE t ADD PARTITION (a = 1);"];
  for (const next of NEXT) {
    it(next, () => {
      const random = new Random(11);
      for (let i = 0; i < BROKEN; i++) {
        const text = `${randomPartitions(random).slice(0, -1).trimEnd()}\n${next}`;
        assert.deepEqual(
          syntaxOf(OURS + text),
          ["syntax-statement-unseparated: A ; is missing before the next statement"],
          text,
        );
        assert.deepEqual(check(text), [], text);
      }
    });
  }
});
