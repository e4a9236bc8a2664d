import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, checkPolicy, type Needs, printJson, type RamDocument } from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { MAXCOMPUTE_ACCOUNT, needsOfDdl } from "../support/policy-pages";
import { Random } from "../support/random";

const ACCOUNT = "1234567890123456";
const OTS = `acs:ots:cn-hangzhou:${ACCOUNT}:instance/cap1`;
const READ = ["DescribeTable", "GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"].map(
  (name) => `ots:${name}`,
);

const needs = needsOfDdl([ddl({ name: "a" }), ddl({ name: "b" })].join("\n"));
const own = (): RamDocument => needs.permissionPolicies[0]!.document;

const findings = (document: unknown, of: Needs = needs, others: readonly unknown[] = []) =>
  checkPolicy(printJson(document), {}, { needs: of, others: others.map(printJson) });
/** What is still to be filled in is pointed out by a rule of its own. */
const said = (document: unknown, of?: Needs, others?: readonly unknown[]): string[] =>
  findings(document, of, others)
    .filter(({ code }) => code !== "policy-placeholder")
    .map(({ code, message }) => `${code}: ${message}`);

const policy = (...Statement: object[]) => ({ Version: "1", Statement });
const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const LIST = allow("ots:ListTable", [OTS, `${OTS}/table/*`]);
const TABLE = `${OTS}/table/vehicle_track`;

/** Documents of another form that mean the same. */
const SAME: readonly [name: string, document: unknown][] = [
  ["the generated one", own()],
  ["one string for a list", policy(LIST, allow(READ, TABLE))],
  ["a statement for each action", policy(LIST, ...READ.map((action) => allow(action, TABLE)))],
  [
    "actions in another case",
    policy(
      LIST,
      allow(
        READ.map((action) => action.toUpperCase()),
        TABLE,
      ),
    ),
  ],
  [
    "everything in another order",
    { Statement: [{ Resource: [TABLE], Action: [...READ].reverse(), Effect: "Allow" }, LIST], Version: "1" },
  ],
  ["an empty condition", policy(LIST, allow(READ, TABLE, { Condition: {} }))],
  [
    "table actions beside the instance, where they mean nothing",
    policy(allow("ots:ListTable", `${OTS}/table/*`), allow([...READ, "ots:ListTable"], [OTS, TABLE])),
  ],
  [
    "a Deny of something else",
    policy(LIST, allow(READ, TABLE), { Effect: "Deny", Action: "ots:Delete*", Resource: "*" }),
  ],
];

describe("the same in meaning", () => {
  for (const [name, document] of SAME) it(name, () => assert.deepEqual(said(document), []));

  it("in two policies of the role", () => {
    assert.deepEqual(said(policy(LIST), needs, [policy(allow(READ, TABLE))]), []);
    const second = checkPolicy(printJson(policy(allow(READ, TABLE))), {}, { needs, others: [], saysMissing: false });
    assert.deepEqual(second, []);
  });
});

