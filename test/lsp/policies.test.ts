import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { FORMS } from "../../server/src/core/index";
import type { PoliciesParams, PoliciesResult } from "../../server/src/lsp/protocol";
import { extable, workspace } from "../support/cli";
import { ddl, ROLE_ARN } from "../support/ddl";
import { LspClient, positionOf } from "../support/lsp-client";

const URI = "untitled:Untitled-1";
const UID = "5678901234567890";
const OTHER_ROLE = "acs:ram::1234567890123456:role/fleetreader";

const TWO_ROLES = [
  ddl({ name: "first" }),
  ddl({ name: "second", roleArn: OTHER_ROLE }),
  ddl({ name: "third", roleArn: ROLE_ARN.replace("aliyun", "ALIYUN") }),
].join("\n");

let client: LspClient;
before(async () => {
  client = await LspClient.start();
});
after(() => client.stop());

async function policies(text: string, params: Partial<PoliciesParams> = {}): Promise<PoliciesResult> {
  client.open(URI, text);
  const result = await client.request<PoliciesResult>("extable/policies", { uri: URI, ...params });
  client.close(URI);
  return result;
}

const kinds = ({ documents }: PoliciesResult): string[] => documents.map(({ kind }) => kind);
const facts = ({ missing }: PoliciesResult): string[] => missing.map(({ fact }) => fact);

/** The JSON behind a document's comment lines. */
const policyIn = (text: string): unknown => JSON.parse(text.replace(/^\/\/.*\n/gm, ""));

test("with the account known there are both policies", async () => {
  const result = await policies(ddl(), { maxcomputeAccount: UID });
  assert.deepEqual(kinds(result), ["trust", "permission"]);
  assert.deepEqual(result.missing, []);
  assert.deepEqual(policyIn(result.documents[0]!.text), {
    Statement: [{ Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: [`${UID}@odps.aliyuncs.com`] } }],
    Version: "1",
  });
  assert.match(result.documents[1]!.text, /instance\/cap1\/table\/vehicle_track"/);
});

test("without it, only the trust policy is missing", async () => {
  for (const maxcomputeAccount of [undefined, "", "5678901234****", "someone"]) {
    const result = await policies(ddl(), { maxcomputeAccount });
    assert.deepEqual(kinds(result), ["permission"]);
    assert.deepEqual(facts(result), ["maxcomputeAccount"]);
  }
});

test("the account of the settings serves where none is given", async () => {
  const other = await LspClient.start({ settings: { maxcomputeAccountId: ` ${UID} `, policy: { access: "write" } } });
  other.open(URI, ddl());
  const result = await other.request<PoliciesResult>("extable/policies", { uri: URI });
  await other.stop();
  assert.deepEqual(kinds(result), ["trust", "permission"]);
  assert.match(result.documents[1]!.text, /PutRow|BatchWriteRow/);
  assert.doesNotMatch(result.documents[1]!.text, /GetRange/);
});

test("access is what the statements do, be it in other texts, unless something else is asked for", async () => {
  const inserted = "INSERT INTO track SELECT 1;";
  for (const result of [
    await policies(ddl() + inserted),
    await policies(ddl(), { others: [{ path: "jobs/a.sql", text: inserted }] }),
  ]) {
    assert.match(result.documents[0]!.text, /PutRow|BatchWriteRow/);
    assert.doesNotMatch(result.documents[0]!.text, /GetRange/);
  }
  const read = await policies(ddl());
  assert.doesNotMatch(read.documents[0]!.text, /PutRow|BatchWriteRow/);
  const write = await policies(ddl(), { access: "write" });
  assert.match(write.documents[0]!.text, /PutRow|BatchWriteRow/);
});

test("the cursor picks the role, with all its tables, in whatever case its name is written", async () => {
  const result = await policies(TWO_ROLES, { position: positionOf(TWO_ROLES, "first") });
  assert.deepEqual(kinds(result), ["permission"]);
  assert.match(result.documents[0]!.text, /first.*third/s);
  assert.doesNotMatch(result.documents[0]!.text, /second/);
});

test("with the cursor in no statement and several roles there is a choice, and a choice can be made", async () => {
  const text = `-- a comment\n\n${TWO_ROLES}`;
  const open = await policies(text, { position: { line: 0, character: 3 } });
  assert.deepEqual(open.documents, []);
  assert.deepEqual(
    open.roles.map(({ roleName, tables }) => [roleName.toLowerCase(), tables]),
    [
      ["aliyunodpsroleforotheruser", ["first", "third"]],
      ["fleetreader", ["second"]],
    ],
  );
  const chosen = await policies(text, { roleArn: open.roles[1]!.roleArn });
  assert.deepEqual(chosen.roles, []);
  assert.match(chosen.documents[0]!.text, /second/);
  assert.doesNotMatch(chosen.documents[0]!.text, /first/);
});

