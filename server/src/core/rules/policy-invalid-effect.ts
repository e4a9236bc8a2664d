import * as l10n from "@vscode/l10n";
import { rewriting } from "../ram-policy/edit";
import { EFFECTS } from "../ram-policy/grammar";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyInvalidEffect = definePolicyRule({
  code: "policy-invalid-effect",
  severity: "error",
  summary: () => l10n.t("The effect of a statement is Allow or Deny, in this spelling."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const { effect } of statements) {
      if (!effect || EFFECTS.some((known) => known === effect.value) || hasPlaceholder(effect.value)) continue;
      const meant = nearest(effect.value, EFFECTS);
      report({
        at: effect.span,
        message: l10n.t("Effect is {0}, not {1}", EFFECTS.join(l10n.t(" or ")), effect.value),
        fixes:
          meant === undefined
            ? []
            : [{ title: l10n.t("Replace with {0}", meant), safe: true, edits: [rewriting(effect, meant)] }],
      });
    }
  },
});
