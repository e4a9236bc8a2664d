import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";
import type { VerifiedRole } from "../../server/src/core/index";
import { builtExtable } from "../support/built-cli";
import { workspace } from "../support/cli";
import { neededBy, runCloud } from "../support/cloud-cli";
import { ddl } from "../support/ddl";
import {
  DATA_ACCOUNT,
  DATA_KEY,
  MAXCOMPUTE_ACCOUNT,
  MAXCOMPUTE_KEY,
  populate,
  userKey,
} from "../support/ram-server/demo";
import { attach, establish } from "../support/ram-server/establish";
import type { FaultKind, PlannedFault } from "../support/ram-server/faults";
import { RamServer } from "../support/ram-server/server";
import { type Policy, type Role, World } from "../support/ram-server/world";

const SQL = `${ddl()}\nINSERT INTO track SELECT * FROM staging;\nSELECT * FROM track;\n`;
const TABLE = `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/vehicle_track`;
const B_PRINCIPAL = `${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`;
const servers: RamServer[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

interface Scene {
  readonly world: World;
  readonly role: Role;
  /** The one permission policy of the role. */
  readonly policy: Policy;
}

interface Options {
  readonly sql?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly faults?: readonly PlannedFault[];
}

interface Report {
  readonly caller: { readonly account: string };
  readonly verdict: string;
  readonly roles: readonly VerifiedRole[];
}

/** Runs `extable verify` on an account where all is right but for a change; every output is looked through. */
async function verify(change: (scene: Scene) => void, { sql = SQL, args = [], env, faults = [] }: Options = {}) {
  const world = populate(new World());
  const role = establish(world, neededBy(SQL));
  change({ world, role, policy: world.account(DATA_ACCOUNT).policies.all()[0]! });
  const server = await RamServer.start(world, { faults, slowness: 200 });
  servers.push(server);
  const cwd = workspace({ "a.sql": sql });
  const run = (...more: string[]) => runCloud(server, ["verify", "a.sql", ...args, ...more], cwd, env);
  const outcome = await run("--format", "json");
  const report: Report | undefined = outcome.stdout === "" ? undefined : JSON.parse(outcome.stdout);
  return { ...outcome, report, role: report?.roles[0], server, cwd, run };
}

const changed = (document: string, change: (statement: Record<string, unknown>) => void): string => {
  const parsed = JSON.parse(document);
  for (const statement of parsed.Statement) change(statement);
  return JSON.stringify(parsed);
};

/** Puts another document in force. */
function replace({ policy }: Scene, document: string): void {
  policy.versions.push({ id: "v2", document, created: policy.created });
  policy.current = "v2";
}

const current = ({ policy }: Scene): string => policy.versions.find(({ id }) => id === policy.current)!.document;

const linesOf = (role: VerifiedRole | undefined, verdict: string): string[] =>
  (role?.lines ?? []).filter((line) => line.verdict === verdict).map(({ message }) => message);

test("all is right: exit code 0, the fewest reads, caller and source first", async () => {
  const { code, report, role, server, stderr } = await verify(() => {});
  assert.equal(code, 0, stderr);
  assert.equal(report?.caller.account, DATA_ACCOUNT);
  assert.deepEqual(server.actions, ["GetCallerIdentity", "GetRole", "ListPoliciesForRole", "GetPolicy"]);
  assert.deepEqual(linesOf(role, "works"), [
    "The role AliyunODPSRoleForOtherUser exists",
    `${B_PRINCIPAL} may assume the role`,
    "The policies of the role allow all that its tables need",
  ]);
  assert.equal(role!.lines.length, 3);
  assert.ok(role!.tables[0]!.needs.every(({ outcome }) => outcome === "allowed"));
  assert.ok(role!.tables[0]!.needs.length > 3);
  const said = stderr.split("\n");
  assert.match(said[0]!, /^Credentials: the environment/);
  assert.equal(said.at(-2), `Account ${DATA_ACCOUNT}: acs:ram::${DATA_ACCOUNT}:user/demo`);
});

/** What is wrong in the account, the verdict, and a sentence of the report that says so. */
const CASES: readonly [what: string, change: (scene: Scene) => void, code: number, sentence: RegExp][] = [
  [
    "a principal that is MaxCompute of the role's own account",
    ({ role }) => {
      role.trust = role.trust.replace(B_PRINCIPAL, "odps.aliyuncs.com");
    },
    1,
    new RegExp(`^Without a uid this is MaxCompute of the role's own account, ${DATA_ACCOUNT}`),
  ],
  [
    "a principal of another account",
    ({ role }) => {
      role.trust = role.trust.replace(MAXCOMPUTE_ACCOUNT, "1111111111111111");
    },
    1,
    /^1111111111111111 is not the account that owns MaxCompute/,
  ],
  [
    "an account that is trusted in place of the service",
    ({ role }) => {
      role.trust = changed(role.trust, (one) => {
        one.Principal = { RAM: [`acs:ram::${MAXCOMPUTE_ACCOUNT}:root`] };
      });
    },
    1,
    /^This lets in an account, and MaxCompute is a service/,
  ],
  [
    "another service that is trusted alone",
    ({ role }) => {
      role.trust = role.trust.replace(B_PRINCIPAL, "ecs.aliyuncs.com");
    },
    1,
    /may not assume the role$/,
  ],
  [
    "a trust policy with a condition",
    ({ role }) => {
      role.trust = changed(role.trust, (one) => {
        one.Condition = { IpAddress: { "acs:SourceIp": ["10.0.0.0/8"] } };
      });
    },
    2,
    /sts:AssumeRole is allowed depends on acs:SourceIp/,
  ],
  [
    "a foreign principal beside the right one",
    ({ role }) => {
      role.trust = changed(role.trust, (one) => {
        one.Principal = { Service: [B_PRINCIPAL, "ecs.aliyuncs.com"] };
      });
    },
    0,
    /^too wide: ecs\.aliyuncs\.com may assume the role, too/,
  ],
  [
    "no policy attached",
    ({ role }) => {
      role.attached.length = 0;
    },
    1,
    /^missing: .*ots:GetRow.* on acs:ots:cn-hangzhou:/,
  ],
  [
    "an action that is not allowed",
    (scene) => replace(scene, current(scene).replace('"ots:GetRange",', "")),
    1,
    /^missing: ots:GetRange on /,
  ],
  [
    "another instance",
    (scene) => replace(scene, current(scene).replaceAll("instance/cap1", "instance/cap2")),
    1,
    /cap2/,
  ],
  [
    "another account's instance",
    (scene) => replace(scene, current(scene).replaceAll(DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT)),
    1,
    /^This is of account/,
  ],
  [
    "a version that is right and not in force",
    (scene) => {
      replace(scene, current(scene));
      scene.policy.versions[0] = {
        ...scene.policy.versions[0]!,
        document: current(scene).replace("ots:GetRow", "ots:X"),
      };
      scene.policy.current = "v1";
    },
    1,
    /^missing: ots:GetRow on /,
  ],
  [
    "a Deny in another policy",
    ({ world, role }) => {
      const statement = { Effect: "Deny", Action: ["ots:PutRow", "ots:Batch*"], Resource: "*" };
      const document = JSON.stringify({ Version: "1", Statement: [statement] });
      world.account(DATA_ACCOUNT).policies.add(world.newPolicy("Custom", "guard", document));
      attach(world, role, "guard");
    },
    1,
    /^This statement denies what the tables need: .*ots:BatchWriteRow/,
  ],
  [
    "a condition that only a request decides",
    (scene) =>
      replace(
        scene,
        changed(current(scene), (one) => {
          one.Condition = { Bool: { "acs:SecureTransport": "true" } };
        }),
      ),
    2,
    /depends on acs:SecureTransport, which cannot be told here/,
  ],
  [
    "all of Tablestore, by a system policy",
    ({ world, role }) => {
      const statement = { Effect: "Allow", Action: "ots:*", Resource: "*" };
      const document = JSON.stringify({ Version: "1", Statement: [statement] });
      world.system.add(world.newPolicy("System", "AliyunOTSFullAccess", document));
      role.attached.length = 0;
      attach(world, role, "AliyunOTSFullAccess", "System");
    },
    0,
    /^too wide: ots:\* also allows/,
  ],
  [
    "a document that is none",
    (scene) => replace(scene, "{"),
    2,
    /^The document of AliyunODPSRoleForOtherUser-ots cannot be read$/,
  ],
];

for (const [what, change, code, sentence] of CASES) {
  test(`${what}: exit code ${code}, said with what to do`, async () => {
    const outcome = await verify(change);
    assert.equal(outcome.code, code, outcome.stdout + outcome.stderr);
    const verdict = ["works", "fails", "unknown"][code];
    assert.deepEqual([outcome.report?.verdict, outcome.role?.verdict], [verdict, verdict]);
    assert.equal(outcome.role?.tables[0]?.verdict, verdict);
    const line = outcome.role?.lines.find(({ message }) => sentence.test(message));
    assert.ok(line, JSON.stringify(outcome.role?.lines, null, 1));
    assert.notEqual(line.todo, undefined);
    const others = outcome.role!.lines.filter((one) => one.verdict !== "works" && one.todo === undefined);
    assert.deepEqual(others, []);
  });
}

test("a statement that is to be added makes it work", async () => {
  const added: object[] = [];
  const remove = (scene: Scene) => {
    replace(scene, current(scene).replace('"ots:GetRange",', ""));
    scene.role.trust = scene.role.trust.replace(B_PRINCIPAL, "ecs.aliyuncs.com");
  };
  const before = await verify(remove);
  for (const { statement } of before.role!.lines) if (statement) added.push(statement);
  assert.equal(added.length, 2);
  const isTrust = (one: object): boolean => "Principal" in one;
  const withAdded = (document: string, wanted: boolean): string => {
    const parsed = JSON.parse(document);
    parsed.Statement.push(...added.filter((one) => isTrust(one) === wanted));
    return JSON.stringify(parsed);
  };
  const afterwards = await verify((scene) => {
    remove(scene);
    scene.role.trust = withAdded(scene.role.trust, true);
    scene.policy.versions[1] = { ...scene.policy.versions[1]!, document: withAdded(current(scene), false) };
  });
  assert.equal(afterwards.code, 0, afterwards.stdout);
});

test("no such role", async () => {
  const { code, role, server } = await verify(({ world }) => {
    world.accounts.delete(DATA_ACCOUNT);
    world.account(DATA_ACCOUNT);
  });
  assert.equal(code, 1);
  assert.deepEqual(linesOf(role, "fails"), [`Account ${DATA_ACCOUNT} has no role AliyunODPSRoleForOtherUser`]);
  // As it is called, and as its ARN has it.
  assert.deepEqual(server.actions, ["GetCallerIdentity", "GetRole", "GetRole"]);
});

const MAXCOMPUTE_ENV = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: MAXCOMPUTE_KEY.id,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: MAXCOMPUTE_KEY.secret,
};