test("tables of other texts with the role are of it, too; those with another are not", async () => {
  const text = [ddl({ name: "second" }), ddl({ name: "third", roleArn: OTHER_ROLE })].join("\n");
  for (const position of [undefined, { line: 0, character: 0 }]) {
    const result = await policies(ddl(), { path: "ddl/own.sql", others: [{ path: "ddl/other.sql", text }], position });
    assert.match(result.documents[0]!.text, /second\n.*ddl\/other.sql, line 1\n.*track\n.*ddl\/own.sql, line 1/);
    assert.doesNotMatch(result.documents[0]!.text, /third/);
  }
});

test("with one role the cursor may be anywhere", async () => {
  const result = await policies(`-- a comment\n\n${ddl()}`, { position: { line: 0, character: 3 } });
  assert.deepEqual(kinds(result), ["permission"]);
});

test("of two statements that touch, the cursor between them is in the second", async () => {
  const text = `${ddl().trimEnd()}${ddl({ name: "second", roleArn: OTHER_ROLE })}`;
  const result = await policies(text, { position: positionOf(text, "|CREATE EXTERNAL TABLE second") });
  assert.match(result.documents[0]!.text, /second/);
});

test("what is missing is named with its line; the account is not asked for in vain", async () => {
  const masked = ddl({ roleArn: "acs:ram::1234567890****:role/reader" });
  const result = await policies(`-- a comment\n${masked}`);
  assert.deepEqual(result.documents, []);
  assert.deepEqual(
    result.missing.map(({ fact, line }) => [fact, line]),
    [["dataAccount", 1]],
  );
});

for (const form of FORMS) {
  test(`${form}: what is to be saved has the bytes that the command line writes`, async () => {
    const result = await policies(ddl(), { path: "a.sql", format: form, maxcomputeAccount: UID });
    const folder = workspace({ "a.sql": ddl() });
    const args = ["policy", "--maxcompute-account", UID, "--format", form, "--out", "out", "a.sql"];
    assert.equal(extable(args, { cwd: folder }).code, 0);
    assert.deepEqual(
      Object.fromEntries(result.documents.map(({ file }) => [file.name, file.text])),
      Object.fromEntries(
        readdirSync(path.join(folder, "out")).map((name) => [
          name,
          readFileSync(path.join(folder, "out", name), "utf8"),
        ]),
      ),
    );
    assert.equal(new Set(result.documents.map(({ fileName }) => fileName)).size, result.documents.length);
  });
}

test("what is shown of a form is what is saved", async () => {
  for (const form of ["aliyun-cli", "terraform", "ros"] as const) {
    const { documents } = await policies(ddl({ name: "车辆" }), { format: form, maxcomputeAccount: UID });
    for (const { kind, text, file, language, fileName } of documents) {
      assert.deepEqual([kind, language, fileName], ["form", file.language, file.name]);
      assert.equal(file.text.replace("\ufeff", ""), text);
    }
  }
});

test("the form of the settings serves where none is asked for", async () => {
  const names = async (format: string): Promise<string[]> => {
    const other = await LspClient.start({ settings: { maxcomputeAccountId: UID, policy: { format } } });
    other.open(URI, ddl());
    const result = await other.request<PoliciesResult>("extable/policies", { uri: URI });
    await other.stop();
    return result.documents.map(({ fileName }) => fileName);
  };
  assert.deepEqual(await names("terraform"), ["ram.tf"]);
  for (const format of ["ask", "json", "nonsense"]) {
    assert.match((await names(format)).join(), /^ram-trust\.\w+\.jsonc,ram-permission/);
  }
});

test("a document without external tables has none", async () => {
  const result = await policies("SELECT 1;");
  assert.deepEqual(result, { tables: 0, documents: [], missing: [], roles: [] });
});

const NONSENSE: readonly unknown[] = [undefined, null, 1, [], {}, { uri: 1 }, { uri: URI, position: "x" }];
for (const params of NONSENSE) {
  test(`a request that makes no sense is answered with nothing: ${JSON.stringify(params)}`, async () => {
    const result = await client.request<PoliciesResult>("extable/policies", params);
    assert.deepEqual(result.documents, []);
  });
}
