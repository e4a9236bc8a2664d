import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";

/* However a statement with an AccessKey in it is broken, no message and no fix repeats the secret. */
const SECRET = "NotARealSecret";
const KEY = `LTAIobviouslyfake:${SECRET}`;

const STATEMENTS: Readonly<Record<string, string>> = {
  Tablestore: `CREATE EXTERNAL TABLE t (k STRING, v BIGINT) COMMENT 'x' STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':k,v','tablestore.table.name'='Dev') LOCATION 'tablestore://${KEY}@iot.cn-shanghai.ots-internal.aliyuncs.com' USING 'a.jar' LIFECYCLE 3;`,
  OSS: `CREATE EXTERNAL TABLE t (k STRING) LOCATION 'oss://${KEY}@oss-cn-hangzhou.aliyuncs.com/b01/x/' STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('odps.text.option.delimiter'='|') TBLPROPERTIES ('a'='b');`,
  "a database": `CREATE EXTERNAL TABLE t (k STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:mysql://h:3306/db?user=me&password=${SECRET}&table=t' TBLPROPERTIES ('a'='b');`,
  Oracle: `CREATE EXTERNAL TABLE t (k STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:oracle:thin:me/${SECRET}@h:1521:db' TBLPROPERTIES ('a'='jdbc:oracle:thin:me/${SECRET}@//h:1521/db');`,
  LOAD: `LOAD OVERWRITE TABLE t FROM LOCATION 'oss://${KEY}@oss-cn-hangzhou.aliyuncs.com/b01/x/' STORED BY 'com.aliyun.odps.CsvStorageHandler';`,
};

const WRONG: readonly ((literal: string) => string)[] = [
  (literal) => literal.slice(1, -1),
  (literal) => literal.slice(1),
  (literal) => literal.slice(0, -1),
  (literal) => `\`${literal.slice(1, -1)}\``,
  (literal) => `‘${literal.slice(1, -1)}’`,
  (literal) => `=${literal}`,
  (literal) => `[${literal}]`,
  (literal) => literal.replace("://", ":/"),
  (literal) => literal.replace("://", "://https://"),
  (literal) => literal.replace(/\w+:\/\//, ""),
  (literal) => literal.replace(".aliyuncs", ". aliyuncs"),
];

/** The statement without one of its tokens, with one twice, with a word too many, and with each literal broken. */
function* broken(statement: string): Generator<string> {
  const tokens = statement.match(/'[^']*'|\w+|\s+|./g)!;
  for (const [i, token] of tokens.entries()) {
    const versions = ["", token + token, ...[";", "(", "WITH", "LIFECYCLE 4"].map((word) => ` ${word} ${token}`)];
    if (token.startsWith("'")) versions.push(...WRONG.map((spoil) => spoil(token)));
    for (const version of versions) yield [...tokens.slice(0, i), version, ...tokens.slice(i + 1)].join("");
  }
}

/** With its clauses in all orders that one exchange makes. */
function* disordered(statement: string): Generator<string> {
  const clauses = statement.split(/ (?=STORED|WITH|LOCATION|USING|TBLPROPERTIES|LIFECYCLE)/);
  for (let i = 1; i < clauses.length; i++) {
    for (let j = i + 1; j < clauses.length; j++) {
      const moved = [...clauses];
      [moved[i], moved[j]] = [clauses[j]!, clauses[i]!];
      yield moved.join(" ");
    }
  }
}

describe("no secret is repeated in what is said", () => {
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    it(name, () => {
      for (const sql of [statement, ...broken(statement), ...disordered(statement)]) {
        for (const { message, fixes } of check(sql))
          assert.doesNotMatch(JSON.stringify([message, fixes]), /NotAReal/, sql);
      }
    });
  }
});

it("a password before the host is a secret, too", () => {
  const sql = STATEMENTS["a database"]!.replace("h:3306", `me:${SECRET}@h:3306`).replace(`&password=${SECRET}`, "");
  const found = check(sql).filter(({ code }) => code === "location-secret");
  assert.deepEqual(
    found.map(({ at }) => sql.slice(at.start, at.end)),
    [SECRET],
  );
});
