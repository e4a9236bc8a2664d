import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readTables } from "../../server/src/core/index";

/* The parts of the address of a database, one line an address: prefix, host, port, database, parameters. */
const LINES: readonly (readonly [address: string, ...parts: readonly string[]])[] = [
  ["jdbc:mysql://h:3306/db?a=1&b=2", "jdbc:mysql://", "h", "3306", "db", "a=1", "b=2"],
  ["jdbc:postgresql://h/db?table=t/", "jdbc:postgresql://", "h", "", "db", "table=t"],
  ["jdbc:postgresql://h:80", "jdbc:postgresql://", "h", "80", ""],
  ["mysql://h:3306/db?", "mysql://", "h", "3306", "db"],
  ["jdbc:mysql://${host}:${port}/${db}?x", "jdbc:mysql://", "${host}", "${port}", "${db}", "x="],
  ["jdbc:sqlserver://h:1433;databaseName=d;a=1", "jdbc:sqlserver://", "h", "1433", "", "databaseName=d", "a=1"],
  ["jdbc:mysql://h:1/db?a=1;2&b=3", "jdbc:mysql://", "h", "1", "db", "a=1;2", "b=3"],
  ["jdbc:mysql:", "jdbc:mysql:", "", "", ""],
];

const tableAt = (address: string) =>
  readTables(
    `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION '${address}';`,
  )[0]!;

describe("the address of a database", () => {
  for (const [address, ...parts] of LINES) {
    it(address, () => {
      const { prefix, host, port, database, parameters } = tableAt(address).location!.jdbc!;
      assert.deepEqual(
        [
          ...[prefix, host, port, database].map(({ text }) => text),
          ...parameters.map(({ name, value }) => `${name.text}=${value.text}`),
        ],
        parts,
      );
    });
  }

  it("knows which record of the class is meant", () => {
    const titles = ["jdbc:postgresql://h/d", "jdbc:mysql://h/d", "jdbc:oracle:thin:@h", "${x}"];
    assert.deepEqual(
      titles.map((address) => tableAt(address).store?.title),
      ["Hologres", "RDS", "JDBC", "JDBC"],
    );
  });
});