const OTHER: readonly [name: string, document: unknown, expected: readonly RegExp[]][] = [
  [
    "a pattern of actions",
    policy(LIST, allow("ots:*Row", TABLE), allow(READ, TABLE)),
    [/^policy-access-too-wide: too wide: ots:\*Row also allows ots:PutRow, .* and all else that fits/],
  ],
  [
    "everything",
    policy(allow("*", "*")),
    [
      /too wide: \* also allows .* all else of every service/,
      /too wide: \* allows ots:ListTable, .* on acs:ots:<any>:<any>:instance\/<any>; needed is /,
    ],
  ],
  [
    "a table name that goes on",
    policy(LIST, allow(READ, `${TABLE}*`)),
    [/allows ots:DescribeTable, .* on .*vehicle_track<any>; needed is .*vehicle_track$/],
  ],
  ["a question mark", policy(LIST, allow(READ, [TABLE, `${OTS}/table/?`])), [/on .*\/table\/<any>; needed is/]],
  [
    "two parts that differ",
    policy(LIST, allow(READ, TABLE.replace("cn-hangzhou", "cn-shanghai").replace("cap1", "cap2"))),
    [/^policy-access-missing/, /^policy-access-too-wide: too wide: no table needs/],
  ],
  [
    "a Deny of all",
    policy(LIST, allow(READ, TABLE), { Effect: "Deny", Action: "*", Resource: "*" }),
    [/^policy-access-denied: .*ots:ListTable, ots:DescribeTable/],
  ],
  [
    "a Deny under a condition",
    policy(LIST, allow(READ, TABLE), {
      Effect: "Deny",
      Action: "ots:GetRow",
      Resource: "*",
      Condition: { Bool: { "acs:SecureTransport": "false" } },
    }),
    [/^policy-condition-unknown: Whether ots:GetRow is allowed depends on acs:SecureTransport/],
  ],
  [
    "a role that only writes",
    policy(LIST, allow(["ots:PutRow"], TABLE)),
    [/^policy-access-missing/, /too wide: no table needs ots:PutRow/],
  ],
  [
    "an instance in no part of the DDL beside the right one",
    policy(allow("ots:ListTable", [OTS, `${OTS}/table/*`, OTS.replace("cap1", "cap2")]), allow(READ, TABLE)),
    [/too wide: no table needs ots:ListTable on .*cap2$/],
  ],
];

describe("another meaning", () => {
  for (const [name, document, expected] of OTHER) {
    it(name, () => {
      const found = said(document);
      assert.equal(found.length, expected.length, found.join("\n"));
      for (const [i, pattern] of expected.entries()) assert.match(found[i]!, pattern);
    });
  }

  it("is not claimed where not all is known", () => {
    const wide = policy(allow("ots:*", "*"));
    assert.deepEqual(said(wide, { ...needs, known: "part" }), []);
    assert.deepEqual(said(wide, { ...needs, permissionPolicies: [] }), []);
  });
});

describe("while there may be further tables", () => {
  const listed: Needs = { ...needs, known: "listed" };
  const WIDE: readonly [document: unknown, codes: readonly string[]][] = [
    [policy(LIST, allow([...READ, "ots:PutRow"], [TABLE, `${OTS}/table/other`])), []],
    [policy(LIST, allow(READ, TABLE), allow("oss:GetObject", `acs:oss:*:${ACCOUNT}:lake/trips/*`)), []],
    [policy(LIST, allow(READ, TABLE), allow("oss:*", `acs:oss:*:${ACCOUNT}:lake/trips/*`)), []],
    [policy(LIST, allow(READ, `${OTS}/table/*`)), ["policy-access-too-wide"]],
    [policy(LIST, allow("ots:*", TABLE)), ["policy-access-too-wide"]],
    [policy(LIST), ["policy-access-missing"]],
  ];

  it("only what none of them can need is too wide, and nothing is taken away", () => {
    for (const [document, codes] of WIDE) {
      const found = findings(document, listed);
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
        JSON.stringify(document),
      );
      for (const { code, fixes } of found) assert.equal(fixes.length, code === "policy-access-missing" ? 1 : 0);
    }
  });
});

describe("what is to be filled in", () => {
  const masked = JSON.parse(JSON.stringify(policy(LIST, allow(READ, TABLE))).replaceAll(ACCOUNT, "1234567890****"));

  it("is never wrong", () => {
    assert.deepEqual(said(masked), []);
    for (const hole of ["${account}", "<account-id>", "xxxxx"]) {
      assert.deepEqual(said(JSON.parse(JSON.stringify(masked).replaceAll("1234567890****", hole))), [], hole);
    }
    assert.deepEqual(said(policy(LIST, allow(READ, "${arn}"))), []);
    assert.deepEqual(said(policy(LIST, allow(["<action>"], TABLE))), []);
  });

  it("hides nothing of what is known", () => {
    const wide = JSON.parse(JSON.stringify(masked).replaceAll("vehicle_track", "*"));
    assert.match(said(wide)[0]!, /1234567890\*\*\*\*:instance\/cap1\/table\/\* allows/);
  });
});

