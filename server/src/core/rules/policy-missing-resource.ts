import * as l10n from "@vscode/l10n";
import { braceOf } from "../ram-policy/edit";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingResource = definePolicyRule({
  code: "policy-missing-resource",
  severity: "error",
  summary: () => l10n.t("Each statement of a permission policy has a Resource."),
  source: RAM_PAGES.syntax,
  check({ kind, damaged, statements }, report) {
    if (damaged || kind === "trust") return;
    for (const { span, has, resource } of statements) {
      if (resource?.complete && resource.values.length === 0) {
        const { property } = resource;
        report({ at: property.value?.span ?? property.span, message: l10n.t("{0} names nothing", property.key) });
      }
      if (has.has("Resource") || has.has("NotResource")) continue;
      report({ at: braceOf(span), message: l10n.t("The statement has no {0}", "Resource") });
    }
  },
});
