import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";
import type { RolePlan, Step, VerifiedRole } from "../../server/src/core/index";
import { openAccount, patienceOf, perform } from "../../server/src/ram/index";
import { workspace } from "../support/cli";
import { neededBy, runCloud } from "../support/cloud-cli";
import { ddl } from "../support/ddl";
import { DATA_ACCOUNT, DATA_KEY, MAXCOMPUTE_KEY, populate, userKey } from "../support/ram-server/demo";
import { attach } from "../support/ram-server/establish";
import type { FaultKind } from "../support/ram-server/faults";
import { RamServer } from "../support/ram-server/server";
import { type Limits, World } from "../support/ram-server/world";

const SQL = `${ddl()}\nINSERT INTO track SELECT * FROM staging;\nSELECT * FROM track;\n`;
const NEEDED = neededBy(SQL);
const [POLICY] = NEEDED.permissionPolicies;

const servers: RamServer[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

async function start(prepare: (world: World) => void = () => {}, limits: Partial<Limits> = {}, isAnyCase = true) {
  const world = new World(limits);
  world.isAnyCase = isAnyCase;
  prepare(populate(world));
  const server = await RamServer.start(world);
  servers.push(server);
  const cwd = workspace({ "a.sql": SQL });
  const run = (
    args: readonly string[] = ["--yes"],
    env?: NodeJS.ProcessEnv,
    started?: Parameters<typeof runCloud>[4],
  ) => runCloud(server, ["apply", "a.sql", ...args], cwd, env, started);
  return { world, server, cwd, run };
}

/** All that a plan may change. */
const stateOf = (world: World) => ({
  roles: world
    .account(DATA_ACCOUNT)
    .roles.all()
    .map(({ name, trust, attached }) => ({
      name,
      trust: JSON.parse(trust),
      attached: attached.map((one) => `${one.type} ${one.name}`),
    })),
  policies: world
    .account(DATA_ACCOUNT)
    .policies.all()
    .map(({ name, versions, current }) => ({
      name,
      versions: versions.map(({ id, document }) => [id, JSON.parse(document)]),
      current,
    })),
});

const FOREIGN = { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: ["ecs.aliyuncs.com"] } };
const OTHER = { Effect: "Allow", Action: ["oss:GetObject"], Resource: ["acs:oss:*:*:elsewhere/*"] };
const withStatements = (...Statement: object[]): string => JSON.stringify({ Version: "1", Statement });

/** A role that trusts another service, with a policy of others attached, and one of its own that is not, and allows too little. */
function foreignRole(world: World): void {
  const account = world.account(DATA_ACCOUNT);
  const role = world.newRole(account, NEEDED.roleName, withStatements(FOREIGN));
  account.roles.add(role);
  account.policies.add(world.newPolicy("Custom", "others", withStatements(OTHER)));
  account.policies.add(world.newPolicy("Custom", POLICY!.name, withStatements(OTHER)));
  attach(world, role, "others");
}

function fiveVersions(world: World): void {
  foreignRole(world);
  const policy = world.account(DATA_ACCOUNT).policies.get(POLICY!.name)!;
  for (let i = 2; i <= 5; i++) policy.versions.push({ ...policy.versions[0]!, id: `v${i}` });
  policy.current = "v3";
  policy.next = 6;
}

const SCENES: readonly [what: string, prepare: (world: World) => void, args: readonly string[]][] = [
  ["an account without the role", () => {}, []],
  ["a role with foreign principals and policies", foreignRole, []],
  ["a policy with five versions", fiveVersions, ["--rotate-versions"]],
];

const ended = new Map<string, ReturnType<typeof stateOf>>();

/** What a run that nothing disturbs leads to. */
async function endOf(what: string, prepare: (world: World) => void, args: readonly string[]) {
  const { run, world, server } = await start(prepare);
  const outcome = await run(["--yes", ...args]);
  assert.equal(outcome.code, 0, outcome.stdout + outcome.stderr);
  ended.set(what, stateOf(world));
  return { end: stateOf(world), count: server.requests.length };
}

