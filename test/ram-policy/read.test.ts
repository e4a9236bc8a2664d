import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRamPolicy } from "../../server/src/core/ram-policy/read";
import { Random } from "../support/random";

const POLICY = `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["ots:GetRow", "ots:GetRange"],
      "Resource": "acs:ots:cn-hangzhou:1111222233334444:instance/cap1/table/track",
      "Condition": { "StringLike": { "oss:Prefix": ["a/*", "b/*"] }, "Bool": { "acs:SecureTransport": "true" } }
    },
    { "Effect": "Deny", "NotAction": "ots:*", "Resource": ["*"], "Condition": {} }
  ]
}
`;

const TRUST = `{
  "Statement": [{ "Action": "sts:AssumeRole", "Effect": "Allow", "Principal": { "Service": ["odps.aliyuncs.com"], "RAM": "acs:ram::1:root" } }],
  "Version": "1"
}`;

const read = readRamPolicy;

describe("reading a policy", () => {
  it("gives its elements with their places", () => {
    const policy = read(POLICY);
    assert.deepEqual(
      [policy.kind, policy.problems, policy.mismatches, policy.unknown, policy.duplicates],
      ["permission", [], [], [], []],
    );
    const [allow, deny] = policy.statements;
    assert.deepEqual(
      allow?.action?.values.map(({ value, span }) => [value, POLICY.slice(span.start, span.end)]),
      [
        ["ots:GetRow", '"ots:GetRow"'],
        ["ots:GetRange", '"ots:GetRange"'],
      ],
    );
    assert.deepEqual(
      allow?.conditions.map(({ operator, key, values }) => [
        operator.value,
        key.value,
        values.map(({ value }) => value),
      ]),
      [
        ["StringLike", "oss:Prefix", ["a/*", "b/*"]],
        ["Bool", "acs:SecureTransport", ["true"]],
      ],
    );
    assert.deepEqual([deny?.effect?.value, deny?.action, deny?.conditions], ["Deny", undefined, []]);
    assert.equal(deny?.notAction?.values[0]?.value, "ots:*");
  });

  it("tells a trust policy by its principals", () => {
    const policy = read(TRUST);
    assert.equal(policy.kind, "trust");
    assert.deepEqual(
      policy.statements[0]?.principals.map(({ kind, values }) => [kind, values.map(({ value }) => value)]),
      [
        ["Service", ["odps.aliyuncs.com"]],
        ["RAM", ["acs:ram::1:root"]],
      ],
    );
    assert.equal(read(TRUST, { kind: "permission" }).kind, "permission");
  });

  it("takes a misspelt element for what it is meant to be, and no other for one", () => {
    const { statements, unknown } = read(
      '{"Statement": [{"effect": "Allow", "Actions": "*", "NotResource": "*", "Sid": "x", "Principal": {}}]}',
      { kind: "permission" },
    );
    assert.deepEqual(
      unknown.map(({ property, meant }) => [property.key, meant]),
      [
        ["effect", "Effect"],
        ["Actions", "Action"],
        ["NotResource", undefined],
        ["Sid", undefined],
        ["Principal", undefined],
      ],
    );
    assert.equal(statements[0]?.effect?.value, "Allow");
    assert.equal(statements[0]?.resource, undefined);
  });

  it("takes one statement without its brackets, and says so", () => {
    const { statements, mismatches } = read('{"Version": 1, "Statement": {"Effect": "Allow", "Action": ["*", 1]}}');
    assert.deepEqual(
      mismatches.map(({ element, expected }) => [element, expected]),
      [
        ["Version", "string"],
        ["Statement", "objects"],
        ["Action", "string"],
      ],
    );
    assert.equal(statements[0]?.action?.values[0]?.value, "*");
    assert.equal(statements[0]?.action?.complete, false);
  });
});

const PROBLEMS: readonly [name: string, text: string, kinds: readonly string[], mended?: string][] = [
  ["a comma too many", '{"Statement": [1,]}', ["comma-extra"], '{"Statement": [1]}'],
  ["a comma behind the last element", '{"a": 1, }', ["comma-extra"], '{"a": 1 }'],
  ["a comma missing", '{"a": "1"\n "b": 2}', ["comma-missing"], '{"a": "1",\n "b": 2}'],
  ["a full-width comma", '{"a": ["1"，"2"]}', ["look-alike"], '{"a": ["1","2"]}'],
  ["comments", '{ // x\n  /* y */\n  "a": 1\n}', ["comment", "comment"], '{\n  "a": 1\n}'],
  ["SQL comments", '-- x\n{"a": 1}', ["malformed"]],
  ["nothing", "", ["unfinished"]],
  ["blanks", " \n", ["unfinished"]],
  ["no end", '{"a": [1', ["unfinished"]],
  ["no quotes", "{a: 1}", ["malformed"]],
  ["single quotes", "{'a': 1}", ["malformed"]],
  ["two documents", "{}{}", ["malformed"]],
  ["a length that no policy has", `[${"1,".repeat(600_000)}1]`, ["too-long"]],
  ["a depth that no policy has", "[".repeat(100_000), ["too-deep"]],
];

describe("what is no JSON", () => {
  for (const [name, text, kinds, mended] of PROBLEMS) {
    it(`${name}: ${kinds.join(", ")}`, () => {
      const { problems } = read(text);
      assert.deepEqual(
        problems.map(({ kind }) => kind),
        kinds,
      );
      const edits = problems.flatMap((problem) => problem.edits).sort((a, b) => b.span.start - a.span.start);
      const fixed = edits.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
      assert.equal(fixed, mended ?? text);
    });
  }

  it("may have comments where people read it first", () => {
    const text = `// Trust policy\n${TRUST}`;
    assert.deepEqual(read(text, { comments: true }).problems, []);
    assert.equal(read(text, { comments: true }).statements.length, 1);
    assert.equal(read(text).damaged, false);
  });
});

/** Every place that a reading names. */
function spansIn(value: unknown, found: { start: number; end: number }[] = []): { start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return found;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number") found.push({ start, end });
  for (const child of Object.values(value)) spansIn(child, found);
  return found;
}

function assertRead(text: string): void {
  for (const { start, end } of spansIn(read(text))) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${JSON.stringify(text)}`);
  }
}

describe("reading never fails", () => {
  it("on a prefix of a policy", () => {
    for (const text of [POLICY, TRUST]) for (let end = 0; end <= text.length; end++) assertRead(text.slice(0, end));
  });

  it("on 3,000 random changes", () => {
    const random = new Random(7);
    const parts = [
      ...'{}[]:,"\\/* \n1－，',
      '"Statement"',
      "null",
      "true",
      "//",
      "/*",
      "\ud800",
      '"Principal": {',
      "-",
    ];
    for (let round = 0; round < 3000; round++) {
      let text = random.pick([POLICY, TRUST]);
      for (let change = random.below(4); change >= 0; change--) {
        const at = random.below(text.length);
        text = text.slice(0, at) + random.pick(parts) + text.slice(at + random.below(6));
      }
      assertRead(text);
    }
  });
});
