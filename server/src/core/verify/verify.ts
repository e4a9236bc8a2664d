import * as l10n from "@vscode/l10n";
import type { RoleExplanation } from "../policy/explain";
import type { RolePolicies } from "../policy/model";
import type { Needs } from "../ram-policy/needs";
import { type Line, type Seen, type VerifiedRole, worst } from "./model";
import { judgePermissions } from "./permissions";
import { unknownTables, verifiedTables } from "./tables";
import { trustLines, verdictOf } from "./trust";

/** A role, what its tables need, and why. */
export interface NeededRole {
  readonly needs: Needs;
  readonly tables: RolePolicies["tables"];
  readonly reasons: RoleExplanation["reasons"];
}

/** Whether the tables of a role work with what was seen of it. */
export function verifyRole({ needs, tables, reasons }: NeededRole, seen: Seen): VerifiedRole {
  const { roleArn, account, roleName } = needs;
  const head = { roleArn, account, roleName };
  if (seen.kind !== "role") {
    const verdict = seen.kind === "absent" ? "fails" : "unknown";
    return { ...head, verdict, lines: [withoutRole(seen, needs)], tables: unknownTables(tables, verdict) };
  }
  const trust = trustLines(seen.role.trustPolicy, needs);
  const { judged, lines } = judgePermissions(seen.role.policies, needs);
  const verified = verifiedTables(tables, reasons, verdictOf(trust), judged);
  const all = [exists(roleName), ...trust, ...lines];
  const verdict = worst([verdictOf(all), ...verified.map((table) => table.verdict)]);
  return { ...head, verdict, lines: all, tables: verified };
}

const exists = (roleName: string): Line => ({
  about: "role",
  verdict: "works",
  message: l10n.t("The role {0} exists", roleName),
});

function withoutRole(seen: Exclude<Seen, { kind: "role" }>, { roleName, account }: Needs): Line {
  if (seen.kind === "absent") {
    return {
      about: "role",
      verdict: "fails",
      message: l10n.t("Account {0} has no role {1}", account, roleName),
      todo: l10n.t(
        "Create it with the policies that its tables need: extable apply does, in the editor Apply RAM Policies in Account…",
      ),
    };
  }
  const { problem: message, todo } = seen;
  return { about: "role", verdict: "unknown", message, ...(todo !== undefined && { todo }) };
}