for (const [what, prepare, args] of SCENES) {
  describe(what, { concurrency: 8 }, async () => {
    const { end, count } = await endOf(what, prepare, args);

    test("all works afterwards, and a second run does nothing", async () => {
      const { run, world, server } = await start(prepare);
      await run(["--yes", ...args]);
      assert.deepEqual(stateOf(world), end);
      server.requests.length = 0;
      const again = await run(["--yes"]);
      assert.equal(again.code, 0);
      assert.match(again.stdout, /^ {2}Nothing to do$/m);
      assert.ok(server.actions.every((action) => /^(?:Get|List)/.test(action)));
      assert.deepEqual(stateOf(world), end);
    });

    for (let last = 1; last <= count; last++) {
      test(`killed while request ${last} is on its way, and run again: it ends as it would have`, async () => {
        const { run, world, server } = await start(prepare);
        const outcome = await run(["--yes", ...args], undefined, (child) => {
          server.arrived = async (arrived) => {
            if (arrived !== last) return;
            child.kill("SIGKILL");
            await once(child, "exit");
          };
        });
        assert.equal(outcome.code, null);
        server.arrived = undefined;
        await server.idle();
        assert.equal(server.requests.length, last);
        const { code, stdout, stderr } = await run(["--yes", ...args]);
        assert.equal(code, 0, stdout + stderr);
        assert.deepEqual(stateOf(world), end);
      });
    }
  });
}

test("nothing is lost: principals, statements, attachments, versions", async () => {
  const { run, world } = await start(foreignRole);
  await run();
  const { roles, policies } = stateOf(world);
  assert.deepEqual(roles[0]!.attached, ["Custom others", `Custom ${POLICY!.name}`]);
  assert.deepEqual(roles[0]!.trust.Statement[0], FOREIGN);
  assert.equal(roles[0]!.trust.Statement.length, 2);
  assert.deepEqual(
    policies.map(({ versions, current }) => [versions.length, current]),
    [
      [1, "v1"],
      [2, "v2"],
    ],
  );
  assert.deepEqual(policies[1]!.versions[1]![1].Statement[0], OTHER);
});

const WRITES: readonly [action: string, scene: number][] = [
  ["CreateRole", 0],
  ["CreatePolicy", 0],
  ["UpdateRole", 1],
  ["CreatePolicyVersion", 1],
  ["AttachPolicyToRole", 1],
];
/** What can go wrong with a change, whether trying again helps, and how it is said where it does not. */
const KINDS: readonly [kind: FaultKind, passes: boolean, sentence: RegExp][] = [
  ["throttled", true, /one call of too many/],
  ["unavailable", true, /has a fault of its own/],
  ["reset", true, /broke off during/],
  ["hang", true, /in time/],
  ["html", true, /page of a proxy/],
  ["html-success", true, /page of a proxy/],
  ["empty", true, /page of a proxy/],
  ["broken-off", true, /broke off during/],
  ["not-found-yet", true, /did not find what was there or was made a moment ago/],
  ["expired-token", false, /have expired/],
  ["skewed", false, /set its clock/],
  ["refused", false, /may not do ram:\w+: have this statement added .*"Effect":"Allow"/],
];

/** What goes wrong with the answer alone. */
const HARMLESS: readonly FaultKind[] = ["slow", "answer-lost"];

describe("each change x each fault", { concurrency: 8 }, () => {
  for (const [action, scene] of WRITES) {
    const [what, prepare] = SCENES[scene]!;
    for (const [kind, passes, sentence] of KINDS) {
      const soon = kind === "hang" ? ["--yes", "--timeout", "0.5"] : ["--yes"];

      test(`${action}, ${kind} once`, async () => {
        const { run, world, server } = await start(prepare);
        server.faults = [{ kind, on: action, times: 1 }];
        const { code, stderr } = await run(soon);
        assert.equal(code, passes ? 0 : 2, stderr);
        if (passes) assert.deepEqual(stateOf(world), ended.get(what));
        else assert.match(stderr, sentence);
      });

      test(`${action}, ${kind} for good, and then no more`, async () => {
        const { run, world, server } = await start(prepare);
        server.faults = [{ kind, on: action }];
        const { code, stderr } = await run(soon);
        assert.equal(code, 2);
        assert.match(stderr, sentence);
        server.faults = [];
        assert.equal((await run()).code, 0);
        assert.deepEqual(stateOf(world), ended.get(what));
      });
    }

    for (const kind of HARMLESS) {
      test(`${action}, ${kind} every time`, async () => {
        const { run, world, server } = await start(prepare);
        server.faults = [{ kind, on: action }];
        const { code, stderr } = await run();
        assert.equal(code, 0, stderr);
        assert.deepEqual(stateOf(world), ended.get(what));
      });
    }
  }
});

