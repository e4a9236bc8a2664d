import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesPattern } from "../../server/src/core/arn/match";
import {
  type Decision,
  evaluate,
  evaluateTrust,
  type RamDocument,
  type RamStatement,
} from "../../server/src/core/index";

const PATTERNS: readonly [pattern: string, value: string, matches: boolean][] = [
  ["", "", true],
  ["", "a", false],
  ["a", "", false],
  ["a", "a", true],
  ["a", "A", false],
  ["*", "", true],
  ["*", "acs:ots:x/y", true],
  ["**", "a", true],
  ["?", "", false],
  ["?", "a", true],
  ["??", "a", false],
  ["a*", "b", false],
  ["*a", "ba", true],
  ["*a", "bab", false],
  ["a*c", "abbbc", true],
  ["a*c", "abbb", false],
  ["a*b*c", "a-b-b-c", true],
  ["a*b*c", "a-c-b", false],
  ["*ab?", "aabab", false],
  ["*ab?", "ababc", true],
  ["instance/abc", "instance/abc/table/x", false],
  ["instance/abc/table/*", "instance/abc/table/x", true],
  ["instance/abc/table/*", "instance/abcd/table/x", false],
  ["a.c", "abc", false],
  ["[a]", "a", false],
];

for (const [pattern, value, matches] of PATTERNS) {
  test(`${JSON.stringify(pattern)} ${matches ? "matches" : "does not match"} ${JSON.stringify(value)}`, () =>
    assert.equal(matchesPattern(pattern, value), matches));
}

test("no pattern makes matching slow", () => {
  const start = performance.now();
  assert.equal(matchesPattern(`${"*a".repeat(3000)}b`, "a".repeat(6000)), false);
  assert.ok(performance.now() - start < 2000);
});

const UNKNOWN = "not-understood";
const SECURE = { Bool: { "acs:SecureTransport": "true" } };
const ALL: RamStatement = { Effect: "Allow", Action: "*", Resource: "*" };

const DECISIONS: readonly [name: string, statements: readonly RamStatement[], decision: Decision][] = [
  ["nothing attached", [], "implicitly-denied"],
  [
    "allowed in words",
    [{ Effect: "Allow", Action: "ots:GetRow", Resource: "acs:ots:r:1:instance/i/table/t" }],
    "allowed",
  ],
  ["allowed by wildcards", [{ Effect: "Allow", Action: ["ots:*"], Resource: ["*"] }], "allowed"],
  ["actions have no case", [{ Effect: "Allow", Action: "OTS:getrow", Resource: "*" }], "allowed"],
  [
    "resources have case",
    [{ Effect: "Allow", Action: "*", Resource: "acs:ots:r:1:instance/I/table/t" }],
    "implicitly-denied",
  ],
  ["another action", [{ Effect: "Allow", Action: "ots:GetRange", Resource: "*" }], "implicitly-denied"],
  ["all but another action", [{ Effect: "Allow", NotAction: ["ots:PutRow"], Resource: "*" }], "allowed"],
  ["all but this action", [{ Effect: "Allow", NotAction: "ots:Get*", Resource: "*" }], "implicitly-denied"],
  ["no action at all", [{ Effect: "Allow", Resource: "*" }], "implicitly-denied"],
  ["no resource at all", [{ Effect: "Allow", Action: "*" }], "implicitly-denied"],
  [
    "a Deny whose condition is not met",
    [ALL, { ...ALL, Effect: "Deny", Condition: { StringLike: { "oss:Prefix": "a" }, ...SECURE } }],
    UNKNOWN,
  ],
  [
    "Deny beats Allow",
    [
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "ots:Get*", Resource: "acs:ots:*:1:*" },
    ],
    "denied",
  ],
  ["an empty condition is none", [{ Effect: "Allow", Action: "*", Resource: "*", Condition: {} }], "allowed"],
  ["an unknown condition on an Allow", [{ Effect: "Allow", Action: "*", Resource: "*", Condition: SECURE }], UNKNOWN],
  ["beside an Allow without one", [ALL, { ...ALL, Condition: SECURE }], "allowed"],
  ["an unknown condition on a Deny", [ALL, { ...ALL, Effect: "Deny", Condition: SECURE }], UNKNOWN],
  ["on a Deny of what nothing allows", [{ ...ALL, Effect: "Deny", Condition: SECURE }], "implicitly-denied"],
  ["an operator that is none", [{ ...ALL, Condition: { StringLikes: { "oss:Prefix": "*" } } }], UNKNOWN],
  ["a condition without keys", [{ ...ALL, Condition: { StringLike: "x" } }], UNKNOWN],
];

