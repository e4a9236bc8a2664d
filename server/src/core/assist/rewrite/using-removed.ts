import * as l10n from "@vscode/l10n";
import { needlessUsing } from "../../table/layout";
import { withBlanksBefore } from "../../text/blanks-before";
import { remove } from "../../text/edit";
import type { Rewrite } from "./rewrite";

/** USING names the code of a custom storage handler; a built-in one needs none. */
export const usingRemoved: Rewrite = {
  id: "using-removed",
  offer({ passage: { tables, text } }) {
    const [table] = tables;
    const using = table && needlessUsing(table);
    if (!using) return undefined;
    return {
      title: l10n.t("Remove USING, which {0} tables do not need", table.store!.title),
      near: [using],
      edits: () => [remove(withBlanksBefore(text, using))],
    };
  },
};
