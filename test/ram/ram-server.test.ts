import assert from "node:assert/strict";
import { after, test } from "node:test";
import { $OpenApiUtil } from "@alicloud/openapi-core";
import Ram, * as $Ram from "@alicloud/ram20150501";
import Sts, * as $Sts from "@alicloud/sts20150401";
import {
  DATA_ACCOUNT,
  DATA_KEY,
  MAXCOMPUTE_ACCOUNT,
  MAXCOMPUTE_KEY,
  populate,
  userKey,
} from "../support/ram-server/demo";
import type { PlannedFault } from "../support/ram-server/faults";
import { RamServer } from "../support/ram-server/server";
import { type Limits, World } from "../support/ram-server/world";

const servers: RamServer[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

interface Options {
  readonly limits?: Partial<Limits>;
  readonly faults?: readonly PlannedFault[];
}

const config = (endpoint: string, { id, secret, token }: { id: string; secret: string; token?: string }) =>
  new $OpenApiUtil.Config({
    accessKeyId: id,
    accessKeySecret: secret,
    ...(token !== undefined && { securityToken: token }),
    endpoint: new URL(endpoint).host,
    protocol: "http",
    readTimeout: 500,
    connectTimeout: 500,
  });

async function start({ limits = {}, faults = [] }: Options = {}) {
  const server = await RamServer.start(populate(new World(limits)), { faults, slowness: 100 });
  servers.push(server);
  const as = (key: { id: string; secret: string; token?: string }) => ({
    ram: new Ram(config(server.ramEndpoint, key)),
    sts: new Sts(config(server.stsEndpoint, key)),
  });
  return { server, as, ...as(DATA_KEY) };
}

const TRUST = JSON.stringify({
  Statement: [
    { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`] } },
  ],
  Version: "1",
});
const document = (action = "ots:GetRow"): string =>
  JSON.stringify({ Version: "1", Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });

const createRole = (ram: Ram, roleName = "Reader", assumeRolePolicyDocument = TRUST) =>
  ram.createRole(new $Ram.CreateRoleRequest({ roleName, assumeRolePolicyDocument }));
const createPolicy = (ram: Ram, policyName = "reading", policyDocument = document()) =>
  ram.createPolicy(new $Ram.CreatePolicyRequest({ policyName, policyDocument }));
const getRole = (ram: Ram, roleName = "Reader") => ram.getRole(new $Ram.GetRoleRequest({ roleName }));
const getPolicy = async (ram: Ram, policyName: string, policyType = "Custom") =>
  (await ram.getPolicy(new $Ram.GetPolicyRequest({ policyName, policyType }))).body!;
const newVersion = (ram: Ram, action: string, setAsDefault: boolean, rotateStrategy?: string) =>
  ram.createPolicyVersion(
    new $Ram.CreatePolicyVersionRequest({
      policyName: "reading",
      policyDocument: document(action),
      setAsDefault,
      ...(rotateStrategy !== undefined && { rotateStrategy }),
    }),
  );
const attach = (ram: Ram, policyName = "reading", policyType = "Custom", roleName = "Reader") =>
  ram.attachPolicyToRole(new $Ram.AttachPolicyToRoleRequest({ policyName, policyType, roleName }));

const code = (expected: string) => (error: { code?: string }) => {
  assert.equal(error.code, expected);
  return true;
};

test("roles are kept: created, found in any case, changed", async () => {
  const { ram } = await start();
  await assert.rejects(getRole(ram), code("EntityNotExist.Role"));
  const created = (await createRole(ram)).body!.role!;
  assert.equal(created.arn, `acs:ram::${DATA_ACCOUNT}:role/reader`);
  const found = (await getRole(ram, "READER")).body!.role!;
  assert.deepEqual([found.roleName, found.assumeRolePolicyDocument], ["Reader", TRUST]);
  await assert.rejects(createRole(ram, "reader"), code("EntityAlreadyExists.Role"));
  const other = TRUST.replace(MAXCOMPUTE_ACCOUNT, DATA_ACCOUNT);
  await ram.updateRole(new $Ram.UpdateRoleRequest({ roleName: "reader", newAssumeRolePolicyDocument: other }));
  assert.equal((await getRole(ram)).body!.role!.assumeRolePolicyDocument, other);
});

test("policies have versions, one of which is in force", async () => {
  const { ram, server } = await start({ limits: { versions: 3 } });
  await createPolicy(ram);
  await newVersion(ram, "ots:PutRow", false);
  assert.equal((await getPolicy(ram, "reading")).defaultPolicyVersion!.policyDocument, document());
  await newVersion(ram, "ots:DeleteRow", true);
  const { policy, defaultPolicyVersion } = await getPolicy(ram, "READING");
  assert.equal(policy!.defaultVersion, "v3");
  assert.equal(defaultPolicyVersion!.policyDocument, document("ots:DeleteRow"));
  await assert.rejects(newVersion(ram, "ots:*", true), code("LimitExceeded.Policy.Version"));
  await newVersion(ram, "ots:*", true, "DeleteOldestNonDefaultVersionWhenLimitExceeded");
  const [account] = [...server.world.accounts.values()];
  const versions = account!.policies.get("reading")!.versions.map(({ id }) => id);
  assert.deepEqual(versions, ["v2", "v3", "v4"]);
  const request = { policyName: "reading", policyType: "Custom", versionId: "v2" };
  const old = (await ram.getPolicyVersion(new $Ram.GetPolicyVersionRequest(request))).body!.policyVersion!;
  assert.deepEqual([old.isDefaultVersion, old.policyDocument], [false, document("ots:PutRow")]);
  const listing = new $Ram.ListPolicyVersionsRequest({ policyName: "reading", policyType: "Custom" });
  const listed = (await ram.listPolicyVersions(listing)).body!.policyVersions!.policyVersion!;
  assert.deepEqual(
    listed.map(({ versionId }) => versionId),
    ["v2", "v3", "v4"],
  );
  await ram.setDefaultPolicyVersion(
    new $Ram.SetDefaultPolicyVersionRequest({ policyName: "reading", versionId: "v2" }),
  );
  assert.equal((await getPolicy(ram, "reading")).policy!.defaultVersion, "v2");
});

test("policies of both types are attached, as many as RAM attaches", async () => {
  const { ram, server } = await start({ limits: { attachedCustom: 1 } });
  const { world } = server;
  world.system.add(world.newPolicy("System", "AliyunOTSReadOnlyAccess", document("ots:Get*")));
  await createRole(ram);
  await createPolicy(ram);
  await createPolicy(ram, "other");
  await assert.rejects(attach(ram, "absent"), code("EntityNotExist.Policy"));
  await attach(ram);
  await attach(ram, "aliyunotsreadonlyaccess", "System");
  await assert.rejects(attach(ram, "READING"), code("EntityAlreadyExists.Role.Policy"));
  await assert.rejects(attach(ram, "other"), code("LimitExceeded.Role.Policy"));
  const listing = new $Ram.ListPoliciesForRoleRequest({ roleName: "reader" });
  const listed = (await ram.listPoliciesForRole(listing)).body!.policies!.policy!;
  assert.deepEqual(
    listed.map(({ policyName, policyType, defaultVersion }) => [policyName, policyType, defaultVersion]),
    [
      ["reading", "Custom", "v1"],
      ["AliyunOTSReadOnlyAccess", "System", "v1"],
    ],
  );
  assert.equal((await getPolicy(ram, "reading")).policy!.attachmentCount, 1);
});

test("there are no more roles and policies than an account may have", async () => {
  const { ram } = await start({ limits: { roles: 1, policies: 1 } });
  await createRole(ram);
  await assert.rejects(createRole(ram, "second"), code("LimitExceeded.Role"));
  await createPolicy(ram);
  await assert.rejects(createPolicy(ram, "second"), code("LimitExceeded.Policy"));
});

const NAMES: readonly [name: string, code: string | undefined][] = [
  ["a".repeat(64), undefined],
  ["a".repeat(65), "InvalidParameter.RoleName.Length"],
  ["ends.with-1", undefined],
  ["under_score", "InvalidParameter.RoleName.InvalidChars"],
  ["", "InvalidParameter.RoleName.Length"],
];

for (const [name, expected] of NAMES) {
  test(`the role name ${JSON.stringify(name.slice(0, 20))} of ${name.length}`, async () => {
    const { ram } = await start();
    if (expected) await assert.rejects(createRole(ram, name), code(expected));
    else await createRole(ram, name);
  });
}

const statement = (change: object): string =>
  JSON.stringify({ Version: "1", Statement: [{ Effect: "Allow", Action: "ots:GetRow", Resource: "*", ...change }] });

const DOCUMENTS: readonly [what: string, document: string, code: string | undefined][] = [
  ["every element", statement({ Condition: { StringLike: { "oss:Prefix": ["a*"] } } }), undefined],
  ["an empty condition", statement({ Condition: {} }), undefined],
  ["NotAction", statement({ Action: undefined, NotAction: ["ots:*"] }), undefined],
  ["no version", '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}', "MalformedPolicyDocument"],
  ["a comment", `${document()} // why`, "MalformedPolicyDocument"],
  ["a Sid", statement({ Sid: "1" }), "MalformedPolicyDocument"],
  ["another effect", statement({ Effect: "allow" }), "MalformedPolicyDocument"],
  ["no resource", statement({ Resource: undefined }), "MalformedPolicyDocument"],
  ["an ARN of others", statement({ Resource: "arn:aws:s3:::b" }), "MalformedPolicyDocument"],
  ["an unknown operator", statement({ Condition: { StringIs: { a: "b" } } }), "MalformedPolicyDocument"],
  ["no statement", '{"Version":"1","Statement":[]}', "MalformedPolicyDocument"],
  ["6,144 bytes", document(`ots:${"G".repeat(6144 - document("ots:").length)}`), undefined],
  [
    "6,145 bytes",
    document(`ots:${"G".repeat(6145 - document("ots:").length)}`),
    "InvalidParameter.PolicyDocument.Length",
  ],
];

for (const [what, text, expected] of DOCUMENTS) {
  test(`a permission policy with ${what}`, async () => {
    const { ram } = await start();
    if (expected) await assert.rejects(createPolicy(ram, "p", text), code(expected));
    else await createPolicy(ram, "p", text);
  });
}

test("a trust policy is no permission policy", async () => {
  const { ram } = await start();
  await assert.rejects(createRole(ram, "r", document()), code("MalformedPolicyDocument"));
  await assert.rejects(createPolicy(ram, "p", TRUST), code("MalformedPolicyDocument"));
});

test("who calls is checked: key, secret, token, clock", async () => {
  const { server, as, sts } = await start();
  assert.equal((await sts.getCallerIdentity()).body!.accountId, DATA_ACCOUNT);
  const { id, secret } = DATA_KEY;
  const stranger = as({ id: "FakeKeyIdOfNoOne", secret });
  await assert.rejects(stranger.sts.getCallerIdentity(), code("InvalidAccessKeyId.NotFound"));
  await assert.rejects(as({ id, secret: "FakeWrongSecret" }).ram.getRole(new $Ram.GetRoleRequest({ roleName: "r" })), {
    code: "SignatureDoesNotMatch",
  });
  const withToken = as({ id, secret, token: "FakeToken" });
  await assert.rejects(withToken.sts.getCallerIdentity(), code("InvalidSecurityToken.Malformed"));
  server.world.addKey({ ...userKey(DATA_ACCOUNT, { id: "FakeOld", secret }), token: "FakeToken", expires: 1 });
  const expired = as({ id: "FakeOld", secret, token: "FakeToken" });
  await assert.rejects(expired.sts.getCallerIdentity(), code("InvalidSecurityToken.Expired"));
  server.world.addKey({ ...userKey(DATA_ACCOUNT, { id: "FakeOff", secret }), inactive: true });
  await assert.rejects(as({ id: "FakeOff", secret }).sts.getCallerIdentity(), code("InvalidAccessKeyId.Inactive"));
  server.world.clockSkew = 16 * 60 * 1000;
  await assert.rejects(sts.getCallerIdentity(), code("InvalidTimeStamp.Expired"));
});

/** Sends what was sent before, or nearly. */
async function repeat(server: RamServer, change: (url: string) => string, headers?: Record<string, string>) {
  const { url, headers: sent } = server.requests.at(-1)!;
  const names = Object.keys(sent).filter((name) => /^(?:x-acs-.*|authorization)$/.test(name));
  const signed = Object.fromEntries(names.map((name) => [name, String(sent[name])]));
  const answer = await fetch(server.ramEndpoint + change(url), { method: "POST", headers: headers ?? signed });
  return ((await answer.json()) as { Code?: string }).Code;
}

test("a request has to be signed, cannot be changed on its way and counts once", async () => {
  const { server, ram } = await start();
  await createRole(ram);
  await getRole(ram);
  assert.equal(await repeat(server, (url) => url.replace("Reader", "Writer")), "SignatureDoesNotMatch");
  await getRole(ram);
  assert.equal(await repeat(server, (url) => url), "SignatureNonceUsed");
  assert.equal(await repeat(server, (url) => url, {}), "IncompleteSignature");
});

test("what the caller is not allowed is refused, and says what was asked for", async () => {
  const { server, as } = await start();
  const key = { id: "FakeReader", secret: "FakeReaderSecret" };
  const allowed = [{ Statement: [{ Effect: "Allow" as const, Action: "ram:Get*", Resource: "*" }] }];
  server.world.addKey({ ...userKey(DATA_ACCOUNT, key), allowed });
  await assert.rejects(getRole(as(key).ram), code("EntityNotExist.Role"));
  await assert.rejects(createRole(as(key).ram), (error: { code?: string; accessDeniedDetail?: object }) => {
    assert.equal(error.code, "NoPermission");
    const detail = error.accessDeniedDetail as { AuthAction: string };
    assert.equal(detail.AuthAction, "ram:CreateRole");
    return true;
  });
});

test("a role that trusts an account is assumed by its users, and acts in its own account", async () => {
  const { as, ram } = await start();
  const trusted = { RAM: [`acs:ram::${MAXCOMPUTE_ACCOUNT}:root`] };
  const trust = { Version: "1", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: trusted }] };
  await createRole(ram, "Guest", JSON.stringify(trust));
  const roleArn = `acs:ram::${DATA_ACCOUNT}:role/guest`;
  const request = new $Sts.AssumeRoleRequest({ roleArn, roleSessionName: "s" });
  const { credentials } = (await as(MAXCOMPUTE_KEY).sts.assumeRole(request)).body!;
  const { accessKeyId, accessKeySecret, securityToken } = credentials!;
  const guest = as({ id: accessKeyId!, secret: accessKeySecret!, token: securityToken! });
  const { accountId, arn } = (await guest.sts.getCallerIdentity()).body!;
  assert.deepEqual([accountId, arn], [DATA_ACCOUNT, `acs:ram::${DATA_ACCOUNT}:assumed-role/Guest/s`]);
  await assert.rejects(as(DATA_KEY).sts.assumeRole(request), code("NoPermission"));
});

test("RAM and STS are two services", async () => {
  const { server } = await start();
  const confused = new Sts(config(server.ramEndpoint, DATA_KEY));
  await assert.rejects(confused.getCallerIdentity(), code("InvalidAction.NotFound"));
});

const FAULTS: readonly [kind: PlannedFault["kind"], expected: { name?: string; code?: string }][] = [
  ["throttled", { name: "ThrottlingError", code: "Throttling.User" }],
  ["unavailable", { name: "ServerError", code: "ServiceUnavailable" }],
  ["expired-token", { name: "ClientError", code: "InvalidSecurityToken.Expired" }],
  ["reset", { code: "ECONNRESET" }],
  ["answer-lost", { code: "ECONNRESET" }],
  ["html", { name: "SyntaxError" }],
  ["html-success", { name: "SyntaxError" }],
  ["empty", { name: "SyntaxError" }],
  ["hang", { name: "RequestTimeoutError" }],
];

for (const [kind, expected] of FAULTS) {
  test(`fault ${kind}: the second request of an action, and no other`, async () => {
    const { ram, server } = await start({ faults: [{ kind, on: "CreateRole", from: 2, times: 1 }] });
    await createRole(ram, "first");
    await assert.rejects(createRole(ram, "second"), expected);
    await createRole(ram, "third");
    const names = [...server.world.accounts.get(DATA_ACCOUNT)!.roles.all()].map(({ name }) => name);
    assert.deepEqual(names, kind === "answer-lost" ? ["first", "second", "third"] : ["first", "third"]);
  });
}

test("an answer can come late, or break off", async () => {
  const { ram, server } = await start({ faults: [{ kind: "slow", times: 1 }] });
  const before = Date.now();
  await createRole(ram);
  assert.ok(Date.now() - before >= 90);
  server.faults = [{ kind: "broken-off", times: 1 }];
  await assert.rejects(getRole(ram));
  assert.equal((await getRole(ram)).statusCode, 200);
  assert.deepEqual(server.actions, ["CreateRole", "GetRole", "GetRole"]);
});
