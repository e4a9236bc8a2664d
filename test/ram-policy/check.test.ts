import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, checkPolicy, RULES } from "../../server/src/core/index";
import { readPolicyPage, textOf } from "../support/policy-pages";
import { Random } from "../support/random";
import { filesBelow, readText } from "../support/root";

const texts = filesBelow("server/src/core/rules", ".md")
  .filter((file) => file.includes("/policy-"))
  .flatMap((file) => readPolicyPage(readText(file)).map(textOf));

function assertSound(text: string): void {
  for (const comments of [true, false]) {
    for (const { at, fixes, code, message, related = [] } of checkPolicy(text, { comments })) {
      assert.ok(RULES.has(code));
      for (const span of [
        at,
        ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ...related.map((r) => r.at),
      ]) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${code}: ${message}`);
      }
      for (const { edits } of fixes) applyEdits(text, edits);
    }
  }
}

describe("checking a policy", () => {
  it("never fails on a prefix of a sample", () => {
    for (const text of texts) for (let end = 0; end < text.length; end += 7) assertSound(text.slice(0, end));
  });

  it("never fails on 3,000 random changes", () => {
    const random = new Random(11);
    const parts = [...'{}[]:,"\\/* \n1', "null", '"Resource": ', '"Principal": {}', '"acs:', '"*"', "，"];
    for (let round = 0; round < 3000; round++) {
      let text = random.pick(texts);
      for (let change = random.below(4); change >= 0; change--) {
        const at = random.below(text.length);
        text = text.slice(0, at) + random.pick(parts) + text.slice(at + random.below(20));
      }
      assertSound(text);
    }
  });

  it("takes time with the length of the text, not with its square", () => {
    const statement = `{"Effect": "Allow", "Action": ["ots:GetRow", "ots:getrow"], "Resource": ["acs:ots:*:*:${"x".repeat(200)}"]}`;
    const text = `{"Version": "1", "Statement": [${Array(3000).fill(statement).join(",\n")}]}`;
    const start = performance.now();
    assert.ok(checkPolicy(text).length > 0);
    assert.ok(performance.now() - start < 5000);
  });
});

/** A policy with resources enough to be of that many characters. */
function ofLength(length: number, filler = "x"): string {
  const head = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"acs:oss:*:*:b/';
  return `${head}${filler.repeat(length - head.length - 4)}"}]}`;
}

const LENGTHS: readonly [name: string, text: string, severities: readonly string[]][] = [
  ["6,144 characters", ofLength(6144), []],
  ["one more", ofLength(6145), ["error"]],
  ["6,144 characters that are more bytes", ofLength(6144, "é"), ["error"]],
  ["short enough without blanks", ofLength(6140).replace(/,/g, ",  "), ["information"]],
  ["a comment does not count", `{ // ${"x".repeat(7000)}\n${ofLength(3000).slice(1)}`, ["information"]],
  ["a long string keeps its blanks", ofLength(6145, " "), ["error"]],
];

describe("the length of a policy", () => {
  for (const [name, text, severities] of LENGTHS) {
    it(name, () => {
      const found = checkPolicy(text, { comments: true }).filter(({ code }) => code === "policy-document-length");
      assert.deepEqual(
        found.map(({ severity }) => severity),
        severities,
      );
    });
  }

  it("of a trust policy is at most a warning", () => {
    const services = Array.from({ length: 100 }, (_, i) => `${1e15 + i}@odps.aliyuncs.com`);
    const Statement = [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: services } }];
    const found = checkPolicy(JSON.stringify({ Version: "1", Statement }));
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [["policy-document-length", "warning"]],
    );
  });
});
