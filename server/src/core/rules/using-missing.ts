import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { caseAt } from "../syntax/keyword-case";
import { insertClause } from "../table/layout";
import { hasPlaceholder } from "../text/placeholder";
import { defineRule } from "./rule";

/** A class that is not built in comes in a jar, which USING names behind LOCATION. */
export const usingMissing = defineRule({
  code: "using-missing",
  severity: "hint",
  summary: () => l10n.t("A storage handler that is not built in has its code named by USING."),
  source: SOURCES.ossTable,
  about: "unknownHandler",
  check({ handler, using, location, damaged }, report, { text }) {
    if (using || damaged || !location || handler.meant) return;
    if (handler.value.trim() === "" || hasPlaceholder(handler.value)) return;
    report({
      at: handler.span,
      message: l10n.t("Not a built-in storage handler: USING names the jar that has it"),
      fixes: [
        {
          title: l10n.t("Insert USING"),
          safe: false,
          edits: [insertClause(text, location.clause.end, `${caseAt(text, location.clause.start)("USING")} '<jar>'`)],
        },
      ],
    });
  },
});
