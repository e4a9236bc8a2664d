import type { AccessRecord, Store } from "../catalog/handler";
import { CUSTOM, TABLESTORE } from "../catalog/index";
import type { ExternalTable } from "../table/model";

/** The kind of storage that a table is over; what LOCATION says counts where the class is unknown or missing. */
function storeOf({ handler, format, location }: ExternalTable): Store | undefined {
  const named = handler ? (handler.record ?? handler.meant) : format?.record;
  // Which of the two is wrong is not known.
  if (named && named.location.scheme !== "tablestore" && location?.tablestore) return undefined;
  return named ?? (location?.tablestore ? TABLESTORE : location?.oss ? CUSTOM : undefined);
}

/** What RAM has to allow for a table; `undefined` where no role is needed, or what it needs is not known. */
export function accessRecordOf(table: ExternalTable): AccessRecord | undefined {
  const record = storeOf(table)?.access;
  return record?.roleIsOptional && !table.role ? undefined : record;
}

/** Whether policies can be derived for a table. */
export const isDerivable = (table: ExternalTable): boolean => accessRecordOf(table) !== undefined;