test("the MaxCompute owner's credentials are known for that, and RAM is not asked", async () => {
  const { code, role, server } = await verify(() => {}, { env: MAXCOMPUTE_ENV });
  assert.equal(code, 2);
  assert.match(
    linesOf(role, "unknown")[0]!,
    new RegExp(`^These are credentials of ${MAXCOMPUTE_ACCOUNT}, which owns the MaxCompute`),
  );
  assert.equal(role!.lines[0]!.todo, `Run it with credentials of ${DATA_ACCOUNT}`);
  assert.deepEqual(server.actions, ["GetCallerIdentity"]);
});

test("a stranger's credentials: RAM is not asked, though a role of that name is there", async () => {
  const { code, role, server } = await verify(
    ({ world }) => {
      const stranger = "9999999999999999";
      world.addKey(userKey(stranger, { id: "FakeStrangerKey", secret: "FakeStrangerSecret" }));
      establish(world, { ...neededBy(SQL), account: stranger });
    },
    { env: { ALIBABA_CLOUD_ACCESS_KEY_ID: "FakeStrangerKey", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "FakeStrangerSecret" } },
  );
  assert.equal(code, 2);
  assert.match(linesOf(role, "unknown")[0]!, /^These are credentials of 9999999999999999; the role is of /);
  assert.deepEqual(server.actions, ["GetCallerIdentity"]);
});

