import * as l10n from "@vscode/l10n";
import type { Cause, ExplainedReport, Need, Reason, RoleExplanation } from "./explain";
import type { RolePolicies } from "./model";

/** More statements than these tell a reader nothing new; the rest are counted. */
const MOST_CAUSES = 5;

export const placeText = ({ path, line }: { readonly path: string; readonly line: number }): string =>
  `${path}:${line + 1}`;

const causeText = (cause: Cause): string => l10n.t("{0} at {1}", cause.statement, placeText(cause));

/** What uses a table, in a few words. */
export function becauseText({ because, causes }: Need): string {
  switch (because) {
    case "only-created":
      return l10n.t("only created, so taken as read");
    case "asked-for":
      return l10n.t("this access was asked for");
    case "used": {
      const shown = causes.slice(0, MOST_CAUSES).map(causeText);
      const more = causes.length - shown.length;
      return [...shown, ...(more > 0 ? [l10n.t("{0} more", more)] : [])].join(l10n.t(", "));
    }
  }
}

export const conditionText = ({ key, patterns }: NonNullable<Reason["condition"]>): string =>
  l10n.t("where {0} is like {1}", key, patterns.join(", "));

export const needText = (need: Need): string =>
  l10n.t("{0} ({1}): {2}", need.table || "UNLOAD", placeText(need), becauseText(need));

/** Why each policy allows what it does, for a terminal: lines that each hold one thing. */
export function explanationText({ roles, explanation }: ExplainedReport): string {
  const blocks = roles.map((role, index) => roleLines(role, explanation[index]!).join("\n"));
  return blocks.map((block) => `${block}\n`).join("\n");
}

function roleLines(role: RolePolicies, { reasons, trustSource }: RoleExplanation): string[] {
  const { roleName, account, roleArn, trustPolicy, permissionPolicies } = role;
  const principals = trustPolicy?.Statement.flatMap(({ Principal }) => Principal.Service) ?? [];
  return [
    l10n.t("Role {0} of account {1}", roleName, account),
    `  ${roleArn}`,
    ...(principals.length > 0 ? ["", l10n.t("Trust policy: {0}", principals.join(", ")), `  ${trustSource}`] : []),
    ...permissionPolicies.flatMap(({ name }) => [
      "",
      l10n.t("Permission policy {0}", name),
      ...reasons.filter(({ policy }) => policy === name).flatMap(reasonLines),
    ]),
  ];
}

const reasonLines = ({ actions, resources, condition, needs, source }: Reason): string[] => [
  `  ${actions.join(", ")}`,
  ...resources.map((resource) => `    ${l10n.t("on {0}", resource)}`),
  ...(condition ? [`    ${conditionText(condition)}`] : []),
  ...needs.map((need) => `    ${l10n.t("for {0}", needText(need))}`),
  `    ${source}`,
];
