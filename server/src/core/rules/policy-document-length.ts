import * as l10n from "@vscode/l10n";
import { braceOf } from "../ram-policy/edit";
import { MAX_LENGTH } from "../ram-policy/grammar";
import { minified } from "../ram-policy/minified";
import { utf8Length } from "../text/utf8";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

/** Whether blanks count is not documented, so what is only too long with them is pointed out and no more. */
export const policyDocumentLength = definePolicyRule({
  code: "policy-document-length",
  severity: "error",
  summary: () => l10n.t("A permission policy has at most 6,144 characters."),
  source: RAM_PAGES.limits,
  check({ kind, text, span, damaged }, report) {
    const limit = MAX_LENGTH[kind];
    const asWritten = utf8Length(text.slice(span.start, span.end));
    if (damaged || asWritten <= limit) return;
    const least = utf8Length(minified(text.slice(span.start, span.end)));
    const at = braceOf(span);
    if (kind === "trust") {
      const message = l10n.t("{0} characters: old limits of RAM were {1}, today's is not documented", least, limit);
      if (least > limit) report({ at, message, severity: "warning" });
    } else if (least > limit) {
      report({ at, message: l10n.t("{0} characters without blanks: RAM takes {1} at most", least, limit) });
    } else {
      const message = l10n.t("{0} characters, without blanks {1}: RAM takes {2} at most", asWritten, least, limit);
      report({ at, message, severity: "information" });
    }
  },
});
