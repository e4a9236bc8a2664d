import * as l10n from "@vscode/l10n";
import type { ColumnType } from "../catalog/handler";
import type { ExternalTable } from "../table/model";
import { type Pair, pairsOf } from "../table/pairs";
import { storeOf } from "../table/store";
import { remove, replace } from "../text/edit";
import { shorten } from "./list-names";
import type { Fix, Report } from "./rule";

/** The primary keys whose columns have a type that no key has. */
export function impossibleKeys(table: ExternalTable): Report[] {
  const types = new Map(storeOf(table)?.types.map((type) => [type.ddl, type]));
  const pairs = pairsOf(table).filter(({ entry }) => entry.isKey);
  return pairs.flatMap((pair) => {
    const type = types.get(pair.column.type?.name ?? "");
    return type && !type.mayBeKey ? [reportOf(pair, type, isMarkAtFault(pairs, pair, types))] : [];
  });
}

/**
 * Whether the colon is more likely wrong than the type: possible keys stand before it and none behind. Keys come first,
 * so one that has a possible key behind it, or none before it, is a key whose column has the wrong type.
 */
function isMarkAtFault(keys: readonly Pair[], pair: Pair, types: ReadonlyMap<string, ColumnType>): boolean {
  const lastPossible = keys.findLastIndex(({ column }) => types.get(column.type?.name ?? "")?.mayBeKey ?? true);
  return lastPossible >= 0 && lastPossible < keys.indexOf(pair);
}

function reportOf({ column, entry }: Pair, { ddl }: ColumnType, isMark: boolean): Report {
  const type = column.type!;
  const retype: Fix[] = ["BIGINT", "STRING"].map((name) => ({
    title: l10n.t("Declare {0} as {1}", shorten(column.name), name),
    safe: false,
    edits: [replace(type, name)],
  }));
  const unmark: Fix = {
    title: l10n.t("Make an attribute of {0}", shorten(entry.name)),
    safe: false,
    edits: [remove(entry.colon!)],
  };
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
    fixes: isMark ? [unmark, ...retype] : retype,
  };
}
