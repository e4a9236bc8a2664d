import { FILE_FORMATS } from "../../catalog/index";
import { insertRowFormat } from "../../table/layout";
import type { TextEdit } from "../../text/edit";
import type { Passage } from "../passage";
import { isWhole } from "./rewrite";

/** Puts the class of the format before STORED AS, with properties; `undefined` where the format is not one of a known class. */
export function insertLongForm(passage: Passage, pairs: readonly string[]): readonly TextEdit[] | undefined {
  const { statement, text, tables } = passage;
  const { clauses } = statement.create ?? statement.other ?? { clauses: [] };
  const storedAs = clauses.find(({ kind }) => kind === "stored-as");
  const isTaken = clauses.some(({ kind }) => TAKEN.has(kind));
  const { format, handler } = tables[0] ?? {};
  const record = FILE_FORMATS.find(({ names }) => names.includes(format?.name.toUpperCase() ?? ""));
  if (!storedAs || !record || isTaken || handler || tables.length > 1 || !isWhole(passage)) return undefined;
  return [insertRowFormat(text, storedAs.start, record.serdeClass, pairs)];
}

/** What already says how rows are read. */
const TAKEN: ReadonlySet<string> = new Set([
  "row-format-serde",
  "row-format-delimited",
  "serde-properties",
  "stored-by",
]);
