import assert from "node:assert/strict";
import test from "node:test";
import { check } from "../../server/src/core/index";

const shell = (statement: string): string =>
  `cat > trips.sql <<'END'\n${statement}\nEND\nodpscmd -f trips.sql # it's done\n`;
const TABLE =
  "CREATE EXTERNAL TABLE trips (id BIGINT)\nSTORED BY 'com.aliyun.odps.CsvStorageHandler'\n" +
  "LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'";

test("the word that ends a shell's text ends the statement in it", () => {
  assert.deepEqual(check(shell(TABLE)), []);
  assert.deepEqual(check(shell(`${TABLE};`)), []);
});

const PLACE = /'oss:.*'/.exec(TABLE)![0];
/** What may stand last in such a text. */
const LASTS = [
  TABLE.replaceAll("trips", "rides"),
  "MSCK REPAIR TABLE trips ADD PARTITIONS",
  "ALTER TABLE trips SET SERDEPROPERTIES ('odps.text.option.delimiter' = '|')",
  "ALTER TABLE trips SET TBLPROPERTIES ('comment' = 'trips')",
  `ALTER TABLE trips SET LOCATION ${PLACE}`,
  "ALTER TABLE trips ADD PARTITION (ds = '1')",
  `ALTER TABLE trips ADD PARTITION (ds = '1') LOCATION ${PLACE}`,
  `LOAD OVERWRITE TABLE trips FROM LOCATION ${PLACE} STORED AS PARQUET`,
  `UNLOAD FROM trips INTO LOCATION ${PLACE} STORED AS PARQUET`,
];

for (const last of LASTS) {
  test(`the word that ends a shell's text ends the last of several statements: ${last.slice(0, 40)}`, () => {
    for (const word of ["EOF", "_EOSQL_", "SQL", "DDL"]) {
      assert.deepEqual(check(`odpscmd <<${word}\n${TABLE};\n${last}\n${word}\necho it is done\n`), []);
    }
    assert.deepEqual(check(`odpscmd <<'END'\n${last}\nEND\necho it is done\n`), []);
  });
}

test("a line that gives a shell's text is no statement that lacks its ;", () => {
  for (const line of ["odpscmd <<EOF", "set -e\nodpscmd <<'EOF'", "set -eu\n\nodpscmd <<-EOF"]) {
    assert.deepEqual(check(`#!/bin/sh\n${line}\n${TABLE}\nEOF\n`), []);
  }
  assert.equal(check(`SET odps.sql.type.system.odps2=true\n${TABLE};`)[0]?.code, "syntax-statement-unseparated");
});

test("what ends a shell's string ends the last statement in it", () => {
  const alter = "alter table trips set serdeproperties ('odps.text.option.delimiter' = '|')";
  for (const last of [TABLE.replaceAll("trips", "rides"), alter, "msck repair table trips"]) {
    assert.deepEqual(check(`odpscmd -e "${TABLE}; ${last}"\necho it is done\n`), []);
    assert.deepEqual(check(`odpscmd -e "\n${TABLE};\n${last}\n"\necho it is done\n`), []);
  }
});

test("a word that no shell has named is one too many", () => {
  assert.deepEqual(
    check(`${TABLE}\nEND\n`).map(({ code }) => code),
    ["syntax-unexpected", "syntax-semicolon-missing"],
  );
});

test("a word that has more behind it on its line ends nothing, however many blanks are between", () => {
  const [first] = check(shell(`${TABLE}\nEND   of it`));
  assert.equal(first?.code, "syntax-unexpected");
});
