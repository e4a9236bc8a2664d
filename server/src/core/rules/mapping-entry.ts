import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { ExternalTable } from "../table/model";
import { columnFinder } from "../table/pairs";
import { blankDefect } from "./mapping-entry-blank";
import { colonDefect } from "./mapping-entry-colon";
import { reportDuplicateEntries } from "./mapping-entry-duplicate";
import { emptyEntry } from "./mapping-entry-empty";
import { nameDefect } from "./mapping-entry-name";
import { pairDefect } from "./mapping-entry-pair";
import { defineRule } from "./rule";

/** An entry is the name of a Tablestore column, with an ASCII colon before a primary key. */
export const mappingEntry = defineRule({
  code: "mapping-entry",
  severity: "error",
  summary: () =>
    l10n.t("Every entry of the column mapping is a name that a Tablestore column can have, and no two are the same."),
  source: SOURCES.names,
  about: "mapping",
  check(table, report, { text }) {
    const { mapping } = table;
    const { entries } = mapping;
    if (!mapping.literal.quoted) return;
    if (!mapping.isSound) {
      const columnOf = columnFinder(table);
      let isSound = true;
      entries.forEach((entry, i) => {
        if (entry.text === "" && mayBeUnread(table, i)) return;
        const found =
          entry.text === ""
            ? emptyEntry(mapping.entries, i)
            : (colonDefect(entry) ?? pairDefect(entry) ?? nameDefect(entry, columnOf));
        if (found) report(found);
        isSound &&= !found;
      });
      const blank = isSound && entries.every(({ unseparated }) => !unseparated) && blankDefect(mapping, text);
      if (blank) report(blank);
    }
    reportDuplicateEntries(table, mapping, report);
  },
});

/** Whether something may stand in the place of an empty entry: where the parser guessed, or behind the last comma of a statement that it is not sure of. */
const mayBeUnread = ({ damaged, statement, mapping }: ExternalTable, i: number): boolean =>
  damaged && (statement === "create" || i === mapping!.entries.length - 1);
