import * as l10n from "@vscode/l10n";
import type { Mismatch, RamPolicy } from "../ram-policy/model";
import { insert, replace } from "../text/edit";
import { textOf } from "../text/span";
import { definePolicyRule } from "./policy-rule";
import type { Fix } from "./rule";
import { RAM_PAGES } from "./sources";

/** Every value of a policy is a string, in quotes; numbers, booleans and dates, too. */
export const policyDataTypeMismatch = definePolicyRule({
  code: "policy-data-type-mismatch",
  severity: "error",
  summary: () => l10n.t("Every element of a RAM policy has a value of its type, and every value is a string."),
  source: RAM_PAGES.check,
  check(policy, report) {
    for (const mismatch of policy.mismatches) {
      report({ at: mismatch.at, message: messageOf(mismatch), fixes: fixesOf(mismatch, policy) });
    }
  },
});

function messageOf({ element, expected }: Mismatch): string {
  switch (expected) {
    case "string":
      return l10n.t("{0} takes a string", element);
    case "strings":
      return l10n.t("{0} takes a string or a list of strings", element);
    case "object":
      return element === "policy" ? l10n.t("A policy is an object") : l10n.t("{0} takes an object", element);
    case "objects":
      return l10n.t("{0} takes a list of objects", element);
  }
}

function fixesOf({ at, expected }: Mismatch, { text }: RamPolicy): Fix[] {
  const found = textOf(text, at);
  if (expected.startsWith("string") && /^[\w.+-]+$/.test(found) && found !== "null") {
    return [{ title: l10n.t("Put it in quotes"), safe: true, edits: [replace(at, JSON.stringify(found))] }];
  }
  if (expected === "objects" && found.startsWith("{")) {
    return [{ title: l10n.t("Make it a list"), safe: true, edits: [insert(at.start, "["), insert(at.end, "]")] }];
  }
  return [];
}