test("what was just made is waited for until RAM knows it everywhere", async () => {
  const [what, prepare] = SCENES[0]!;
  const { run, world, server } = await start(prepare);
  const lag = { kind: "not-found-yet", times: 3 } as const;
  server.faults = [
    { ...lag, on: "AttachPolicyToRole" },
    { ...lag, on: "ListPoliciesForRole" },
    { ...lag, on: "GetRole", from: 4 },
  ];
  const { code, stdout, stderr } = await run();
  assert.equal(code, 0, stdout + stderr);
  assert.deepEqual(stateOf(world), ended.get(what));
});

test("a role is found as its ARN has it, too, and called as it is there", async () => {
  const { run, world } = await start(
    (prepared) => {
      const account = prepared.account(DATA_ACCOUNT);
      account.roles.add(prepared.newRole(account, NEEDED.roleName.toLowerCase(), withStatements(FOREIGN)));
    },
    {},
    false,
  );
  const { code, stdout, stderr } = await run();
  assert.equal(code, 0, stdout + stderr);
  assert.deepEqual(
    stateOf(world).roles.map(({ name }) => name),
    [NEEDED.roleName.toLowerCase()],
  );
});

const LIMITS: readonly [limits: Partial<Limits>, scene: number, sentence: RegExp][] = [
  [{ roles: 0 }, 0, /as many roles as RAM lets it have/],
  [{ policies: 0 }, 0, /as many custom policies as RAM lets it have/],
  [{ versions: 1 }, 1, /as many versions as RAM keeps/],
  [{ attachedCustom: 1 }, 1, /As many policies are attached to the role/],
];

for (const [limits, scene, sentence] of LIMITS) {
  test(`a limit is reached: ${JSON.stringify(limits)}`, async () => {
    const { run } = await start(SCENES[scene]![1], limits);
    const { code, stderr } = await run();
    assert.equal(code, 2);
    assert.match(stderr, sentence);
  });
}

test("five versions block the plan unless they may be rotated; nothing at all is done", async () => {
  const { run, world, server } = await start(fiveVersions);
  const before = stateOf(world);
  const { code, stdout } = await run();
  assert.equal(code, 1);
  assert.match(stdout, /Cannot be done: .* has 5 versions/);
  assert.ok(server.actions.every((action) => /^(?:Get|List)/.test(action)));
  assert.deepEqual(stateOf(world), before);
});

test("what the caller may not do is said with the statement that lets it", async () => {
  const allowed = [{ Statement: [{ Effect: "Allow" as const, Action: ["ram:Get*", "ram:List*"], Resource: "*" }] }];
  const { run } = await start((world) => {
    foreignRole(world);
    world.account(DATA_ACCOUNT).roles.all()[0]!.trust = JSON.stringify(NEEDED.trustPolicy);
    world.account(DATA_ACCOUNT).policies.add(world.newPolicy("Custom", POLICY!.name, JSON.stringify(POLICY!.document)));
    world.addKey({ ...userKey(DATA_ACCOUNT, DATA_KEY), allowed });
  });
  const { code, stderr } = await run();
  assert.equal(code, 2);
  const resources = `["acs:ram:*:${DATA_ACCOUNT}:role/${NEEDED.roleName}","acs:ram:*:${DATA_ACCOUNT}:policy/${POLICY!.name}"]`;
  assert.ok(stderr.includes(`{"Effect":"Allow","Action":"ram:AttachPolicyToRole","Resource":${resources}}`), stderr);
});

test("with the MaxCompute owner's credentials nothing is done", async () => {
  const { run, server } = await start();
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: MAXCOMPUTE_KEY.id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: MAXCOMPUTE_KEY.secret,
  };
  const { code, stdout } = await run(["--yes"], env);
  assert.equal(code, 2);
  assert.match(stdout, /which owns the MaxCompute project; the role is of/);
  assert.deepEqual(server.actions, ["GetCallerIdentity"]);
});

