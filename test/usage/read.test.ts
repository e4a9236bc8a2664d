import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUses } from "../../server/src/core/usage/read";
import { Random } from "../support/random";
import { allSqlTexts } from "../support/sql-texts";

/** `kind name` of each use, in the text's order. */
const usesIn = (text: string): string[] => readUses(text).map(({ kind, name }) => `${kind} ${name.join(".")}`);

const CASES: Readonly<Record<string, readonly [text: string, ...uses: string[]][]>> = {
  queries: [
    ["SELECT * FROM track", "select track"],
    ["select a from Track t where a > 1", "select track"],
    ["SELECT * FROM a, b x, c AS y WHERE a.id IN (1, 2)", "select a", "select b", "select c"],
    ["SELECT * FROM a JOIN b ON a.i = b.i LEFT OUTER JOIN c USING (i)", "select a", "select b", "select c"],
    ["SELECT * FROM (a CROSS JOIN b), (c)", "select a", "select b", "select c"],
    [
      "SELECT * FROM (SELECT i FROM a) x JOIN ((SELECT i FROM b) UNION ALL (SELECT i FROM c)) y",
      "select a",
      "select b",
      "select c",
    ],
    ["SELECT i FROM a UNION ALL SELECT i FROM b EXCEPT SELECT i FROM c", "select a", "select b", "select c"],
    ["SELECT (SELECT max(i) FROM a) FROM b WHERE EXISTS (SELECT 1 FROM c)", "select a", "select b", "select c"],
    ["SELECT /*+ MAPJOIN(b) */ * FROM a JOIN b", "select a", "select b"],
    ["SELECT * FROM a LATERAL VIEW explode(x) t AS track, b JOIN c ON 1 = 1, d", "select a", "select c", "select d"],
    ["SELECT * FROM a TABLESAMPLE (BUCKET 1 OUT OF 4 ON rand()) s, b", "select a", "select b"],
    ["SELECT * FROM a ORDER BY b, c LIMIT 3", "select a"],
    ["SELECT * FROM (VALUES (1, 2), (3, 4)) t(track, b) JOIN c", "select c"],
    ["SELECT * FROM VALUES (1), (2) t(a)"],
    ["SELECT * FROM explode(track) JOIN b", "select b"],
    ["CREATE VIEW v (track) AS SELECT * FROM a", "select a"],
    ["CREATE OR REPLACE VIEW v AS WITH x AS (SELECT * FROM a) SELECT * FROM x", "select a"],
    ["ALTER VIEW v AS SELECT * FROM a", "select a"],
    ["UNLOAD FROM a PARTITION (d = '1') INTO LOCATION 'oss://x/y/' STORED AS PARQUET", "unload a"],
    ["UNLOAD FROM (SELECT * FROM a) INTO LOCATION 'oss://x/y/'", "select a"],
    ["MSCK REPAIR TABLE a ADD PARTITIONS", "msck a"],
    ["MSCK TABLE a", "msck a"],
    ["ANALYZE TABLE a COMPUTE STATISTICS", "analyze a"],
    ["IF (SELECT count(*) FROM a) > 0 BEGIN INSERT INTO b SELECT * FROM c", "select a", "insert-into b", "select c"],
  ],
  writes: [
    ["INSERT INTO track VALUES (1)", "insert-into track"],
    ["INSERT INTO TABLE a (x, y) SELECT x, y FROM b", "insert-into a", "select b"],
    ["insert\noverwrite\ttable A partition (d = '1') select * from b", "insert-overwrite a", "select b"],
    [
      "FROM a INSERT OVERWRITE TABLE b SELECT x, y INSERT INTO c SELECT z",
      "select a",
      "insert-overwrite b",
      "insert-into c",
    ],
    ["WITH x AS (SELECT * FROM a) INSERT INTO b SELECT * FROM x", "select a", "insert-into b"],
    ["LOAD OVERWRITE TABLE a PARTITION (d = '1') FROM LOCATION 'oss://x/y/' STORED AS ORC", "load a"],
    ["LOAD INTO TABLE a FROM LOCATION 'oss://x/y/'", "load a"],
    [
      "MERGE INTO a AS t USING (SELECT * FROM b) s ON t.i = s.i WHEN MATCHED THEN UPDATE SET t.x = s.x, t.y = 1 " +
        "WHEN NOT MATCHED THEN INSERT VALUES (s.i, s.x)",
      "merge a",
      "select b",
    ],
    ["MERGE INTO p.a USING b ON a.i = b.i WHEN MATCHED THEN DELETE", "merge p.a", "select b"],
    ["UPDATE a SET x = 1, y = (SELECT max(y) FROM b) WHERE i = 2", "update a", "select b"],
    ["DELETE FROM a WHERE i IN (SELECT i FROM b)", "delete a", "select b"],
    ["TRUNCATE TABLE a", "truncate a"],
    ["CREATE TABLE IF NOT EXISTS a LIFECYCLE 3 AS SELECT * FROM b", "create-as-select a", "select b"],
    ["CREATE EXTERNAL TABLE a (x STRING) STORED AS PARQUET LOCATION 'l' AS (SELECT 1)", "create-as-select a"],
    ["EXPLAIN INSERT OVERWRITE TABLE a SELECT * FROM b", "explain a", "select b"],
  ],
  names: [
    ["SELECT * FROM `Track`", "select track"],
    ["SELECT * FROM `p`.`s`.`t`", "select p.s.t"],
    ["SELECT * FROM `p.t`", "select p.t"],
    ["SELECT * FROM p . /* the */ t", "select p.t"],
    [
      "INSERT INTO ${db}.track SELECT * FROM {{ project }}.t_${day}",
      "insert-into ${db}.track",
      "select {{project}}.t_${day}",
    ],
    ["SELECT track, track.a, b.track FROM c AS track", "select c"],
    ["SELECT a.`from`, a.from FROM a", "select a"],
    ["SELECT * FROM track_2, tracks, my_track", "select track_2", "select tracks", "select my_track"],
    ["SELECT * FROM 表", "select 表"],
  ],
  "names that are no tables": [
    ["WITH track AS (SELECT 1) SELECT * FROM track"],
    ["WITH track (a, b) AS (SELECT 1, 2), x AS (SELECT * FROM Track) SELECT * FROM x JOIN `track`"],
    ["WITH track AS (SELECT * FROM track) SELECT * FROM track", "select track"],
    ["WITH RECURSIVE track AS (SELECT 1 UNION ALL SELECT * FROM track) SELECT * FROM track"],
    ["WITH track AS (SELECT 1) SELECT * FROM p.track", "select p.track"],
    ["WITH track AS (SELECT 1) INSERT INTO track SELECT * FROM track", "insert-into track"],
    ["SELECT * FROM (WITH track AS (SELECT 1) SELECT * FROM track) x JOIN track", "select track"],
    ["WITH x AS (SELECT 1) SELECT * FROM x; SELECT * FROM x", "select x"],
    ["@track := SELECT * FROM a", "select a"],
    ["@x TABLE (i BIGINT) := SELECT * FROM a; INSERT INTO b SELECT * FROM @x", "select a", "insert-into b"],
    ["SELECT EXTRACT(year FROM track), TRIM(BOTH 'x' FROM track) FROM a", "select a"],
    ["SELECT a IS DISTINCT FROM track FROM b", "select b"],
    ["SELECT 'FROM track' AS `FROM track`, \"JOIN track\" FROM a", "select a"],
    ["-- INSERT INTO track SELECT 1\n/* FROM track */ SELECT 1 -- JOIN track\n, 2 FROM a", "select a"],
    ["INSERT OVERWRITE DIRECTORY 'oss://x' SELECT * FROM a", "select a"],
    ["INSERT OVERWRITE LOCAL DIRECTORY '/tmp/x' SELECT * FROM a", "select a"],
  ],
  "statements that leave data alone": [
    ["CREATE EXTERNAL TABLE track (`from` STRING, a STRING COMMENT 'FROM b') STORED BY 'x' LOCATION 'l'"],
    ["CREATE TABLE a LIKE track"],
    ["ALTER TABLE track SET LOCATION 'oss://x/y/'"],
    ["ALTER TABLE track ADD PARTITION (d = '1') LOCATION 'oss://x/y/'"],
    ["DROP TABLE IF EXISTS track"],
    ["DESC EXTENDED track"],
    ["SHOW PARTITIONS track; SHOW TABLES FROM track; USE track"],
    ["SET odps.sql.x = select 1 from track"],
    ["GRANT SELECT ON TABLE track TO USER someone"],
    [""],
  ],
};

