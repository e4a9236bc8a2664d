import * as l10n from "@vscode/l10n";
import { code, codeBlock, list, plain, table } from "../text/markdown";
import { byAccount } from "./by-account";
import type { ExplainedReport, Need, Reason, RoleExplanation } from "./explain";
import { becauseText, placeText } from "./explain-text";
import type { PolicyReport, RolePolicies } from "./model";
import { printPolicy } from "./print";

/** A report for a reviewer: per account the roles with their documents, in the order to make them, and why they allow what they do. */
export function policyPage(report: ExplainedReport): string {
  const reasons = new Map(report.explanation.map((role) => [role.roleArn, role]));
  const roles = new Map(report.roles.map((role) => [role.roleArn, role]));
  const chapters = byAccount(report.roles).flatMap(({ account, roles: arns }) => [
    `## ${l10n.t("Account {0}", account)}`,
    ...arns.flatMap((arn) => roleChapter(roles.get(arn)!, reasons.get(arn)!)),
  ]);
  return [`# ${l10n.t("RAM policies")}`, ...chapters, ...remarks(report)].join("\n\n").concat("\n");
}

function roleChapter(role: RolePolicies, { reasons, trustSource }: RoleExplanation): string[] {
  const { roleName, roleArn, trustPolicy, permissionPolicies } = role;
  return [
    `### ${l10n.t("Role {0}", code(roleName))}`,
    code(roleArn),
    l10n.t("1. The role, with its trust policy: who may assume it. [Why]({0})", trustSource),
    trustPolicy
      ? codeBlock("json", printPolicy(trustPolicy))
      : l10n.t("Its trust policy lacks the MaxCompute account."),
    l10n.t("2. Its permission policies: what it may do. Create each, and attach it to the role."),
    ...permissionPolicies.flatMap(({ name, document }) => [
      `#### ${code(name)}`,
      codeBlock("json", printPolicy(document)),
      reasonTable(reasons.filter(({ policy }) => policy === name)),
    ]),
    ...(permissionPolicies.length === 0 ? [l10n.t("RAM grants it nothing.")] : []),
  ];
}

const reasonTable = (reasons: readonly Reason[]): string =>
  table(
    [l10n.t("allows"), l10n.t("on"), l10n.t("for"), l10n.t("because"), l10n.t("by")],
    reasons.flatMap(({ actions, resources, condition, needs, source }) =>
      needs.map((need) => [
        actions.map(code).join(", "),
        resources.map(code).join(", ") +
          (condition ? `, \`${condition.key}\` ${condition.patterns.map(code).join(", ")}` : ""),
        tableOf(need),
        plain(becauseText(need)),
        `[${l10n.t("page")}](${source})`,
      ]),
    ),
  );

const tableOf = (need: Need): string => `${code(need.table || "UNLOAD")} ${code(placeText(need))}`;

const remarks = ({ missing, notes = [] }: PolicyReport): string[] => [
  ...remarkChapter(l10n.t("Missing"), missing),
  ...remarkChapter(l10n.t("Notes"), notes),
];

const remarkChapter = (
  title: string,
  remarks: PolicyReport["missing"] | NonNullable<PolicyReport["notes"]>,
): string[] =>
  remarks.length > 0
    ? [`## ${title}`, list(remarks.map((remark) => `${code(placeText(remark))}: ${plain(remark.message)}`))]
    : [];
