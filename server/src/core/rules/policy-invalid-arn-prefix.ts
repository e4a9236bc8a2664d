import * as l10n from "@vscode/l10n";
import { ARN_PREFIX } from "../arn/resource";
import { partOf, rewriting } from "../ram-policy/edit";
import { hasPlaceholder } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

const STRAY_PREFIX = /^arn:(?=acs:)/;

export const policyInvalidArnPrefix = definePolicyRule({
  code: "policy-invalid-arn-prefix",
  severity: "error",
  summary: () => l10n.t("A resource is an ARN that begins with acs, or * for all of them."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const text of statements.flatMap(({ resource }) => resource?.values ?? [])) {
      const { value } = text;
      const [prefix = ""] = value.split(":");
      if (prefix === ARN_PREFIX || value === "*" || hasPlaceholder(prefix)) continue;
      const mended = value.replace(STRAY_PREFIX, "");
      report({
        at: partOf(text, 0, prefix.length),
        message: l10n.t("The ARN of a resource begins with {0}, not with {1}", ARN_PREFIX, prefix || '""'),
        fixes:
          mended === value
            ? []
            : [{ title: l10n.t("Replace with {0}", mended), safe: true, edits: [rewriting(text, mended)] }],
      });
    }
  },
});
