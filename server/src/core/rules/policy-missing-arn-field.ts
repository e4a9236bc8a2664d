import * as l10n from "@vscode/l10n";
import { ARN_PREFIX } from "../arn/resource";
import { hasPlaceholder } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

const FIELDS = ["acs", "<ram-code>", "<region>", "<account-id>", "<resource>"];

export const policyMissingArnField = definePolicyRule({
  code: "policy-missing-arn-field",
  severity: "error",
  summary: () => l10n.t("The ARN of a resource has five fields with colons between them."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const { value, span } of statements.flatMap(({ resource }) => resource?.values ?? [])) {
      const fields = value.split(":");
      if (fields[0] !== ARN_PREFIX || fields.length >= FIELDS.length || hasPlaceholder(value)) continue;
      report({
        at: span,
        message: l10n.t("An ARN has 5 fields, this one has {0}: write {1}", fields.length, FIELDS.join(":")),
      });
    }
  },
});
