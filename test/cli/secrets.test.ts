import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "../../server/src/cli/secrets";
import { ddl } from "../support/ddl";

const HOST = "cap1.cn-hangzhou.ots-internal.aliyuncs.com";
const at = (location: string): string => ddl().replace(/LOCATION '[^']*'/, `LOCATION ${location}`);
const withProperty = (key: string, value: string): string =>
  ddl().replace("SERDEPROPERTIES (", `SERDEPROPERTIES (${key} = ${value},`);

const HOLDING: readonly [what: string, text: string][] = [
  ["an AccessKey in LOCATION", at(`'tablestore://LTAIfake:fakeSecret9@${HOST}'`)],
  ["the same, behind a full-width sign", at(`'tablestore://LTAIfake:fakeSecret9＠${HOST}'`)],
  ["the same, behind an escaped sign", at(`'tablestore://LTAIfake:fakeSecret9\\100${HOST}'`)],
  ["a password", at("'jdbc:mysql://host:3306/db?user=u&password=fakeSecret9'")],
  [
    "a password whose name is in two literals",
    "CREATE EXTERNAL TABLE h (a BIGINT) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:mysql://h:3306/d?pass'\n'word=fakeSecret9';",
  ],
  ["a property of that name", withProperty("'tablestore.access.key.secret'", "'fakeSecret9'")],
];
for (const [what, text] of HOLDING) {
  test(`${what} is masked, and nothing moves`, () => {
    const masked = maskSecrets(text);
    assert.match(text, /fakeSecret9/);
    assert.doesNotMatch(masked, /fakeSecret9/);
    assert.equal(masked.length, text.length);
  });
}

test("a text without a secret stays as it is", () => {
  assert.equal(maskSecrets(ddl()), ddl());
});
