import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { listProfiles } from "../../server/src/ram/credentials/profile";
import { CloudFault, type OpenOptions, openAccount, type RamAccount } from "../../server/src/ram/index";
import { DATA_ACCOUNT, DATA_KEY, populate, userKey } from "../support/ram-server/demo";
import type { FaultKind } from "../support/ram-server/faults";
import { RamServer } from "../support/ram-server/server";
import { World } from "../support/ram-server/world";

let server: RamServer;
const home = mkdtempSync(path.join(tmpdir(), "extable-home-"));
const SECRETS = /Fake\w*(?:Secret|Key|Token)|Signature=|:\/\//;

before(async () => {
  server = await RamServer.start(populate(new World()), { slowness: 100 });
  const { world } = server;
  const account = world.account(DATA_ACCOUNT);
  const role = world.newRole(account, "Reader", '{"Version":"1"}');
  account.roles.add(role);
  account.policies.add(world.newPolicy("Custom", "reading", '{"Statement":[]}'));
  role.attached.push({ type: "Custom", name: "reading", at: "2026-01-01T00:00:00Z" });
  process.env.HOME = home;
  process.env.USERPROFILE = home;
});
after(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const ENV = { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret };
const said: string[] = [];

const open = (options: Partial<OpenOptions> = {}): Promise<RamAccount> => {
  said.length = 0;
  return openAccount({
    choice: { from: "environment" },
    env: ENV,
    ramEndpoint: server.ramEndpoint,
    stsEndpoint: server.stsEndpoint,
    timeout: 400,
    say: (sentence) => said.push(sentence),
    ...options,
  });
};

function profiles(...all: object[]): void {
  mkdirSync(path.join(home, ".aliyun"), { recursive: true });
  writeFileSync(path.join(home, ".aliyun", "config.json"), `\uFEFF${JSON.stringify({ current: "p", profiles: all })}`);
}

const AK = { name: "p", mode: "AK", access_key_id: DATA_KEY.id, access_key_secret: DATA_KEY.secret };
const profile = (name = "p"): Partial<OpenOptions> => ({ choice: { from: "profile", name }, env: {} });

test("an account shows its caller, roles, and the policies in force", async () => {
  const account = await open();
  assert.deepEqual(await account.identity(), { account: DATA_ACCOUNT, arn: `acs:ram::${DATA_ACCOUNT}:user/demo` });
  assert.equal((await account.role("READER"))?.trustPolicy, '{"Version":"1"}');
  assert.equal(await account.role("absent"), undefined);
  assert.deepEqual(await account.policiesOfRole("reader"), [{ name: "reading", type: "Custom" }]);
  assert.deepEqual(await account.policy({ name: "reading", type: "Custom" }), {
    name: "reading",
    type: "Custom",
    version: "v1",
    document: '{"Statement":[]}',
  });
  assert.equal(await account.policy({ name: "absent", type: "Custom" }), undefined);
});

test("where credentials are from, and what is called in the place of Alibaba Cloud, is said first", async () => {
  server.requests.length = 0;
  await open();
  assert.match(said[0]!, /^Credentials: the environment: ALIBABA_CLOUD_ACCESS_KEY_ID, /);
  assert.match(said[1]!, /^Calls 127\.0\.0\.1:\d+ in the place of ram\.aliyuncs\.com$/);
  assert.deepEqual(server.actions, []);
});

test("profiles: AK, StsToken, and RamRoleArn by way of STS", async () => {
  const { world } = server;
  world.addKey({ ...userKey(DATA_ACCOUNT, { id: "FakeStsKey", secret: "FakeStsSecret" }), token: "FakeStsToken" });
  const account = world.account(DATA_ACCOUNT);
  const trust = { Statement: [{ Principal: { RAM: [`acs:ram::${DATA_ACCOUNT}:root`] } }] };
  account.roles.add(world.newRole(account, "Auditor", JSON.stringify(trust)));
  const roleArn = `acs:ram::${DATA_ACCOUNT}:role/auditor`;
  profiles(
    AK,
    {
      name: "t",
      mode: "StsToken",
      access_key_id: "FakeStsKey",
      access_key_secret: "FakeStsSecret",
      sts_token: "FakeStsToken",
    },
    { ...AK, name: "r", mode: "RamRoleArn", ram_role_arn: roleArn, ram_session_name: "audit" },
  );
  const arns = [];
  for (const name of ["p", "t", "r"]) arns.push((await (await open(profile(name))).identity()).arn);
  const user = `acs:ram::${DATA_ACCOUNT}:user/demo`;
  assert.deepEqual(arns, [user, user, `acs:ram::${DATA_ACCOUNT}:assumed-role/Auditor/audit`]);
  assert.match(said[0]!, /^Credentials: the profile r of ~\/\.aliyun\/config\.json \(RamRoleArn\)$/);
  assert.equal(said.at(-1), `Assumes the role ${roleArn}`);
  await assert.rejects(open(profile("P")), /has no profile P; it has: p, t, r$/);
});

test("profiles can be listed by name and mode, with nothing of their keys", () => {
  profiles(AK, { ...AK, name: "sso", mode: "CloudSSO" }, { ...AK, name: "old", mode: undefined }, { mode: "AK" });
  assert.deepEqual(listProfiles(home), [
    { name: "p", mode: "AK", isUsed: true },
    { name: "sso", mode: "CloudSSO", isUsed: false },
    { name: "old", mode: "AK", isUsed: true },
  ]);
});

const BROKEN: readonly [what: string, file: string | undefined, expected: RegExp][] = [
  ["no file", undefined, /^There is no ~\/\.aliyun\/config\.json/],
  ["no JSON", `{"profiles": [{"access_key_secret": "${DATA_KEY.secret}" oops`, /is not JSON/],
  ["no profiles", "[]", /has no list of profiles/],
  ["another mode", JSON.stringify({ profiles: [{ ...AK, mode: "EcsRamRole" }] }), /is of the mode EcsRamRole/],
  ["no secret", JSON.stringify({ profiles: [{ ...AK, access_key_secret: "" }] }), /lacks access_key_secret$/],
  ["no token", JSON.stringify({ profiles: [{ ...AK, mode: "StsToken" }] }), /lacks sts_token$/],
  ["no role", JSON.stringify({ profiles: [{ ...AK, mode: "RamRoleArn" }] }), /lacks ram_role_arn$/],
];

for (const [what, file, expected] of BROKEN) {
  test(`a profile cannot be read: ${what}`, async () => {
    rmSync(path.join(home, ".aliyun"), { recursive: true, force: true });
    if (file !== undefined) profiles();
    if (file !== undefined) writeFileSync(path.join(home, ".aliyun", "config.json"), file);
    await assert.rejects(open(profile()), ({ message }: Error) => {
      assert.match(message, expected);
      assert.doesNotMatch(message, SECRETS);
      return true;
    });
  });
}

test("an environment that lacks something names it, and nothing else is tried", async () => {
  profiles(AK);
  await assert.rejects(open({ env: {} }), /set ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET$/);
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id };
  await assert.rejects(open({ env }), /set ALIBABA_CLOUD_ACCESS_KEY_SECRET$/);
});

