import * as l10n from "@vscode/l10n";
import type { ColumnType } from "../catalog/handler";
import type { ExternalTable } from "../table/model";
import { keyPairsOf, type Pair } from "../table/pairs";
import { remove, replace } from "../text/edit";
import { shorten } from "./list-names";
import type { Fix, Report } from "./rule";

/**
 * Reports the primary keys whose columns have a type that no key has, and returns whether there are any. Keys come first, so one
 * that has a possible key behind it, or none before it, is a key whose column has the wrong type; behind the last possible one
 * the colon is wrong.
 */
export function reportImpossibleKeys(table: ExternalTable, report: (report: Report) => void): boolean {
  const keys = keyPairsOf(table);
  const wrong = keys.map((pair) => impossibleType(pair, table.store?.types ?? []));
  if (wrong.every((type) => type === undefined)) return false;
  const lastPossible = wrong.lastIndexOf(undefined);
  for (const [i, pair] of keys.entries()) {
    const type = wrong[i];
    if (type) report(reportOf(pair, type, lastPossible >= 0 && i > lastPossible));
  }
  return true;
}

function impossibleType({ column }: Pair, types: readonly ColumnType[]): ColumnType | undefined {
  const name = column.type?.name;
  return types.find(({ ddl, mayBeKey }) => ddl === name && !mayBeKey);
}

function reportOf({ column, entry }: Pair, { ddl }: ColumnType, isMark: boolean): Report {
  const type = column.type!;
  const retype: Fix[] = ["BIGINT", "STRING"].map((name) => ({
    title: l10n.t("Declare {0} as {1}", shorten(column.name), name),
    safe: false,
    edits: [replace(type, name)],
  }));
  const unmark = (): Fix => ({
    title: l10n.t("Make an attribute of {0}", shorten(entry.name)),
    safe: false,
    edits: [remove(entry.colon!)],
  });
  return {
    at: isMark ? entry.span : type,
    message: l10n.t(
      "{0} is a primary key and cannot be {1}; keys are BIGINT, STRING or BINARY",
      shorten(entry.name),
      ddl,
    ),
    related: [
      isMark
        ? { at: type, message: l10n.t("The type of its column") }
        : { at: entry.span, message: l10n.t("The primary key") },
    ],
    fixes: isMark ? [unmark(), ...retype] : retype,
  };
}
