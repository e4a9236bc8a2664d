import * as z from "zod/mini";
import {
  explainPolicies,
  FORMS,
  type Form,
  joinSources,
  type Lines,
  type MissingFact,
  type PolicyFacts,
  type PolicyReport,
  type PolicySources,
  parseUids,
  policies,
  policyDocuments,
  type RolePolicies,
  readPolicySources,
  roleArnOf,
  type Settings,
  type TableSource,
  touches,
} from "../core/index";
import { toOffset } from "./convert";
import { fileName } from "./file-name";
import type { PoliciesParams, PoliciesResult, RoleChoice } from "./protocol";
import type { Snapshot } from "./snapshot";

export const NO_POLICIES: PoliciesResult = { tables: 0, documents: [], missing: [], roles: [] };

const position = z.object({ line: z.int(), character: z.int() });

/** What `PoliciesParams` say, in a form that a request can be checked against. */
export const policiesParams = z.object({
  uri: z.string(),
  position: z.optional(position),
  roleArn: z.optional(z.string()),
  access: z.optional(z.enum(["infer", "read", "write", "read-write"])),
  format: z.optional(z.enum(FORMS)),
  maxcomputeAccount: z.optional(z.string()),
  path: z.optional(z.string()),
  others: z.optional(z.array(z.object({ path: z.string(), text: z.string() }))),
});

/** The policies of the role that a request means; where that is open, the roles to choose from. */
export const policiesOf = (snapshot: Snapshot, params: PoliciesParams, settings: Settings): PoliciesResult =>
  snapshot.within(() => answer(snapshot, params, settings));

function answer(snapshot: Snapshot, params: PoliciesParams, settings: Settings): PoliciesResult {
  const own = readPolicySources(params.path ?? fileName(snapshot.uri), snapshot.text);
  const others = (params.others ?? []).map(({ path, text }) => readPolicySources(path, text));
  const { tables, uses } = joinSources([own, ...others]);
  const facts = factsOf(params, settings, uses);
  const report = (some: readonly TableSource[]): PolicyReport => policies(some, facts, tables);
  const { roles } = report(own.tables);
  const meant = meantTables(own.tables, tables, snapshot.lines, params);
  if (!meant) return { ...NO_POLICIES, tables: own.tables.length, roles: roles.map(choiceOf) };
  const found = explainPolicies(meant, facts, tables);
  const { notes } = found;
  return {
    tables: own.tables.length,
    documents: policyDocuments(found, formOf(params, settings)),
    missing: usefulGaps(found),
    ...(notes && { notes }),
    roles: [],
  };
}

/** Without any role there is nothing that the MaxCompute account is needed for. */
const usefulGaps = ({ roles, missing }: PolicyReport): readonly MissingFact[] =>
  roles.length > 0 ? missing : missing.filter(({ fact }) => fact !== "maxcomputeAccount");

const formOf = ({ format }: PoliciesParams, { policy }: Settings): Form =>
  format ?? (policy.format === "ask" ? "json" : policy.format);

export function factsOf(
  params: Pick<PoliciesParams, "access" | "maxcomputeAccount">,
  settings: Settings,
  uses: PolicySources["uses"],
): PolicyFacts {
  const accounts = parseUids((params.maxcomputeAccount ?? settings.maxcomputeAccountId).replace(/\s/g, ""));
  const access = params.access ?? settings.policy.access;
  return { access, uses, ...(accounts && { maxcomputeAccount: accounts }) };
}

/**
 * The tables of the role named or under the cursor, in whatever text; without either, of the document's only role.
 * `undefined` where that leaves several.
 */
export function meantTables(
  own: readonly TableSource[],
  all: readonly TableSource[],
  lines: Lines,
  { roleArn, position }: PoliciesParams,
): readonly TableSource[] | undefined {
  const roleOf = (source: TableSource): string | undefined => roleArnOf(source, all);
  const under = position && own.findLast(({ table }) => touches(table.span, toOffset(position, lines)));
  const roles = [...new Set(own.map(roleOf))].filter((role) => role !== undefined);
  const wanted = roleArn?.toLowerCase() ?? (under ? roleOf(under) : roles[0]);
  if (roleArn === undefined && !under && roles.length > 1) return undefined;
  if (wanted === undefined) return under ? [under] : own;
  const isMeant = (source: TableSource): boolean => roleOf(source) === wanted;
  return under || roleArn !== undefined ? all.filter(isMeant) : [...own, ...all.slice(own.length).filter(isMeant)];
}

export const choiceOf = ({ roleArn, roleName, tables }: RolePolicies): RoleChoice => ({
  roleArn,
  roleName,
  tables: tables.map(({ name }) => name),
});
