import type { RoleExplanation } from "../policy/explain";
import type { RolePolicies } from "../policy/model";
import { type Verdict, type VerifiedNeed, type VerifiedTable, worst } from "./model";
import type { Judged } from "./permissions";

type Table = RolePolicies["tables"][number];

/** Whether each table works, given who may assume the role and how the needs of all of them fare. */
export function verifiedTables(
  tables: readonly Table[],
  reasons: RoleExplanation["reasons"],
  trust: Verdict,
  judged: readonly Judged[],
): VerifiedTable[] {
  return tables.map((table) => {
    const needs = needsOfTable(table, reasons, judged);
    return { ...table, verdict: worst([trust, ...needs.map(verdictOf)]), needs };
  });
}

/** Of a table nothing is known. */
export const unknownTables = (tables: readonly Table[], verdict: Verdict): VerifiedTable[] =>
  tables.map((table) => ({ ...table, verdict, needs: [] }));

function verdictOf({ outcome }: VerifiedNeed): Verdict {
  if (outcome === "allowed") return "works";
  return outcome === "unknown" ? "unknown" : "fails";
}

function needsOfTable(
  { name, path, line }: Table,
  reasons: RoleExplanation["reasons"],
  judged: readonly Judged[],
): VerifiedNeed[] {
  const own = reasons.filter(({ needs }) =>
    needs.some((need) => need.table === name && need.path === path && need.line === line),
  );
  return judged
    .filter(({ need: { action, resource } }) =>
      own.some(({ actions, resources }) => actions.includes(action) && resources.includes(resource)),
    )
    .map(({ need: { action, resource }, outcome }) => ({ action, resource, outcome }));
}
