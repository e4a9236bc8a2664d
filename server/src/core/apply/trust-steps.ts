import * as l10n from "@vscode/l10n";
import type { Needs } from "../ram-policy/needs";
import { shutOut } from "../verify/trust";
import { extended, readDocument } from "./document";
import type { RolePlan } from "./model";

export type Part = Pick<RolePlan, "steps" | "blocked">;

/** Lets in whom the trust policy of a role shuts out. Everybody else stays let in. */
export function trustSteps(roleName: string, trustPolicy: string, needs: Needs): Part {
  const before = readDocument(trustPolicy);
  if (!before)
    return { steps: [], blocked: [l10n.t("The trust policy of the role cannot be read: mend it in the RAM console")] };
  const statement = shutOut(trustPolicy, needs);
  if (!statement) return { steps: [], blocked: [] };
  return { steps: [{ kind: "update-trust", roleName, before, after: extended(before, [statement]) }], blocked: [] };
}
