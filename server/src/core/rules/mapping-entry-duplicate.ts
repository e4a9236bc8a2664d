import * as l10n from "@vscode/l10n";
import { TABLESTORE_NAME } from "../catalog/index";
import type { ColumnMapping, ExternalTable, MappingEntry } from "../table/model";
import { columnFinder, filledEntries } from "../table/pairs";
import { areDistinct } from "../text/distinct";
import { remove } from "../text/edit";
import { foldedHash } from "../text/hash";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { shorten } from "./list-names";
import type { Fix, Report } from "./rule";

/** Reports two entries of one name, which Tablestore compares with case. Whether it is rejected is not said. */
export function reportDuplicateEntries(
  table: ExternalTable,
  mapping: ColumnMapping,
  report: (report: Report) => void,
): void {
  const entries = filledEntries(mapping);
  if (areDistinct(entries, nameHash)) return;
  let mend: ReturnType<typeof mender> | undefined;
  const seen = new Map<string, MappingEntry>();
  entries.forEach((entry, i) => {
    const first = seen.get(entry.name);
    if (!first) seen.set(entry.name, entry);
    else if (entry.name !== "" && !hasPlaceholder(entry.name)) {
      mend ??= mender(table, entries);
      report({
        at: entry.span,
        message: l10n.t("Mapped twice: {0}", shorten(entry.name)),
        severity: "warning",
        related: [{ at: first.span, message: l10n.t("First mapped here") }],
        fixes: mend(entry, i),
      });
    }
  });
}

const nameHash = ({ name }: MappingEntry): number => foldedHash(name);

/** An entry too many goes; one in the place of another takes the name of its column. */
function mender(table: ExternalTable, entries: readonly MappingEntry[]): (entry: MappingEntry, i: number) => Fix[] {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const columnOf = columnFinder(table);
  return (entry, i) => {
    if (entries.length > table.columns.length) {
      const second = { start: entries[i - 1]!.span.end, end: entry.span.end };
      return [{ title: l10n.t("Remove the second one"), safe: false, edits: [remove(second)] }];
    }
    const column = columnOf(entry)?.name ?? "";
    if (!TABLESTORE_NAME.test(column) || names.has(column.toLowerCase())) return [];
    return [replacement(entry.nameSpan, column)];
  };
}
