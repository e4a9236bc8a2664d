import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, type PlacedFacts, placed, relatedAt } from "./script-rule";

/** A role belongs to one account; the same name in a second one may be a second role, or a uid that was mistaken. */
export const roleArnTwoAccounts = defineScriptRule({
  code: "role-arn-two-accounts",
  severity: "hint",
  summary: () => l10n.t("A role's name stands in the role ARNs of one account only."),
  source: SOURCES.crossAccount,
  acrossFiles: true,
  comparesTables: true,
  check({ tables, others }, report) {
    const first = new Map<string, PlacedFacts>();
    for (const table of [...others, ...tables]) {
      const { role } = table.facts;
      const name = role?.roleName.toLowerCase() ?? "";
      if (!role) continue;
      const before = first.get(name);
      first.set(name, before ?? table);
      const other = before?.facts.role;
      if (!before || !other || table.file !== undefined || other.account === role.account) continue;
      report({
        at: placed(role.span, table),
        message: l10n.t("{0} is a role of account {1} elsewhere", role.roleName, other.account),
        related: [relatedAt(other.span, before, l10n.t("The other role ARN"))],
      });
    }
  },
});
