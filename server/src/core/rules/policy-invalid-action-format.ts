import * as l10n from "@vscode/l10n";
import { hasPlaceholder } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

const ACTION = /^(?:\*|[^\s:/]+:[^\s:]+)$/;

export const policyInvalidActionFormat = definePolicyRule({
  code: "policy-invalid-action-format",
  severity: "error",
  summary: () => l10n.t("An action is <ram-code>:<action-name>, or * for all of them."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const { action, notAction } of statements) {
      for (const { value, span } of [...(action?.values ?? []), ...(notAction?.values ?? [])]) {
        if (ACTION.test(value) || hasPlaceholder(value)) continue;
        report({
          at: span,
          message: l10n.t("{0} is no action: write {1}", value || '""', "<ram-code>:<action-name>"),
        });
      }
    }
  },
});
