import * as l10n from "@vscode/l10n";
import type { Access, MissingFact, PolicyReport, RolePolicies } from "./model";
import { printJson } from "./print";

/** A policy as a document to show: comment lines that say what it is for, then its JSON. */
export interface PolicyDocument {
  readonly kind: "trust" | "permission";
  readonly roleArn: string;
  readonly roleName: string;
  /** A name to offer, unique among the documents of a report. */
  readonly fileName: string;
  /** JSON with comments. Behind the comment lines stands the policy, byte by byte as the command line prints it. */
  readonly text: string;
}

type RoleTable = RolePolicies["tables"][number];

const sayAccess = (access: Access): string => {
  switch (access) {
    case "read":
      return l10n.t("read only");
    case "write":
      return l10n.t("write only");
    case "read-write":
      return l10n.t("read and write");
  }
};

const listTables = (tables: readonly RoleTable[]): string[] =>
  tables.map(({ name, path, line }) => `  ${l10n.t("{0}: {1}, line {2}", name, path, line + 1)}`);

const closing = (): string =>
  l10n.t("These comment lines are not part of the policy: RAM takes JSON without comments.");

/** Lines that stay comments whatever a name or a path holds. */
const comment = (lines: readonly string[]): string =>
  lines.map((line) => `// ${line.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}\n`).join("");

function describeTrust({ account, roleName, tables }: RolePolicies, principals: readonly string[]): string[] {
  return [
    l10n.t("Trust policy of the RAM role {0}: who may assume it.", roleName),
    l10n.t("Account: {0}, the owner of the data and of the role.", account),
    l10n.t("Trusted: {0}, MaxCompute of the account that owns the project.", principals.join(", ")),
    l10n.t("Where: RAM console > Identities > Roles > {0} > Trust Policy > Edit Trust Policy.", roleName),
    l10n.t("Replace what stands there. External tables of the role:"),
    ...listTables(tables),
    closing(),
  ];
}

const NEEDED = new Set(["instance", "region", "tableName"]);

/** Whether the permission policies speak of a table: nothing that they need of it is missing. */
const isCovered = ({ path, line }: RoleTable, missing: readonly MissingFact[]): boolean =>
  !missing.some((gap) => NEEDED.has(gap.fact) && gap.path === path && gap.line === line);

function describePermission(role: RolePolicies, name: string, missing: readonly MissingFact[]): string[] {
  const { account, roleName, tables } = role;
  const covered = tables.filter((table) => isCovered(table, missing));
  const others = tables.filter((table) => !covered.includes(table));
  return [
    l10n.t("Permission policy of the RAM role {0}: what it may do.", roleName),
    l10n.t("Account: {0}, the owner of the data and of the role.", account),
    l10n.t("Create: RAM console > Permissions > Policies > Create Policy > JSON, with the name {0}.", name),
    l10n.t("Attach: RAM console > Identities > Roles > {0} > Permissions > Grant Permission.", roleName),
    l10n.t("Access: {0}. External tables:", [...new Set(tables.map(({ access }) => sayAccess(access)))].join(", ")),
    ...listTables(covered),
    ...(others.length > 0 ? [l10n.t("Left out, since not all is known of them:"), ...listTables(others)] : []),
    closing(),
  ];
}

/** What the files of a role are called. The account tells roles of one name apart. */
function fileStem({ roleName, account }: RolePolicies, { roles }: PolicyReport): string {
  const namesakes = roles.filter((role) => role.roleName.toLowerCase() === roleName.toLowerCase());
  return namesakes.length > 1 ? `${roleName}.${account}` : roleName;
}

function documentsOf(role: RolePolicies, report: PolicyReport): PolicyDocument[] {
  const { roleArn, roleName, trustPolicy, permissionPolicies } = role;
  const stem = fileStem(role, report);
  const documents: PolicyDocument[] = permissionPolicies.map(({ name, document }, index) => ({
    kind: "permission",
    roleArn,
    roleName,
    fileName: `${stem}.ram-permission${index > 0 ? `-${index + 1}` : ""}.jsonc`,
    text: comment(describePermission(role, name, report.missing)) + printJson(document),
  }));
  if (!trustPolicy) return documents;
  const principals = trustPolicy.Statement.flatMap(({ Principal }) => Principal.Service);
  const text = comment(describeTrust(role, principals)) + printJson(trustPolicy);
  return [{ kind: "trust", roleArn, roleName, fileName: `${stem}.ram-trust.jsonc`, text }, ...documents];
}

/** The policies of a report as documents for an editor: of each role the trust policy first. */
export const policyDocuments = (report: PolicyReport): PolicyDocument[] =>
  report.roles.flatMap((role) => documentsOf(role, report));