describe("conditions on what is listed", () => {
  const BUCKET = `acs:oss:*:${ACCOUNT}:lake`;
  const Condition = { StringLike: { "oss:Prefix": ["trips", "trips/*"] } };
  const oss: Needs = {
    ...needs,
    permissionPolicies: [
      { name: "oss", document: policy(allow("oss:ListObjects", BUCKET, { Condition })) as unknown as RamDocument },
    ],
  };
  const listing = (condition?: object) =>
    policy(allow(["oss:ListObjects"], [BUCKET], condition && { Condition: condition }));

  it("are compared by what they let through", () => {
    assert.deepEqual(said(listing(Condition), oss), []);
    assert.deepEqual(said(listing({ StringLike: { "oss:Prefix": "trips*" } }), oss).length, 1);
    assert.equal(
      said(listing(), oss)[0],
      `policy-access-too-wide: too wide: oss:ListObjects on ${BUCKET} for oss:Prefix any; needed is trips, trips/*`,
    );
    assert.match(
      said(listing({ StringLike: { "oss:Prefix": ["trips", "trips/*", "raw/*"] } }), oss)[0]!,
      /for oss:Prefix raw\/\*; needed is trips, trips\/\*$/,
    );
    const whole = said(policy(allow(["oss:ListObjects"], [BUCKET.replace("lake", "*")])), oss);
    assert.match(whole[0]!, /too wide: .*:\* allows oss:ListObjects on acs:oss:<any>:\d+:<any>; needed is /);
    assert.match(
      said(listing({ StringLike: { "oss:Prefix": ["trips/2026/*"] } }), oss)[0]!,
      /^policy-access-missing: missing: oss:ListObjects/,
    );
    assert.match(said(listing({ StringEquals: { "oss:Prefix": ["trips"] } }), oss)[0]!, /^policy-access-missing/);
  });

  it("are part of the statement that is written", () => {
    const text = printJson(policy(allow("oss:GetBucketInfo", BUCKET)));
    const fix = checkPolicy(text, {}, { needs: oss }).find(({ code }) => code === "policy-access-missing")?.fixes[0];
    const written = JSON.parse(applyEdits(text, fix!.edits)).Statement[1];
    assert.deepEqual(written, { Effect: "Allow", Action: ["oss:ListObjects"], Resource: [BUCKET], Condition });
  });
});

const trust = (Principal: unknown, more: object = {}) => ({
  Version: "1",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...more }],
});
const B = `${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`;
const SAME_ACCOUNT = needsOfDdl(ddl(), ACCOUNT);
const UNKNOWN_ACCOUNT = needsOfDdl(ddl(), "");
const SECURE = { Condition: { Bool: { "acs:SecureTransport": "true" } } };

const TRUST: readonly [name: string, document: unknown, of: Needs, codes: readonly string[]][] = [
  ["as it is generated", needs.trustPolicy, needs, []],
  ["in another case", trust({ Service: B.toUpperCase() }), needs, ["policy-invalid-principal"].slice(1)],
  ["plain, in one account", trust({ Service: "odps.aliyuncs.com" }), SAME_ACCOUNT, []],
  ["with its uid, in one account", trust({ Service: `${ACCOUNT}@odps.aliyuncs.com` }), SAME_ACCOUNT, []],
  ["of another account, in one account", trust({ Service: B }), SAME_ACCOUNT, ["policy-trust-account-differs"]],
  ["plain, beside the right one", trust({ Service: [B, "odps.aliyuncs.com"] }), needs, ["policy-trust-too-wide"]],
  [
    "an identity provider",
    trust({ Service: B, Federated: "acs:ram::1:saml-provider/x" }),
    needs,
    ["policy-trust-too-wide"],
  ],
  [
    "of an unknown account, the owner of the data",
    trust({ Service: `${ACCOUNT}@odps.aliyuncs.com` }),
    UNKNOWN_ACCOUNT,
    ["policy-trust-account-differs"],
  ],
  ["of an unknown account, any other", trust({ Service: "odps.aliyuncs.com" }), UNKNOWN_ACCOUNT, []],
  [
    "of an unknown account, an account",
    trust({ RAM: `acs:ram::${MAXCOMPUTE_ACCOUNT}:root` }),
    UNKNOWN_ACCOUNT,
    ["policy-trust-principal-ram"],
  ],
  ["under a condition", trust({ Service: B }, SECURE), needs, ["policy-condition-unknown"]],
  [
    "denied",
    {
      Version: "1",
      Statement: [trust({ Service: B }).Statement[0], { ...trust({ Service: B }).Statement[0], Effect: "Deny" }],
    },
    needs,
    ["policy-trust-missing"],
  ],
  [
    "a person beside the service",
    trust({ Service: B, RAM: `acs:ram::${ACCOUNT}:user/x` }),
    needs,
    ["policy-trust-too-wide"],
  ],
];

