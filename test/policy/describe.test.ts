import assert from "node:assert/strict";
import { test } from "node:test";
import { policies, policyDocuments, printJson, type TableSource } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source } from "./external-table";

const report = (sources: readonly TableSource[]) =>
  policies(sources, { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT });

const documents = (sources: readonly TableSource[]) => policyDocuments(report(sources));

/** What stands behind the comment lines at the top. */
const policyIn = (text: string): string => text.replace(/^(?:\/\/.*\n)+/, "");

test("a role has its trust policy and its permission policy, each behind comment lines", () => {
  const sources = [source({}, "dir/a.sql", 4)];
  const [trust, permission, ...others] = documents(sources);
  const [role] = report(sources).roles;
  assert.equal(others.length, 0);
  assert.deepEqual(
    [trust?.kind, trust?.fileName, permission?.kind, permission?.fileName],
    ["trust", "ram-trust.track-reader.jsonc", "permission", "ram-permission.track-reader.jsonc"],
  );
  assert.equal(policyIn(trust!.text), printJson(role?.trustPolicy));
  assert.deepEqual(
    [trust, permission].map((document) => [document?.file.name, document?.file.text]),
    [trust, permission].map((document, index) => [
      ["track-reader.ram-trust.json", "track-reader-ots.ram-policy.json"][index],
      policyIn(document!.text),
    ]),
  );
  assert.equal(policyIn(permission!.text), printJson(role?.permissionPolicies[0]?.document));
});

test("the comment lines say account, role, place, tables and access", () => {
  const texts = documents([source({}, "dir/a.sql", 4)]).map(({ text }) => text);
  for (const text of texts) {
    for (const said of [
      DATA_ACCOUNT,
      "Role: track-reader\n",
      "RAM console >",
      "//   track\n//     dir/a.sql, line 5\n",
      "no comments",
    ]) {
      assert.ok(text.startsWith("// ") && text.includes(said), said);
    }
  }
  assert.match(texts[0]!, new RegExp(`Trusted: ${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`));
  assert.match(texts[1]!, /Access: read only/);
  assert.match(texts[1]!, /Name: track-reader-ots/);
});

test("the comment lines fit beside the DDL", () => {
  for (const { text } of documents([source()])) {
    const comments = text.split("\n").filter((line) => line.startsWith("//"));
    assert.deepEqual(
      comments.filter((line) => line.length > 55),
      [],
    );
  }
});

test("without the MaxCompute account there is no trust policy to show", () => {
  const kinds = policyDocuments(policies([source()], { access: "read" })).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["permission"]);
});

test("tables that the permissions do not cover are named as such", () => {
  const sources = [source({ name: "known" }, "a.sql", 0), source({ name: "open", tableNames: [] }, "a.sql", 8)];
  const text = documents(sources)[1]!.text;
  assert.match(text, /known\n\/\/ +a\.sql, line 1\n\/\/ Left out[^\n]*\n\/\/ {3}open\n\/\/ +a\.sql, line 9\n/);
});

test("names of files are unique, roles of one name in two accounts included", () => {
  const fileNames = documents([source(), source({ role: roleArn(MAXCOMPUTE_ACCOUNT, "Track-Reader") })]).map(
    ({ fileName }) => fileName,
  );
  assert.equal(new Set(fileNames).size, 4);
  assert.ok(fileNames.includes(`ram-trust.track-reader.${DATA_ACCOUNT}.jsonc`));
});

test("no name or path ends a comment", () => {
  const hostile = 'x\n"Statement": []\r\u2028}';
  for (const { text } of documents([source({ name: hostile }, `${hostile}.sql`)])) {
    const behind = policyIn(text);
    assert.doesNotThrow(() => JSON.parse(behind));
    assert.ok(behind.startsWith("{\n"));
  }
});
