import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OPENINGS } from "../../server/src/core/syntax/openings";
import { parseScript } from "../../server/src/core/syntax/script";

/** What goes on behind the words that a clause begins with. */
const BEHIND: Readonly<Record<string, string>> = {
  COMMENT: "'as driven'",
  "PARTITIONED BY": "(day STRING)",
  "CLUSTERED BY": "(id) INTO 4 BUCKETS",
  "RANGE CLUSTERED": "BY (id) INTO 4 BUCKETS",
  "SKEWED BY": "(id) ON (1)",
  "ROW FORMAT": "SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'",
  "STORED BY": "'com.aliyun.odps.CsvStorageHandler'",
  "STORED AS": "ORC",
  "WITH SERDEPROPERTIES": "('a' = 'b')",
  SERDEPROPERTIES: "('a' = 'b')",
  LOCATION: "'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/'",
  USING: "'reader.jar'",
  TBLPROPERTIES: "('a' = 'b')",
  LIFECYCLE: "7",
  HUBLIFECYCLE: "7",
  CHANGELOGS: "7",
};

function readClause(clause: string, columns = "(id BIGINT)"): { kinds: unknown; problems: readonly string[] } {
  const statements = parseScript(`CREATE EXTERNAL TABLE trips ${columns}\n${clause};`, () => true);
  return {
    kinds: statements.flatMap(({ create }) => create?.clauses.map(({ kind }) => kind) ?? []),
    problems: statements.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
  };
}

for (const { words } of OPENINGS) {
  const written = words.join(" ");
  describe(`a clause begins with ${written}`, () => {
    const behind = BEHIND[written];
    const { kinds } = readClause(`${written} ${behind}`);
    const misspelt = (beginning: string): void => {
      const found = readClause(`${beginning} ${behind}`);
      assert.deepEqual(found.kinds, kinds);
      assert.ok(found.problems.includes("keyword-misspelt"));
      assert.ok(!found.problems.includes("keyword-missing"));
    };
    // A COMMENT would be that of the column.
    if (written !== "COMMENT") {
      it("behind a list that lacks its parenthesis", () => {
        const { kinds: found } = readClause(`${written} ${behind}`, "(id BIGINT");
        assert.deepEqual(found, kinds);
      });
    }
    if (words.length > 1) it("without the blank between", () => misspelt(words.join("")));
    else if (written !== "SERDEPROPERTIES") it("with a letter too many", () => misspelt(`${written}S`));
  });
}
