import * as l10n from "@vscode/l10n";
import type { Step } from "./model";

/** What a step does, for whoever is to agree to it. */
export function stepTitle(step: Step): string {
  switch (step.kind) {
    case "create-role":
      return l10n.t("Create the role {0}", step.roleName);
    case "update-trust":
      return l10n.t("Change the trust policy of the role {0}", step.roleName);
    case "create-policy":
      return l10n.t("Create the policy {0}", step.policyName);
    case "new-version":
      return step.rotate
        ? l10n.t("Put a new version of the policy {0} in force, and delete its oldest one that is not", step.policyName)
        : l10n.t("Put a new version of the policy {0} in force", step.policyName);
    case "attach-policy":
      return l10n.t("Attach the policy {0} to the role {1}", step.policyName, step.roleName);
  }
}
