import * as l10n from "@vscode/l10n";
import { repairRoleArn } from "../arn/repair";
import { roleArnTemplate } from "../arn/role";
import { SOURCES } from "../catalog/index";
import { defineRoleArnRule, type FoundDefect, repaired } from "./role-arn";
import type { Fix } from "./rule";

/** A role ARN has one shape; whoever wrote it otherwise still named an account and a role, as a rule. */
export const roleArnMalformed = defineRoleArnRule({
  code: "role-arn-malformed",
  severity: "error",
  summary: () =>
    l10n.t("A role ARN is written as RAM prints it, with nothing between its parts, before or behind them."),
  source: SOURCES.crossAccount,
  words: {
    empty: (defect) => ({ message: l10n.t("The role ARN is empty"), fixes: [fillIn(defect)] }),
    malformed: (defect) => ({ message: message(defect), fixes: repaired(defect) }),
  },
});

function message({ found, expected, value, accounts }: FoundDefect): string {
  if (expected === undefined) {
    const shape = repairRoleArn(value, accounts)?.text ?? roleArnTemplate([]);
    return l10n.t("Malformed role ARN: it should read {0}", shape);
  }
  if (expected !== "") return l10n.t('Malformed role ARN: "{0}" where "{1}" belongs', found, expected);
  return found.trim() === ""
    ? l10n.t("Malformed role ARN: a blank does not belong there")
    : l10n.t('Malformed role ARN: "{0}" does not belong there', found);
}

function fillIn({ accounts, rewrite }: FoundDefect): Fix {
  const template = roleArnTemplate(accounts);
  return { title: l10n.t("Insert {0}", template), safe: false, edits: rewrite(template) };
}