const ENDPOINTS: readonly [endpoint: string, expected: RegExp | undefined][] = [
  ["ram-vpc.aliyuncs.com", undefined],
  ["https://ram.aliyuncs.com:443", undefined],
  ["http://localhost:1", undefined],
  ["http://127.8.0.1:1", undefined],
  ["http://[::1]:1", undefined],
  ["http://ram.aliyuncs.com", /has to be called over https/],
  ["http://127.0.0.1.example.com", /has to be called over https/],
  ["ftp://127.0.0.1", /has to be called over https/],
  ["https://user:FakeSecret@ram.aliyuncs.com", /nothing behind it/],
  ["ram.aliyuncs.com/path", /nothing behind it/],
  ["http://", /nothing behind it/],
];

for (const [endpoint, expected] of ENDPOINTS) {
  test(`the endpoint ${endpoint} is ${expected ? "refused" : "taken"}`, async () => {
    const opened = open({ ramEndpoint: endpoint });
    if (expected) await assert.rejects(opened, expected);
    else await opened;
  });
}

test("endpoints may stand in the environment", async () => {
  const env = { ...ENV, EXTABLE_RAM_ENDPOINT: server.ramEndpoint, EXTABLE_STS_ENDPOINT: server.stsEndpoint };
  const account = await open({ env, ramEndpoint: undefined, stsEndpoint: undefined });
  assert.equal((await account.role("reader"))?.name, "Reader");
  assert.equal((await account.identity()).account, DATA_ACCOUNT);
});

const PASSING: readonly [kind: FaultKind, fault: string, sentence: RegExp][] = [
  ["throttled", "throttled", /one call of too many, several times/],
  ["unavailable", "unavailable", /has a fault of its own and did not answer ram:GetRole/],
  ["reset", "reset", /^The connection to 127\.0\.0\.1:\d+ broke off during ram:GetRole/],
  ["hang", "timeout", /did not answer ram:GetRole in time/],
  ["html", "not-json", /such as the page of a proxy/],
  ["html-success", "not-json", /such as the page of a proxy/],
  ["empty", "not-json", /such as the page of a proxy/],
  ["broken-off", "reset", /broke off during ram:GetRole/],
];

