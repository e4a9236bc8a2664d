import * as l10n from "@vscode/l10n";
import { SOURCES, TABLESTORE_NAME } from "../catalog/index";
import type { Column, ExternalTable, MappingEntry } from "../table/model";
import { columnFinder, isSameName } from "../table/pairs";
import { masked } from "../table/values";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { colonDefect } from "./mapping-entry-colon";
import { reportDuplicateEntries } from "./mapping-entry-duplicate";
import { emptyEntry } from "./mapping-entry-empty";
import { pairDefect } from "./mapping-entry-pair";
import { defineRule, type Report } from "./rule";

/** An entry is the name of a Tablestore column, with an ASCII colon before a primary key. */
export const mappingEntry = defineRule({
  code: "mapping-entry",
  severity: "error",
  summary: () =>
    l10n.t("Every entry of the column mapping is a name that a Tablestore column can have, and no two are the same."),
  source: SOURCES.names,
  about: "mapping",
  check(table, report) {
    const { mapping } = table;
    if (!mapping.literal.quoted) return;
    if (!mapping.isSound) {
      const columnOf = columnFinder(table);
      mapping.entries.forEach((entry, i) => {
        if (entry.text === "" && mayBeUnread(table, i)) return;
        const found =
          entry.text === ""
            ? emptyEntry(mapping.entries, i)
            : (colonDefect(entry) ?? pairDefect(entry) ?? nameDefect(entry, columnOf));
        if (found) report(found);
      });
    }
    reportDuplicateEntries(table, mapping, report);
  },
});

/** Whether something may stand in the place of an empty entry: where the parser guessed, or behind the last comma of a statement that it is not sure of. */
const mayBeUnread = ({ damaged, statement, mapping }: ExternalTable, i: number): boolean =>
  damaged && (statement === "create" || i === mapping!.entries.length - 1);

function nameDefect(entry: MappingEntry, columnOf: (entry: MappingEntry) => Column | undefined): Report | undefined {
  const { name, nameSpan } = entry;
  if (TABLESTORE_NAME.test(name) || TABLESTORE_NAME.test(masked(name))) return undefined;
  const better = betterName(name, columnOf(entry)?.name ?? "");
  return {
    at: nameSpan,
    message: l10n.t("Not a Tablestore column: letters, digits and _ only, no digit first, at most 255"),
    fixes: better ? [replacement(nameSpan, better)] : [],
  };
}

/** The name without what was put around it or, where that gives the name of its column, without what is no letter. */
function betterName(name: string, column: string): string | undefined {
  if (hasPlaceholder(name)) return undefined;
  const bare = name.replace(/^[\s`"'[:]+|[`"'\].]+$/g, "");
  const joined = ["_", ""].map((joint) => bare.replace(/[^A-Za-z0-9_]+/g, joint));
  return [bare, ...joined.filter((text) => isSameName(text, column))].find((text) => TABLESTORE_NAME.test(text));
}
