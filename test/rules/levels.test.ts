import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyLevels, check, readLevels } from "../../server/src/core/index";
import { matchesCode } from "../../server/src/core/rules/codes";
import { WITH_WRONG_TYPE } from "../support/ddl";

const CODE = "syntax-type-unknown";

const FITS: readonly [pattern: string, code: string, fits: boolean][] = [
  ["mapping-type", "mapping-type", true],
  ["mapping", "mapping-type", false],
  ["*", "mapping-type", true],
  ["mapping-*", "mapping-type", true],
  ["mapping-type*", "mapping-type", true],
  ["*-type", "mapping-type", true],
  ["m*p*-*e", "mapping-type", true],
  ["**", "mapping-type", true],
  ["mapping-type*type", "mapping-type", false],
  ["*p*p*p*p*", "mapping-type", false],
  ["role-*", "mapping-type", false],
];

const LEVELS: readonly [rules: Record<string, unknown>, severity: string | undefined][] = [
  [{}, "error"],
  [{ [CODE]: "hint" }, "hint"],
  [{ "syntax-*": "information" }, "information"],
  [{ "*": "off" }, undefined],
  [{ "*": "off", "syntax-*": "warning" }, "warning"],
  [{ "syntax-*": "warning", "*": "off" }, undefined],
  [{ [CODE]: "hint", "*": "off" }, "hint"],
  [{ "mapping-*": "off" }, "error"],
  [{ [CODE]: "of" }, "error"],
];

describe("patterns of codes", () => {
  for (const [pattern, code, fits] of FITS) it(pattern, () => assert.equal(matchesCode(pattern, code), fits));
});

describe("severities of users", () => {
  for (const [rules, severity] of LEVELS) {
    it(JSON.stringify(rules), () => {
      const findings = check(WITH_WRONG_TYPE);
      assert.equal(findings[0]?.code, CODE);
      assert.equal(applyLevels(findings, readLevels(Object.entries(rules)).levels)[0]?.severity, severity);
    });
  }

  it("say what makes no sense, and take the rest", () => {
    const pairs = Object.entries({ "mapping-tpye": "off", "nothing-*": "off", [CODE]: 3, "mapping-type": "hint" });
    assert.deepEqual(readLevels(pairs), {
      levels: [["mapping-type", "hint"]],
      problems: [
        "Unknown rule: mapping-tpye. Did you mean mapping-type?",
        "Unknown rule: nothing-*.",
        `${CODE}: 3 is no severity; it may be error, warning, information, hint, off`,
      ],
    });
  });
});
