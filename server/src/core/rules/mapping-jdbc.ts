import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { ExternalTable, PairEntry } from "../table/model";
import { isSameName } from "../table/pairs";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { shorten } from "./list-names";
import { emptyEntry } from "./mapping-entry-empty";
import { defineRule, type Fix, type Report } from "./rule";

/** One column of the database may stand for several of the table; which names it has is not known here. */
export const mappingJdbc = defineRule({
  code: "mapping-jdbc",
  severity: "warning",
  summary: () =>
    l10n.t("Every entry of a JDBC column mapping is a column of the table, a colon and a column of the database."),
  source: SOURCES.hologresTable,
  about: "pairs",
  check(table, report) {
    const { pairs, damaged } = table;
    if (pairs.kind !== "jdbc" || damaged || pairs.value.trim() === "") return;
    const seen = new Set<string>();
    for (const [i, entry] of pairs.entries.entries()) {
      const found =
        entry.text === ""
          ? emptyEntry(pairs.entries, i)
          : (formDefect(entry) ?? columnDefect(entry, table) ?? duplicate(entry, seen));
      if (found) report(found);
      seen.add(entry.left.text.toLowerCase());
    }
  },
});

function formDefect(entry: PairEntry): Report | undefined {
  const { text, span, left, right } = entry;
  if (hasPlaceholder(text)) return undefined;
  if (!right)
    return {
      at: span,
      message: l10n.t("An entry is column:remote column; the colon is missing"),
      fixes: withColon(entry),
    };
  if (left.text === "") return { at: span, message: l10n.t("No column of the table before the colon") };
  return right.text === "" ? { at: span, message: l10n.t("No column of the database behind the colon") } : undefined;
}

/** Where an `=` stands between the two. */
function withColon({ text, span }: PairEntry): Fix[] {
  const isPair = /^\w+\s*=\s*[\w"]+$/.test(text) && span.end - span.start === text.length;
  return isPair ? [replacement(span, text.replace(/\s*=\s*/, ":"), true)] : [];
}

function columnDefect({ left }: PairEntry, { columns }: ExternalTable): Report | undefined {
  const name = bare(left.text);
  const isOpen = columns.length === 0 || hasPlaceholder(name) || columns.some((column) => hasPlaceholder(column.name));
  if (isOpen || columns.some((column) => isSameName(column.name, name))) return undefined;
  const near = nearest(
    name,
    columns.map((column) => column.name),
  );
  const message = near
    ? l10n.t("The table has no column {0}; did you mean {1}?", shorten(name), near)
    : l10n.t("The table has no column {0}", shorten(name));
  return { at: left.span, message, fixes: near ? [replacement(left.span, near)] : [] };
}

const bare = (name: string): string => name.replaceAll(/[`"]/g, "");

function duplicate({ left }: PairEntry, seen: ReadonlySet<string>): Report | undefined {
  if (!seen.has(left.text.toLowerCase()) || hasPlaceholder(left.text)) return undefined;
  return { at: left.span, message: l10n.t("{0} is mapped twice", shorten(left.text)) };
}