test("two roles: of the one the caller is not asked, the other one is verified", async () => {
  const other = ddl({ name: "other", roleArn: "acs:ram::2222222222222222:role/theirs" });
  const { code, report, server } = await verify(() => {}, { sql: SQL + other });
  assert.equal(code, 2);
  assert.deepEqual(
    report!.roles.map(({ account, verdict }) => [account, verdict]),
    [
      [DATA_ACCOUNT, "works"],
      ["2222222222222222", "unknown"],
    ],
  );
  assert.equal(server.actions.length, 4);
});

test("two tables of a role have verdicts of their own", async () => {
  const sql = SQL + ddl({ name: "second" }).replace("'vehicle_track'", "'second_track'");
  const { code, role } = await verify(() => {}, { sql });
  assert.equal(code, 1);
  assert.deepEqual(
    role!.tables.map(({ name, verdict }) => [name, verdict]),
    [
      ["track", "works"],
      ["second", "fails"],
    ],
  );
  const missing = role!.tables[1]!.needs.filter(({ outcome }) => outcome === "missing");
  assert.ok(missing.length > 0 && missing.every(({ resource }) => resource === TABLE.replace("vehicle", "second")));
});

test("a policy of which the caller may not see the text leaves open what it allows, not what another one denies", async () => {
  const allowed = [
    { Statement: [{ Effect: "Allow" as const, Action: ["ram:GetRole", "ram:ListPoliciesForRole"], Resource: "*" }] },
  ];
  const { code, role } = await verify(({ world }) => {
    world.addKey({ ...userKey(DATA_ACCOUNT, DATA_KEY), allowed });
  });
  assert.equal(code, 2);
  const [message] = linesOf(role, "unknown");
  assert.match(
    message!,
    /ram:GetPolicy: .*"Resource":"acs:ram:\*:1234567890123456:policy\/AliyunODPSRoleForOtherUser-ots"\}$/,
  );
});

