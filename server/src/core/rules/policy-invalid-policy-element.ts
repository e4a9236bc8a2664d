import * as l10n from "@vscode/l10n";
import { removal, renaming } from "../ram-policy/edit";
import { POLICY_ELEMENTS, STATEMENT_ELEMENTS } from "../ram-policy/grammar";
import type { PolicyStatement, RamPolicy, UnknownElement } from "../ram-policy/model";
import { definePolicyRule } from "./policy-rule";
import type { Report } from "./rule";
import { RAM_PAGES } from "./sources";

/** Elements have one spelling; a name from another cloud's policies is none of them. */
export const policyInvalidPolicyElement = definePolicyRule({
  code: "policy-invalid-policy-element",
  severity: "error",
  summary: () => l10n.t("A RAM policy has no other elements than the documented ones, each where it belongs."),
  source: RAM_PAGES.elements,
  check(policy, report) {
    for (const unknown of policy.unknown) {
      report({ at: unknown.property.keySpan, ...wordingOf(unknown, policy) });
    }
    for (const statement of policy.statements) reportBoth(statement, report);
  },
});

function reportBoth({ action, notAction }: PolicyStatement, report: (report: Report) => void): void {
  if (!action || !notAction) return;
  const message = l10n.t("{0} and {1} exclude each other", "Action", "NotAction");
  const related = [{ at: action.property.keySpan, message: l10n.t("The other one") }];
  report({ at: notAction.property.keySpan, message, related });
}

function wordingOf(unknown: UnknownElement, policy: RamPolicy): Omit<Report, "at"> {
  const { property, meant } = unknown;
  const { key } = property;
  if (meant !== undefined) {
    const message = l10n.t("Unknown element: {0}. Did you mean {1}?", key, meant);
    const fix = { title: l10n.t("Replace with {0}", meant), safe: true, edits: [renaming(property, meant)] };
    return { message, fixes: [fix] };
  }
  if (key === "Sid" || key === "Id") {
    const edits = [removal(policy, property.span)];
    const fixes = [{ title: l10n.t("Remove {0}", key), safe: true, edits }];
    return { message: l10n.t("{0} is no element of RAM policies", key), severity: "warning", fixes };
  }
  return { message: reasonOf(unknown, policy) };
}

function reasonOf({ property: { key }, of }: UnknownElement, { kind }: RamPolicy): string {
  if (key === "NotResource") return l10n.t("RAM has no NotResource: say in Resource what the statement is about");
  if (of === "statement" && key === "Principal") {
    return l10n.t("A permission policy names no Principal: it is for whatever it is attached to");
  }
  if (of === "statement" && key === "Resource") {
    return l10n.t("A trust policy names no Resource: it is about its own role");
  }
  const known = of === "policy" ? POLICY_ELEMENTS : STATEMENT_ELEMENTS[kind];
  return l10n.t("Unknown element: {0}; there are {1}", key, known.join(", "));
}
