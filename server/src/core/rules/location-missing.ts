import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { caseBefore } from "../syntax/keyword-case";
import { insertClause, storageEnd } from "../table/layout";
import type { ExternalTable } from "../table/model";
import { insert } from "../text/edit";
import { defineRule, type Severity } from "./rule";

/** Behind the word of STORED AS; not known where there are classes in its place. */
const formatEnd = ({ format }: ExternalTable): number | undefined =>
  format?.record && format.record.names.length > 0 ? format.span.end : undefined;

/** LOCATION alone names the instance or the directory, so no table of such a store does without. */
export const locationMissing = defineRule({
  code: "location-missing",
  severity: "error",
  summary: () => l10n.t("The table has a LOCATION."),
  source: SOURCES.externalTable,
  about: "noLocation",
  check(table, report, { text }) {
    const { location, damaged, head, handler, format } = table;
    const example = table.store?.location.optional ? undefined : table.store?.location.example;
    const owner = handler?.literal ?? format?.span;
    if (!example || damaged || !owner) return;
    const title = l10n.t("Insert {0}", example);
    if (!location) {
      const offset = storageEnd(table) ?? formatEnd(table);
      const word = caseBefore(text, owner.start)("LOCATION");
      const edits = offset === undefined ? [] : [insertClause(text, offset, `${word} '${example}'`)];
      const fixes = edits.length > 0 ? [{ title, safe: false, edits }] : [];
      // No source says that a table in an open format has to have one, though each sample has.
      const severity: Severity = handler ? "error" : "warning";
      report({ at: head, message: l10n.t("LOCATION is missing"), severity, fixes });
    } else {
      const edits = [insert(location.span.start, example)];
      const at = { start: location.literal.start, end: location.literal.end };
      report({ at, message: l10n.t("LOCATION is empty"), fixes: [{ title, safe: false, edits }] });
    }
  },
});