const STEPS = ["GetCallerIdentity", "GetRole", "ListPoliciesForRole", "GetPolicy"];
const KINDS: readonly [kind: FaultKind, sentence: RegExp][] = [
  ["throttled", /one call of too many/],
  ["unavailable", /has a fault of its own/],
  ["reset", /broke off during/],
  ["hang", /in time/],
  ["html", /page of a proxy/],
  ["html-success", /page of a proxy/],
  ["empty", /page of a proxy/],
  ["broken-off", /broke off during/],
  ["expired-token", /have expired/],
  ["skewed", /set its clock/],
  ["refused", /may not do \w+:\w+: have this statement added .*"Effect":"Allow"/],
];

/** Most of the time is spent waiting. */
describe("faults", { concurrency: 8 }, () => {
  for (const step of STEPS) {
    for (const [kind, sentence] of KINDS) {
      test(`${step} fails for good, ${kind}: exit code 2, and why`, async () => {
        const { code, stdout, stderr, server } = await verify(() => {}, {
          faults: [{ kind, on: step }],
          args: kind === "hang" ? ["--timeout", "0.5"] : [],
        });
        assert.equal(code, 2, stdout + stderr);
        const said = step === "GetCallerIdentity" ? stderr : linesOf(JSON.parse(stdout).roles[0], "unknown").join("\n");
        assert.match(said, sentence);
        assert.deepEqual([...new Set(server.actions)], STEPS.slice(0, STEPS.indexOf(step) + 1));
      });
    }
  }
});

test("each call fails once: it works all the same", async () => {
  const faults = STEPS.map((on, i) => ({ kind: KINDS[i]![0], on, times: 1 }));
  const { code, stderr } = await verify(() => {}, { faults });
  assert.equal(code, 0, stderr);
});

test("slow answers are waited for", async () => {
  const { code } = await verify(() => {}, { faults: [{ kind: "slow" }] });
  assert.equal(code, 0);
});

test("a fault of one role is not waited for again with the next one", async () => {
  const other = ddl({ name: "other", roleArn: `acs:ram::${DATA_ACCOUNT}:role/another` });
  const { code, report, server } = await verify(() => {}, {
    sql: SQL + other,
    faults: [{ kind: "reset", on: "GetRole" }],
  });
  assert.equal(code, 2);
  assert.equal(report!.roles.length, 2);
  assert.equal(server.actions.filter((action) => action === "GetRole").length, 4);
});

