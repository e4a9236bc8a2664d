import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { caseBefore } from "../syntax/keyword-case";
import { insertClause, storageEnd } from "../table/layout";
import { insert } from "../text/edit";
import { defineRule } from "./rule";

/** LOCATION alone names the instance, so no table of the store does without. */
export const locationMissing = defineRule({
  code: "location-missing",
  severity: "error",
  summary: () => l10n.t("The table has a LOCATION."),
  source: SOURCES.externalTable,
  about: "noLocation",
  check(table, report, { text }) {
    const { location, damaged, head } = table;
    const example = table.store?.location.optional ? undefined : table.store?.location.example;
    const offset = storageEnd(table);
    if (!example || damaged || offset === undefined) return;
    const title = l10n.t("Insert {0}", example);
    if (!location) {
      const word = caseBefore(text, table.handler!.literal.start)("LOCATION");
      const edits = [insertClause(text, offset, `${word} '${example}'`)];
      report({ at: head, message: l10n.t("LOCATION is missing"), fixes: [{ title, safe: false, edits }] });
    } else {
      const edits = [insert(location.span.start, example)];
      const at = { start: location.literal.start, end: location.literal.end };
      report({ at, message: l10n.t("LOCATION is empty"), fixes: [{ title, safe: false, edits }] });
    }
  },
});