test("a policy that is attached as it is, is shown", async () => {
  const { run } = await start((world) => {
    const document = JSON.parse(JSON.stringify(POLICY!.document));
    document.Statement.push(OTHER);
    world.account(DATA_ACCOUNT).policies.add(world.newPolicy("Custom", POLICY!.name, JSON.stringify(document)));
  });
  const { stdout } = await run(["--dry-run"]);
  assert.match(stdout, /^ {2}Attach the policy .*:\n(?: {4}.*\n)* {4} +"acs:oss:\*:\*:elsewhere\/\*"$/m);
});

test("--dry-run shows old and new, and only reads; without --yes nothing is done where nobody can be asked", async () => {
  const { run, world, server } = await start(foreignRole);
  const before = stateOf(world);
  const dry = await run(["--dry-run"]);
  assert.equal(dry.code, 1);
  assert.match(dry.stdout, /^ {2}Change the trust policy of the role .*:$/m);
  assert.match(dry.stdout, /^ {2}\+ .*5678901234567890@odps\.aliyuncs\.com/m);
  assert.match(dry.stdout, /^ {4} +"ecs\.aliyuncs\.com"$/m);
  assert.match(dry.stdout, /^ {2}Attach the policy /m);
  const asked = await run([]);
  assert.equal(asked.code, 2);
  assert.match(asked.stderr, /Nothing is done without --yes where nobody can be asked/);
  assert.ok(server.actions.every((action) => /^(?:Get|List)/.test(action)));
  assert.deepEqual(stateOf(world), before);
});

test("a plan that was agreed to is done, also where it was begun; one that does not show all steps is not", async () => {
  const { run, world, cwd, server } = await start(foreignRole);
  const { stdout } = await run(["--dry-run", "--format", "json"]);
  writeFileSync(path.join(cwd, "plan.json"), stdout);
  const role: RolePlan = JSON.parse(stdout).roles[0];
  assert.deepEqual(
    role.steps.map(({ kind }) => kind),
    ["update-trust", "new-version", "attach-policy"],
  );
  writeFileSync(path.join(cwd, "less.json"), JSON.stringify({ roles: [{ ...role, steps: role.steps.slice(1) }] }));
  const before = stateOf(world);
  const refused = await run(["--yes", "--plan", "less.json"]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /^less\.json does not show all of these steps: nothing is done$/m);
  assert.deepEqual(stateOf(world), before);
  server.faults = [{ kind: "reset", on: "CreatePolicyVersion" }];
  assert.equal((await run(["--yes", "--plan", "plan.json"])).code, 2);
  server.faults = [];
  const done = await run(["--yes", "--plan", "plan.json", "--format", "json"]);
  assert.equal(done.code, 0, done.stderr);
  const report: { roles: VerifiedRole[] } = JSON.parse(done.stdout);
  assert.equal(report.roles[0]!.verdict, "works");
  writeFileSync(path.join(cwd, "none.json"), "[]");
  assert.match((await run(["--plan", "none.json"])).stderr, /none\.json is no plan that can be read/);
  assert.match((await run(["--plan", "nowhere.json"])).stderr, /^nowhere\.json: no such file or folder$/m);
});

test("what somebody else has changed since the plan was made is left alone", async () => {
  const { server, world } = await start(foreignRole);
  const account = await openAccount({
    choice: { from: "environment" },
    env: { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret },
    ramEndpoint: server.ramEndpoint,
    stsEndpoint: server.stsEndpoint,
    timeout: 1000,
    say: () => {},
  });
  const { roleName, trustPolicy } = NEEDED;
  const changed: readonly Step[] = [
    { kind: "create-role", roleName, after: trustPolicy! },
    { kind: "update-trust", roleName, before: trustPolicy!, after: { ...trustPolicy!, Statement: [] } },
    { kind: "create-policy", policyName: POLICY!.name, after: POLICY!.document },
    { kind: "new-version", policyName: "absent", before: {}, after: POLICY!.document, rotate: false },
    { kind: "attach-policy", roleName, policyName: POLICY!.name, document: POLICY!.document },
  ];
  const before = stateOf(world);
  for (const step of changed)
    await assert.rejects(
      perform(step, account, patienceOf({ EXTABLE_RETRY_WAIT: "5" })),
      /was changed by somebody else/,
    );
  assert.deepEqual(stateOf(world), before);
});
