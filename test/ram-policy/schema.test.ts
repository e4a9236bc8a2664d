import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import * as z from "zod/mini";
import { CONDITION_OPERATORS, STATEMENT_ELEMENTS } from "../../server/src/core/ram-policy/grammar";
import { policySchemas } from "../../server/src/core/ram-policy/schema";
import { readPolicyPage, textOf } from "../support/policy-pages";
import { filesBelow, fromRoot, readText } from "../support/root";

const FILES = [
  ["permission", "schemas/ram-policy.schema.json", "*.ram-policy.json", "What a role may do."],
  ["trust", "schemas/ram-trust.schema.json", "*.ram-trust.json", "Who may become a role."],
] as const;

function printed(kind: "permission" | "trust", description: string): string {
  const schema = z.toJSONSchema(policySchemas[kind], { target: "draft-7", reused: "ref" });
  return `${JSON.stringify({ ...schema, title: "RAM policy", description }, null, 2)}\n`;
}

for (const [kind, file, fileMatch, description] of FILES) {
  describe(file, () => {
    it("is what the sources say", () => {
      if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(file), printed(kind, description));
      const again = "print it anew with UPDATE_GOLDENS=1 npm test -- ram-policy/schema";
      assert.equal(readFileSync(fromRoot(file), "utf8"), printed(kind, description), again);
    });

    it("is used by editors, for files of that name", () => {
      const { contributes } = JSON.parse(readText("package.json"));
      assert.ok(
        contributes.jsonValidation.some(
          (entry: { fileMatch: string; url: string }) => entry.fileMatch === fileMatch && entry.url === `./${file}`,
        ),
      );
    });

    it("offers every element of a statement, and every operator", () => {
      const text = readText(file);
      for (const name of [...STATEMENT_ELEMENTS[kind], ...CONDITION_OPERATORS, "Version"]) {
        assert.ok(text.includes(`"${name}": {`), name);
      }
    });

    it("complains of nothing: that is for the rules", () => {
      const samples = filesBelow("server/src/core/rules", ".md").flatMap((page) => readPolicyPage(readText(page)));
      for (const sample of samples) {
        let value: unknown;
        try {
          value = JSON.parse(textOf(sample));
        } catch {
          continue;
        }
        assert.ok(policySchemas[kind].safeParse(value).success, textOf(sample));
      }
      for (const value of [1, null, [], { Statement: [{ Effect: 1, Condition: [] }] }]) {
        assert.ok(policySchemas[kind].safeParse(value).success);
      }
    });
  });
}
