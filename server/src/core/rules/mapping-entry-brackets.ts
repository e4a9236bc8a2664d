import * as l10n from "@vscode/l10n";
import type { ColumnMapping } from "../table/model";
import { partOf } from "../table/values";
import { remove } from "../text/edit";
import type { Report } from "./rule";

/** A list, of several entries or of a primary key, in one pair of brackets. */
const ENCLOSED = /^\s*([([（【])(?=[^,:，：]*[,:，：])[^()[\]（）【】]*[)\]）】]\s*$/;

/** Brackets around all entries, as around a list of columns: they would be of the first name and the last one. */
export function bracketsDefect({ value, literal }: ColumnMapping): Report | undefined {
  if (!ENCLOSED.test(value)) return undefined;
  const first = value.length - value.trimStart().length;
  const last = value.trimEnd().length - 1;
  const places = [first, last].map((at) => partOf(literal, at, at + 1).span);
  return {
    at: { start: places[0]!.start, end: places[1]!.end },
    message: l10n.t("No brackets stand around the column mapping"),
    fixes: [{ title: l10n.t("Remove the brackets around it"), safe: true, edits: places.map(remove) }],
  };
}
