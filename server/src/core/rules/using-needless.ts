import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { needlessUsing } from "../table/layout";
import { withBlanksBefore } from "../text/blanks-before";
import { remove } from "../text/edit";
import { defineRule } from "./rule";

/** USING brings the code of a custom storage handler; the built-in ones need none. One official sample has it still. */
export const usingNeedless = defineRule({
  code: "using-needless",
  severity: "hint",
  summary: () => l10n.t("A built-in storage handler has no USING clause."),
  source: SOURCES.crossAccount,
  about: "using",
  check(table, report, { text }) {
    const { store } = table;
    const using = needlessUsing(table);
    if (!using || !store) return;
    report({
      at: using,
      message: l10n.t("Not needed: {0} tables use no resources", store.title),
      tags: ["unnecessary"],
      fixes: [{ title: l10n.t("Remove USING"), safe: true, edits: [remove(withBlanksBefore(text, using))] }],
    });
  },
});