test("a text to read: each line with what to do, no control characters of others", async () => {
  const { run } = await verify((scene) =>
    replace(scene, current(scene).replace('"ots:GetRange",', '"ots:\\u001b[31m",')),
  );
  const { code, stdout } = await run("--format", "text");
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^acs:ram::1234567890123456:role\/aliyunodpsroleforotheruser: does not work\n {2}right: role: The role/,
  );
  assert.match(
    stdout,
    /\n {2}wrong: permissions: missing: ots:GetRange on .*\n {4}-> Add this .*:\n {7}\{"Effect":"Allow",/,
  );
  assert.match(
    stdout,
    /\n {2}track \(a\.sql:1, read-write\): does not work\n {4}acs:ots:.*: not allowed: ots:GetRange\n$/,
  );
  assert.ok(!stdout.includes("\u001b"));
});

test("a named profile, through a role", async () => {
  const profile = {
    name: "audit",
    mode: "RamRoleArn",
    access_key_id: MAXCOMPUTE_KEY.id,
    access_key_secret: MAXCOMPUTE_KEY.secret,
    ram_role_arn: `acs:ram::${DATA_ACCOUNT}:role/auditor`,
  };
  const { run, server } = await verify(
    ({ world }) => {
      const trust = { Statement: [{ Principal: { RAM: [`acs:ram::${MAXCOMPUTE_ACCOUNT}:root`] } }] };
      world
        .account(DATA_ACCOUNT)
        .roles.add(world.newRole(world.account(DATA_ACCOUNT), "auditor", JSON.stringify(trust)));
    },
    { args: ["--profile", "audit"] },
  ).then((verified) => {
    // Without a file the profile is not there.
    assert.equal(verified.code, 2);
    assert.match(verified.stderr, /There is no ~\/\.aliyun\/config\.json/);
    mkdirSync(path.join(verified.cwd, ".aliyun"));
    writeFileSync(path.join(verified.cwd, ".aliyun", "config.json"), JSON.stringify({ profiles: [profile] }));
    return verified;
  });
  const { code, stderr } = await run("--format", "json");
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^Credentials: the profile audit of .*\(RamRoleArn\)$/m);
  assert.match(stderr, /^Account 1234567890123456: acs:ram::1234567890123456:assumed-role\/auditor\/extable$/m);
  assert.equal(server.actions[0], "AssumeRole");
});

const USAGES: readonly [args: readonly string[], sentence: RegExp][] = [
  [["--maxcompute-account", "1"], /^Say whose credentials to use: --profile PROFILE or --env$/m],
  [["--maxcompute-account", "1", "--env", "--profile", "p"], /^Either --profile or --env, not both$/m],
  [["--env"], /^Say which account owns the MaxCompute project: --maxcompute-account UID$/m],
  [["--env", "--maxcompute-account", "1", "--timeout", "soon"], /^--timeout takes a number of seconds/m],
  [["--env", "--maxcompute-account", "1"], /^The environment has no credentials/m],
  [["--env", "--maxcompute-account", "1", "--ram-endpoint", "http://ram.example.com"], /has to be called over https/],
];

for (const [args, sentence] of USAGES) {
  test(`verify ${args.join(" ")}: exit code 2, without a call`, async () => {
    const { code, stdout, stderr } = await builtExtable(["verify", "a.sql", ...args], workspace({ "a.sql": SQL }), {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "",
    });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, sentence);
  });
}

test("what of a table is not known is said, and leaves open whether it works", async () => {
  const { code, report, stderr } = await verify(() => {}, { sql: `${SQL}${ddl({ name: "open", roleArn: "" })}` });
  assert.deepEqual([code, report?.verdict, report?.roles[0]?.verdict], [2, "unknown", "works"]);
  assert.match(stderr, /^a\.sql:\d+: open names no RAM role/m);
  const nothing = await verify(() => {}, { sql: "SELECT 1;" });
  assert.deepEqual([nothing.code, nothing.server.actions], [2, []]);
  assert.match(nothing.stderr, /^There is no role to verify$/m);
});
