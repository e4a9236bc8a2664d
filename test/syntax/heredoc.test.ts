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

test("it ends the last of several statements", () => {
  for (const last of [TABLE.replaceAll("trips", "rides"), "MSCK REPAIR TABLE trips ADD PARTITIONS"]) {
    assert.deepEqual(check(`odpscmd <<EOF\n${TABLE};\n${last}\nEOF\necho it is done\n`), []);
  }
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
