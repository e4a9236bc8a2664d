import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesPattern } from "../../server/src/core/arn/match";
import { type Decision, evaluate, type RamStatement } from "../../server/src/core/index";

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
    "Deny beats Allow",
    [
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "ots:Get*", Resource: "acs:ots:*:1:*" },
    ],
    "denied",
  ],
  ["an empty condition is none", [{ Effect: "Allow", Action: "*", Resource: "*", Condition: {} }], "allowed"],
  [
    "a conditional Allow does not count",
    [{ Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: { "acs:SecureTransport": "true" } } }],
    "implicitly-denied",
  ],
  [
    "a conditional Deny does",
    [
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "*", Resource: "*", Condition: { Bool: { "acs:SecureTransport": "false" } } },
    ],
    "denied",
  ],
];

const LIKE: RamStatement = {
  Effect: "Allow",
  Action: "oss:ListObjects",
  Resource: "acs:oss:*:1:lake",
  Condition: { StringLike: { "oss:Prefix": ["trips", "trips/*"] } },
};

const CONDITIONS: readonly [name: string, statement: RamStatement, prefix: string | undefined, decision: Decision][] = [
  ["the first pattern", LIKE, "trips", "allowed"],
  ["the second pattern", LIKE, "trips/2024/", "allowed"],
  ["no pattern", LIKE, "trips2/", "implicitly-denied"],
  ["nothing at all", LIKE, "", "implicitly-denied"],
  ["not known what", LIKE, undefined, "implicitly-denied"],
  ["a Deny for it", { ...LIKE, Effect: "Deny" }, "trips", "denied"],
  ["a Deny for something else", { ...LIKE, Effect: "Deny" }, "other", "implicitly-denied"],
  ["a Deny for what is not known", { ...LIKE, Effect: "Deny" }, undefined, "denied"],
  ["one text, not a list", { ...LIKE, Condition: { StringLike: { "oss:Prefix": "t?ips" } } }, "trips", "allowed"],
  ["equal", { ...LIKE, Condition: { StringEquals: { "oss:Prefix": ["a", "t*"] } } }, "t*", "allowed"],
  [
    "like, but not equal",
    { ...LIKE, Condition: { StringEquals: { "oss:Prefix": "t*" } } },
    "trips",
    "implicitly-denied",
  ],
  [
    "of two operators one is not known",
    { ...LIKE, Condition: { ...LIKE.Condition, Bool: { "acs:SecureTransport": "true" } } },
    "trips",
    "implicitly-denied",
  ],
  [
    "of two operators one says no",
    { ...LIKE, Effect: "Deny", Condition: { ...LIKE.Condition, Bool: { "acs:SecureTransport": "true" } } },
    "other",
    "implicitly-denied",
  ],
];

for (const [name, statement, prefix, decision] of CONDITIONS) {
  test(`evaluate under a condition: ${name}`, () => {
    const context = prefix === undefined ? {} : { "oss:prefix": prefix };
    assert.equal(evaluate([{ Statement: [statement] }], "oss:ListObjects", "acs:oss:*:1:lake", context), decision);
  });
}

for (const [name, statements, decision] of DECISIONS) {
  test(`evaluate: ${name}`, () => {
    const documents = statements.map((statement) => ({ Version: "1", Statement: [statement] }));
    assert.equal(evaluate(documents, "ots:GetRow", "acs:ots:r:1:instance/i/table/t"), decision);
  });
}
