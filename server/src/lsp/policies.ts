import * as z from "zod/mini";
import {
  type ExternalTable,
  type MissingFact,
  type PolicyFacts,
  type PolicyReport,
  policies,
  policyDocuments,
  type RolePolicies,
  type Settings,
  touches,
} from "../core/index";
import { toOffset, toRange } from "./convert";
import type { PoliciesParams, PoliciesResult, RoleChoice } from "./protocol";
import type { Snapshot } from "./snapshot";

export const NO_POLICIES: PoliciesResult = { tables: 0, documents: [], missing: [], roles: [] };

const position = z.object({ line: z.int(), character: z.int() });

/** What `PoliciesParams` say, in a form that a request can be checked against. */
export const policiesParams = z.object({
  uri: z.string(),
  position: z.optional(position),
  roleArn: z.optional(z.string()),
  access: z.optional(z.enum(["read", "write", "read-write"])),
  maxcomputeAccount: z.optional(z.string()),
});

/** The policies of the role that a request means; where that is open, the roles to choose from. */
export function policiesOf(snapshot: Snapshot, params: PoliciesParams, settings: Settings): PoliciesResult {
  const facts = factsOf(params, settings);
  const report = (tables: readonly ExternalTable[]): PolicyReport =>
    snapshot.within(() =>
      policies(
        tables.map((table) => sourceOf(table, snapshot)),
        facts,
      ),
    );
  const { tables } = snapshot;
  const roles = report(tables).roles;
  const meant = meantTables(snapshot, params, report) ?? (roles.length < 2 ? tables : undefined);
  if (!meant) return { ...NO_POLICIES, tables: tables.length, roles: roles.map(choiceOf) };
  const answer = report(meant);
  return { tables: tables.length, documents: policyDocuments(answer), missing: usefulGaps(answer), roles: [] };
}

/** Without any role there is nothing that the MaxCompute account is needed for. */
const usefulGaps = ({ roles, missing }: PolicyReport): readonly MissingFact[] =>
  roles.length > 0 ? missing : missing.filter(({ fact }) => fact !== "maxcomputeAccount");

const UID = /^\d+$/;

function factsOf(params: PoliciesParams, settings: Settings): PolicyFacts {
  const account = (params.maxcomputeAccount ?? settings.maxcomputeAccountId).trim();
  return { access: params.access ?? settings.policy.access, ...(UID.test(account) && { maxcomputeAccount: account }) };
}

const sourceOf = (table: ExternalTable, { uri, lines }: Snapshot) => ({
  table,
  path: fileName(uri),
  line: toRange(table.head, lines).start.line,
});

function fileName(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, "")
      .split(/[/:]/)
      .at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The tables of the role named or under the cursor; `undefined` when neither says which. */
function meantTables(
  { tables, lines }: Snapshot,
  { roleArn, position }: PoliciesParams,
  report: (tables: readonly ExternalTable[]) => PolicyReport,
): readonly ExternalTable[] | undefined {
  const roleOf = (table: ExternalTable): string | undefined => report([table]).roles.map(keyOf)[0];
  const under = position && tables.findLast(({ span }) => touches(span, toOffset(position, lines)));
  if (roleArn === undefined && !under) return undefined;
  const wanted = roleArn?.toLowerCase() ?? roleOf(under!);
  return wanted === undefined ? [under!] : tables.filter((table) => roleOf(table) === wanted);
}

/** Role names are compared without case. */
const keyOf = ({ roleArn }: RolePolicies): string => roleArn.toLowerCase();

const choiceOf = ({ roleArn, roleName, tables }: RolePolicies): RoleChoice => ({
  roleArn,
  roleName,
  tables: tables.map(({ name }) => name),
});