for (const [name, statements, decision] of DECISIONS) {
  test(`evaluate: ${name}`, () => {
    const documents = statements.map((statement) => ({ Version: "1", Statement: [statement] }));
    assert.equal(evaluate(documents, "ots:GetRow", "acs:ots:r:1:instance/i/table/t"), decision);
  });
}

const UNDER_A = { StringLike: { "oss:Prefix": ["a/*", "b"] } };

const CONDITIONS: readonly [condition: object, context: Record<string, string>, decision: Decision][] = [
  [UNDER_A, { "oss:Prefix": "a/x" }, "allowed"],
  [UNDER_A, { "oss:Prefix": "b" }, "allowed"],
  [UNDER_A, { "oss:Prefix": "bb" }, "implicitly-denied"],
  [UNDER_A, { "oss:Prefix": "" }, "implicitly-denied"],
  [UNDER_A, {}, UNKNOWN],
  [UNDER_A, { "oss:prefix": "a/x" }, "allowed"],
  [{ StringEquals: { "oss:Prefix": "a/*" } }, { "oss:Prefix": "a/x" }, "implicitly-denied"],
  [{ StringEquals: { "oss:Prefix": "a/" } }, { "oss:Prefix": "a/" }, "allowed"],
  [{ StringEqualsIgnoreCase: { "oss:Prefix": "A/" } }, { "oss:Prefix": "a/" }, "allowed"],
  [{ StringNotLike: { "oss:Prefix": "a/*" } }, { "oss:Prefix": "a/x" }, "implicitly-denied"],
  [{ StringNotLike: { "oss:Prefix": "a/*" } }, { "oss:Prefix": "b" }, "allowed"],
  [{ StringLike: { "oss:Prefix": "t?ips" } }, { "oss:Prefix": "trips" }, "allowed"],
  [{ ...UNDER_A, ...SECURE }, { "oss:Prefix": "a/x" }, UNKNOWN],
  [{ ...UNDER_A, ...SECURE }, { "oss:Prefix": "c" }, "implicitly-denied"],
  [{ ...UNDER_A, ...SECURE }, { "oss:Prefix": "a/x", "acs:SecureTransport": "TRUE" }, "allowed"],
  [{ IpAddress: { "acs:SourceIp": "10.0.0.0/8" } }, { "acs:SourceIp": "10.0.0.1" }, UNKNOWN],
];

for (const [condition, context, decision] of CONDITIONS) {
  test(`${JSON.stringify(condition)} with ${JSON.stringify(context)}: ${decision}`, () => {
    const statement: RamStatement = { ...ALL, Condition: condition };
    assert.equal(evaluate([{ Statement: [statement] }], "oss:ListObjects", "acs:oss:*:1:bucket", context), decision);
  });
}

const trusting = (Principal: object, more: Partial<RamStatement> = {}): RamDocument => ({
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...more }],
});
const MAXCOMPUTE = { kind: "Service", name: "1@odps.aliyuncs.com" };

const TRUST: readonly [name: string, documents: readonly RamDocument[], decision: Decision][] = [
  ["one service", [trusting({ Service: "1@odps.aliyuncs.com" })], "allowed"],
  ["several", [trusting({ Service: ["ecs.aliyuncs.com", "1@ODPS.aliyuncs.com"] })], "allowed"],
  ["of another account", [trusting({ Service: ["2@odps.aliyuncs.com", "odps.aliyuncs.com"] })], "implicitly-denied"],
  ["the same name of another kind", [trusting({ RAM: "1@odps.aliyuncs.com" })], "implicitly-denied"],
  ["a star is no wildcard", [trusting({ Service: "*@odps.aliyuncs.com" })], "implicitly-denied"],
  [
    "another action",
    [trusting({ Service: MAXCOMPUTE.name }, { Action: "sts:GetCallerIdentity" })],
    "implicitly-denied",
  ],
  ["any action", [trusting({ Service: MAXCOMPUTE.name }, { Action: "*" })], "allowed"],
  ["a condition", [trusting({ Service: MAXCOMPUTE.name }, { Condition: SECURE })], UNKNOWN],
];

for (const [name, documents, decision] of TRUST) {
  test(`trust: ${name}`, () => assert.equal(evaluateTrust(documents, MAXCOMPUTE), decision));
}
