import * as l10n from "@vscode/l10n";
import { replaceAccount } from "../arn/role";
import { SOURCES } from "../catalog/index";
import { defineRoleArnRule, type FoundDefect, repaired } from "./role-arn";
import type { Fix } from "./rule";

/** The account is that of the data and of the role, and it is written in digits. */
export const roleArnAccount = defineRoleArnRule({
  code: "role-arn-account",
  severity: "error",
  summary: () => l10n.t("The account in a role ARN is the id of one account: digits, most often 16."),
  source: SOURCES.crossAccount,
  words: {
    "account-missing": (defect) => ({ message: l10n.t("The role ARN has no account id"), fixes: repaired(defect) }),
    "account-wildcard": (defect) => ({
      message: l10n.t("A role belongs to one account: * is none"),
      fixes: repaired(defect),
    }),
    "account-not-digits": (defect) => ({
      message: l10n.t("An account id has digits only: {0}", defect.found),
      fixes: repaired(defect),
    }),
    "account-length": (defect) => ({ ...length(defect.found), fixes: knownAccount(defect) }),
  },
});

/** Ids of users and roles, which the same pages of the console show, have 18 digits in all public samples. */
function length({ length: digits }: string): { message: string; severity: "warning" | "information" } {
  return digits === 18
    ? { severity: "information", message: l10n.t("This looks like the id of a RAM user or role, not of an account") }
    : { severity: "warning", message: l10n.t("Account ids usually have 16 digits, this one has {0}", digits) };
}

/** The account of the other tables, where there is just one. */
function knownAccount({ found, value, accounts, rewrite }: FoundDefect): Fix[] {
  const [account, second] = accounts.filter((other) => other !== found);
  const text = account !== undefined && second === undefined ? replaceAccount(value, account) : undefined;
  if (account === undefined || text === undefined) return [];
  return [{ title: l10n.t("Use {0}, the account of the other tables", account), safe: false, edits: rewrite(text) }];
}
