import * as l10n from "@vscode/l10n";
import { comment } from "./comment";
import type { ExplainedReport } from "./explain";
import { policyFiles } from "./format/index";
import { permissionFile, trustFile } from "./format/json";
import type { Form, FormFile } from "./format/model";
import type { MissingFact, PolicyReport, RolePolicies } from "./model";
import { sayAccess } from "./say-access";
import { fileStem } from "./stem";
import { type Why, whyOf } from "./why";

/** A policy as a document to show: comment lines that say what it is for, then its JSON; or a file of another form. */
export interface PolicyDocument {
  readonly kind: "trust" | "permission" | "form";
  /** Of a form, those of all its roles. */
  readonly roleArn: string;
  readonly roleName: string;
  /** A name to show, unique among the documents of a report. */
  readonly fileName: string;
  /** What the text is written in, as editors call it. */
  readonly language: FormFile["language"] | "jsonc";
  /** JSON with comments. Behind the comment lines stands the policy, byte by byte as the command line prints it. */
  readonly text: string;
  /** What is to be saved, byte by byte as the command line writes it. */
  readonly file: FormFile;
  /** Why each action and resource stands there; absent where the report explains nothing. */
  readonly why?: readonly Why[];
}

type RoleTable = RolePolicies["tables"][number];

const listTables = (tables: readonly RoleTable[]): string[] =>
  tables.flatMap(({ name, path, line, statement }) => [
    `  ${statement ? `${statement.toUpperCase()} ${name}`.trimEnd() : name}`,
    `    ${l10n.t("{0}, line {1}", path, line + 1)}`,
  ]);

const closing = (): string => l10n.t("RAM takes no comments: copy from the brace on.");

/*
 * The lines are short, since the document opens beside the DDL, in half of a window.
 */
function describeTrust({ account, roleName, tables }: RolePolicies, principals: readonly string[]): string[] {
  return [
    l10n.t("Trust policy: who may assume the role."),
    l10n.t("Account: {0}", account),
    l10n.t("Role: {0}", roleName),
    l10n.t("Trusted: {0}", principals.join(", ")),
    l10n.t("Where: RAM console > Roles > the role >"),
    `  ${l10n.t("Trust Policy > Edit; replace what is there.")}`,
    l10n.t("External tables of the role:"),
    ...listTables(tables),
    closing(),
  ];
}

const NEEDED = new Set(["instance", "region", "tableName", "bucket", "directory", "permissions"]);

/** Whether the permission policies speak of a table: nothing that they need of it is missing. */
const isCovered = ({ path, line }: RoleTable, missing: readonly MissingFact[]): boolean =>
  !missing.some((gap) => NEEDED.has(gap.fact) && gap.path === path && gap.line === line);

function describePermission(role: RolePolicies, name: string, missing: readonly MissingFact[]): string[] {
  const { account, roleName, tables } = role;
  const covered = tables.filter((table) => isCovered(table, missing));
  const others = tables.filter((table) => !covered.includes(table));
  return [
    l10n.t("Permission policy: what the role may do."),
    l10n.t("Account: {0}", account),
    l10n.t("Role: {0}", roleName),
    l10n.t("Name: {0}", name),
    l10n.t("Access: {0}", [...new Set(tables.map(({ access }) => sayAccess(access)))].join(l10n.t(", "))),
    l10n.t("Create: RAM console > Policies > Create Policy."),
    l10n.t("Attach: RAM console > Roles > the role >"),
    `  ${l10n.t("Permissions > Grant Permission.")}`,
    l10n.t("External tables:"),
    ...listTables(covered),
    ...(others.length > 0 ? [l10n.t("Left out, since not all is known of them:"), ...listTables(others)] : []),
    closing(),
  ];
}

function documentsOf(role: RolePolicies, report: PolicyReport & Partial<ExplainedReport>): PolicyDocument[] {
  const { roleArn, roleName, trustPolicy, permissionPolicies } = role;
  const stem = fileStem(roleName, role, report);
  const reasons = report.explanation?.find((explanation) => explanation.roleArn === roleArn)?.reasons;
  const documents: PolicyDocument[] = permissionPolicies.map(({ name, document }, index) => {
    const file = permissionFile(name, document, role, report);
    return {
      kind: "permission",
      roleArn,
      roleName,
      fileName: `ram-permission${index > 0 ? `-${index + 1}` : ""}.${stem}.jsonc`,
      language: "jsonc",
      text: comment(describePermission(role, name, report.missing), "//") + file.text,
      file,
      ...(reasons && { why: whyOf(reasons.filter(({ policy }) => policy === name)) }),
    };
  });
  if (!trustPolicy) return documents;
  const principals = trustPolicy.Statement.flatMap(({ Principal }) => Principal.Service);
  const file = trustFile(trustPolicy, role, report);
  const text = comment(describeTrust(role, principals), "//") + file.text;
  const fileName = `ram-trust.${stem}.jsonc`;
  return [{ kind: "trust", roleArn, roleName, fileName, language: "jsonc", text, file }, ...documents];
}

const formDocuments = (report: PolicyReport, form: Form): PolicyDocument[] =>
  policyFiles(report, form).map((file) => ({
    kind: "form",
    roleArn: report.roles.map((role) => role.roleArn).join(" "),
    roleName: report.roles.map((role) => role.roleName).join(", "),
    fileName: file.name,
    language: file.language,
    text: file.text.replace(/^\ufeff/, ""),
    file,
  }));

/** The policies of a report as documents for an editor: as JSON of each role the trust policy first. */
export const policyDocuments = (
  report: PolicyReport & Partial<ExplainedReport>,
  form: Form = "json",
): PolicyDocument[] =>
  form === "json" ? report.roles.flatMap((role) => documentsOf(role, report)) : formDocuments(report, form);