describe("trust", () => {
  for (const [name, document, of, codes] of TRUST) {
    it(`${name}: ${codes.join(", ") || "right"}`, () => {
      assert.deepEqual(
        findings(document, of).map(({ code }) => code),
        codes,
      );
    });
  }
});

/** The needs of random tables, and a document that was right before something happened to it. */
function randomCase(random: Random): { needs: Needs; text: string } {
  const tables = Array.from({ length: 1 + random.below(4) }, (_, i) =>
    ddl({ name: `t${i}` })
      .replace("vehicle_track", random.pick(["a", "ab", "b_1", "Z"]))
      .replace("cap1", random.pick(["cap1", "cap2", "cap10"]))
      .replace("cn-hangzhou", random.pick(["cn-hangzhou", "cn-shanghai"])),
  );
  const of = needsOfDdl(tables.join("\n"));
  const document = JSON.parse(JSON.stringify(of.permissionPolicies[0]!.document));
  const statement = random.pick<{ Action: string[]; Resource: string[] }>(document.Statement);
  const list = random.pick([statement.Action, statement.Resource]);
  const at = random.below(list.length);
  const changes: readonly (() => void)[] = [
    () => list.splice(at, 1),
    () => document.Statement.splice(document.Statement.indexOf(statement), 1),
    () => statement.Action.push(random.pick(["ots:PutRow", "ots:*", "ots:Get*", "oss:GetObject"])),
    () => statement.Resource.push(random.pick(["*", `${statement.Resource[0]}*`, `${statement.Resource[0]}x`])),
    () => document.Statement.push(allow(["ots:GetRow", "ecs:*"], ["*"])),
    () => statement.Resource.splice(0, 9, ...statement.Resource.map((arn) => arn.replace(/cap\d+|cn-\w+/, "other1"))),
  ];
  random.pick(changes)();
  return { needs: of, text: printJson(document) };
}

/** Applies one fix after another until nothing is found, or nothing can be mended. */
function mended(text: string, of: Needs): string {
  for (let round = 0, now = text; round < 40; round++) {
    const fix = checkPolicy(now, {}, { needs: of }).find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (!fix) return now;
    now = applyEdits(now, fix.edits);
  }
  throw new Error(`no end of fixes: ${text}`);
}

it("1,000 random changes are found where they change the meaning, and mended by the fixes", () => {
  const random = new Random(5);
  let changed = 0;
  for (let round = 0; round < 1000; round++) {
    const { needs: of, text } = randomCase(random);
    if (checkPolicy(text, {}, { needs: of }).length > 0) changed++;
    const left = checkPolicy(mended(text, of), {}, { needs: of }).filter(({ code }) => !/^policy-missing-/.test(code));
    assert.deepEqual(
      left.map(({ code, message }) => `${code}: ${message}`),
      [],
      text,
    );
  }
  assert.ok(changed > 900, String(changed));
});