for (const [subject, cases] of Object.entries(CASES)) {
  describe(`uses: ${subject}`, () => {
    for (const [text, ...uses] of cases) it(text || "nothing", () => assert.deepEqual(usesIn(text), uses));
  });
}

describe("uses", () => {
  it("stand where the name does", () => {
    const text = "SELECT * FROM a;\nINSERT INTO `p`.b SELECT 1;";
    assert.deepEqual(
      readUses(text).map(({ at }) => text.slice(at.start, at.end)),
      ["a", "`p`.b"],
    );
  });

  it("are read of any text whatever, inside of the text", () => {
    const random = new Random(4);
    for (const { text: whole } of allSqlTexts()) {
      for (let cut = 0; cut < 4; cut++) {
        const text = whole.slice(random.below(whole.length), random.below(whole.length + 1));
        for (const { at, name } of readUses(text)) {
          assert.ok(0 <= at.start && at.start < at.end && at.end <= text.length);
          assert.ok(name.length > 0);
        }
      }
    }
  });

  const HOSTILE: Readonly<Record<string, string>> = {
    parentheses: "SELECT * FROM ".concat("(".repeat(150_000)),
    closing: ")".repeat(150_000),
    ctes: "WITH a AS (".repeat(30_000),
    "columns of ctes": "WITH a (".repeat(40_000),
    commas: `SELECT * FROM a${", a".repeat(100_000)}`,
    dots: `SELECT * FROM a${".a".repeat(100_000)}`,
    "names behind WITH": `WITH ${"a.".repeat(100_000)}`,
    "AS and parentheses": `CREATE TABLE a ${"AS ((( ))) ".repeat(30_000)}`,
    inserts: "INSERT INTO a SELECT * FROM b ".repeat(20_000),
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`take a time that grows with the text, not with its square: ${name}`, () => {
      const started = performance.now();
      readUses(text);
      assert.ok(performance.now() - started < 3000);
    });
  }
});