for (const [kind, fault, sentence] of PASSING) {
  test(`what passes is tried again, and given up at last: ${kind}`, async () => {
    const account = await open();
    server.faults = [{ kind, times: 2 }];
    assert.equal((await account.role("reader"))?.name, "Reader");
    server.requests.length = 0;
    server.faults = [{ kind }];
    await assert.rejects(account.role("reader"), (error: CloudFault) => {
      assert.ok(error instanceof CloudFault);
      assert.equal(error.kind, fault);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, SECRETS);
      return true;
    });
    server.faults = [];
    assert.equal(server.requests.length, 4);
  });
}

test("an answer that is late, but in time, is taken", async () => {
  const account = await open();
  server.faults = [{ kind: "slow", times: 1 }];
  server.requests.length = 0;
  assert.equal((await account.role("reader"))?.name, "Reader");
  assert.equal(server.requests.length, 1);
});

const key = { id: "FakeOtherKey", secret: "FakeOtherSecret" };
const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: key.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.secret };

const FINAL: readonly [fault: string, prepare: (world: World) => NodeJS.ProcessEnv, sentence: RegExp][] = [
  ["key-unknown", () => ({ ...env, ALIBABA_CLOUD_ACCESS_KEY_ID: "FakeNoKey" }), /does not know the AccessKey/],
  ["secret-wrong", () => ({ ...ENV, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "FakeNoSecret" }), /copied completely$/],
  ["token-invalid", () => ({ ...ENV, ALIBABA_CLOUD_SECURITY_TOKEN: "FakeNoToken" }), /not one of this AccessKey/],
  [
    "key-inactive",
    (world) => {
      world.addKey({ ...userKey(DATA_ACCOUNT, key), inactive: true });
      return env;
    },
    /is disabled/,
  ],
  [
    "token-expired",
    (world) => {
      world.addKey({ ...userKey(DATA_ACCOUNT, key), token: "FakeOldToken", expires: 1 });
      return { ...env, ALIBABA_CLOUD_SECURITY_TOKEN: "FakeOldToken" };
    },
    /have expired/,
  ],
  [
    "no-permission",
    (world) => {
      world.addKey({ ...userKey(DATA_ACCOUNT, key), allowed: [] });
      return env;
    },
    /ram:GetRole: .*: \{"Effect":"Allow","Action":"ram:GetRole","Resource":"acs:ram:\*:1234567890123456:role\/reader"\}$/,
  ],
  [
    "clock",
    (world) => {
      world.clockSkew = 3_600_000;
      return ENV;
    },
    /set its clock/,
  ],
];

for (const [fault, prepare, sentence] of FINAL) {
  test(`what does not pass is asked once: ${fault}`, async () => {
    const account = await open({ env: prepare(server.world) });
    // So that the account is known where it can be.
    await account.identity().catch(() => undefined);
    server.requests.length = 0;
    await assert.rejects(account.role("reader"), (error: CloudFault) => {
      assert.equal(error.kind, fault);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, SECRETS);
      return true;
    });
    server.world.clockSkew = 0;
    assert.equal(server.requests.length, 1);
  });
}

test("an AccessKey of the account itself assumes no role", async () => {
  server.world.addKey({
    ...key,
    identity: { account: DATA_ACCOUNT, arn: `acs:ram::${DATA_ACCOUNT}:root`, type: "Account" },
  });
  const roleArn = `acs:ram::${DATA_ACCOUNT}:role/reader`;
  const root = { access_key_id: key.id, access_key_secret: key.secret };
  profiles({ ...AK, ...root, mode: "RamRoleArn", ram_role_arn: roleArn });
  await assert.rejects(open(profile()), {
    message: /^An account's own AccessKey cannot assume a role/,
  });
});

test("nothing answers, or no such host", async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const refused = await open({ ramEndpoint: `http://127.0.0.1:${port}` });
  await assert.rejects(refused.role("reader"), /cannot be reached for ram:GetRole/);
});

const ANSWERS: readonly [what: string, status: number, body: string, fault: string][] = [
  ["null", 200, "null", "incomplete"],
  ["an empty object", 200, "{}", "incomplete"],
  ["an error without a code", 400, "{}", "not-json"],
  ["an error that is null", 500, "null", "not-json"],
  [
    "an error that repeats the key and an address",
    400,
    `{"Code":"X","Message":"at https://h/?k ${DATA_KEY.id}"}`,
    "other",
  ],
];

for (const [what, status, body, fault] of ANSWERS) {
  test(`an answer that RAM never gives: ${what}`, async () => {
    const strange = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
    await new Promise<void>((resolve) => strange.listen(0, "127.0.0.1", resolve));
    const { port } = strange.address() as AddressInfo;
    const account = await open({ ramEndpoint: `http://localhost:${port}` });
    await assert.rejects(account.role("reader"), (error: CloudFault) => {
      assert.equal(error.kind, fault);
      assert.doesNotMatch(error.message, SECRETS);
      return true;
    });
    strange.closeAllConnections();
    strange.close();
  });
}
