import { needsOf } from "./needs-of";
import { explainPolicies } from "./policy/explain";
import type { MissingFact, Note, PolicyFacts, TableSource } from "./policy/model";
import type { NeededRole } from "./verify/verify";

/** The roles that can be verified, and what of the tables is not known. */
export interface NeededRoles {
  readonly roles: readonly NeededRole[];
  readonly missing: readonly MissingFact[];
  readonly notes: readonly Note[];
}

/** What the roles of external tables need, with which tables need it; `among` are all tables that are known. */
export function neededRoles(
  tables: readonly TableSource[],
  facts: PolicyFacts,
  among: readonly TableSource[] = tables,
): NeededRoles {
  const report = explainPolicies(tables, facts, among);
  const roles = report.roles.map((role) => ({
    needs: needsOf(report, role, {}),
    tables: role.tables,
    reasons: report.explanation.find(({ roleArn }) => roleArn === role.roleArn)?.reasons ?? [],
  }));
  return { roles, missing: report.missing, notes: report.notes ?? [] };
}
