import { parseRoleArn, replaceAccount } from "./arn/role";
import { type ExplainedReport, explainPolicies } from "./policy/explain";
import type { MissingFact, PolicyFacts, PolicyReport, RolePolicies, TableSource } from "./policy/model";
import type { Known, Needs } from "./ram-policy/needs";
import { hasPlaceholder } from "./text/placeholder";

/** Facts without which it is open whose table it is. */
const OF_ROLES: readonly MissingFact["fact"][] = ["role", "dataAccount"];

/** What may be beside the tables that are given. */
export interface Beside {
  /** Whether there may be further tables of the same roles in texts that were not read. */
  readonly elsewhere?: boolean;
}

function knownOf(report: PolicyReport, role: RolePolicies, { elsewhere }: Beside): Known {
  const isOfRole = ({ path, line }: MissingFact): boolean =>
    role.tables.some((table) => table.path === path && table.line === line);
  const gaps = report.missing.filter(({ fact }) => fact !== "maxcomputeAccount");
  const ofRoles = gaps.filter(({ fact }) => OF_ROLES.includes(fact));
  if (gaps.some((gap) => !ofRoles.includes(gap) && isOfRole(gap))) return "part";
  // A table whose role is open is one that may be elsewhere.
  return elsewhere || ofRoles.length > 0 ? "listed" : "all";
}

export function needsOf(report: ExplainedReport, role: RolePolicies, beside: Beside): Needs {
  const { roleArn, account, roleName, trustPolicy, permissionPolicies } = role;
  const known = knownOf(report, role, beside);
  const reasons = report.explanation.find((one) => one.roleArn === roleArn)?.reasons ?? [];
  return { roleArn, account, roleName, ...(trustPolicy && { trustPolicy }), permissionPolicies, known, reasons };
}

/**
 * What the roles of external tables need. An account that is still to be filled in stands as it is written: it is compared
 * with nothing, and the rest of what is known of the role is.
 */
export function needsOfRoles(sources: readonly TableSource[], facts: PolicyFacts, beside: Beside = {}): Needs[] {
  const accounts = new Map<string, string>();
  const report = explainPolicies(
    sources.map((source) => withAccount(source, accounts)),
    facts,
  );
  return report.roles.map((role) => asWritten(needsOf(report, role, beside), accounts));
}

/** A number that is no account, for each text in the place of one. */
const standIn = (index: number): string => String(index + 1).padStart(16, "0");

function withAccount(source: TableSource, accounts: Map<string, string>): TableSource {
  const { table } = source;
  const value = table.role?.value;
  const arn = parseRoleArn(value?.value ?? "");
  if (!table.role || !value || arn.kind !== "role" || !hasPlaceholder(arn.account)) return source;
  const number = accounts.get(arn.account) ?? standIn(accounts.size);
  accounts.set(arn.account, number);
  const filled = { ...value, value: replaceAccount(value.value, number) ?? value.value };
  return { ...source, table: { ...table, role: { ...table.role, value: filled } } };
}

/** Whether the role lets in MaxCompute of its own account or of another one is open, too. */
function asWritten(needs: Needs, accounts: ReadonlyMap<string, string>): Needs {
  const written = [...accounts].find(([, number]) => number === needs.account)?.[0];
  if (written === undefined) return needs;
  const { trustPolicy: _, ...others } = needs;
  const text = JSON.stringify(others).replaceAll(needs.account, JSON.stringify(written).slice(1, -1));
  return JSON.parse(text) as Needs;
}
