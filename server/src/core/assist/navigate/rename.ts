import * as l10n from "@vscode/l10n";
import type { Part } from "../../table/model";
import { isSameName } from "../../table/pairs";
import { replace, type TextEdit } from "../../text/edit";
import { hasPlaceholder } from "../../text/placeholder";
import { type Span, textOf } from "../../text/span";
import type { Passage } from "../passage";
import { furtherPlaces, type Meant, meantAt, plainSpan } from "./meant";
import { cleaned, nameProblem, needsQuotes, remoteNameProblem } from "./new-name";
import { placesOfEntry, type RemoteColumn, type RemoteColumns } from "./remote";

/** Why a rename is not possible, in a sentence for the user. */
export interface Refusal {
  readonly refused: string;
}

/** What can be renamed: its place, and the name as it is now. */
export interface Renamable {
  readonly at: Span;
  readonly name: string;
}

export interface Rename {
  readonly edits: readonly TextEdit[];
}

/** `undefined` where no column and no entry is. */
export function renamableAt(passage: Passage, offset: number): Renamable | Refusal | undefined {
  const meant = meantAt(passage, offset);
  if (!meant) return undefined;
  const name = nameOf(meant);
  return problemNow(meant, passage) ?? (name === undefined ? undefined : { at: meant.at, name });
}

/**
 * Renames what is under the cursor. A column takes its entry in a Tablestore mapping along where both have exactly the
 * same name and the entry can have the new one; what an entry is called over JDBC or in HBase is never changed with a
 * column. An entry is renamed alone.
 */
export function renameAt(passage: Passage, offset: number, asked: string): Rename | Refusal | undefined {
  const meant = meantAt(passage, offset);
  if (!meant || nameOf(meant) === undefined) return undefined;
  const name = cleaned(asked);
  const problem = problemNow(meant, passage) ?? refusal(nameProblem(name));
  if (problem) return problem;
  if (name === nameOf(meant)) return { edits: [] };
  return meant.isRemote ? renamedEntry(meant, meant.entry!, name) : renamedColumn(meant, passage, name);
}

const refusal = (refused: string | undefined): Refusal | undefined => (refused === undefined ? undefined : { refused });

const nameOf = ({ isRemote, entry, column }: Meant): string | undefined =>
  isRemote ? entry?.name?.text : column?.name;

/** Why nothing can be renamed here, whatever the new name. */
function problemNow(meant: Meant, passage: Passage): Refusal | undefined {
  const { isRemote, column, entry } = meant;
  if (isRemote && entry && !entry.name) {
    return { refused: l10n.t("{0} has no name that could be changed.", entry.text) };
  }
  if (!isRemote && !column)
    return { refused: l10n.t("The table has no column of this name, so that there is none to rename.") };
  const name = nameOf(meant)!;
  if (hasPlaceholder(name)) {
    return { refused: l10n.t("{0} has a placeholder in it: what its name will be is not known here.", name) };
  }
  return changed(meant).some(({ span, text }) => textOf(passage.text, span) !== text)
    ? {
        refused: l10n.t(
          "The entry {0} is written with escapes, or in several literals: change it by hand.",
          entry!.text,
        ),
      }
    : undefined;
}

/** The names in the mapping that change with what is renamed. */
function changed(meant: Meant): readonly Part[] {
  const { isRemote, entry } = meant;
  if (isRemote || isTakenAlong(meant)) return entry ? namesOf(entry) : [];
  return entry?.own ? [entry.own] : [];
}

const namesOf = (entry: RemoteColumn): Part[] => placesOfEntry(entry).flatMap(({ name }) => name ?? []);

/** Whether a column and its entry have one name, so that they are renamed as one. */
const isTakenAlong = ({ partners, column, entry }: Meant): boolean =>
  partners?.remote.system === "tablestore" && entry?.name !== undefined && entry.name.text === column?.name;

function renamedEntry({ partners }: Meant, entry: RemoteColumn, name: string): Rename | Refusal {
  const problem = entryProblem(partners!.remote, entry, name);
  return problem ?? { edits: namesOf(entry).map(({ span }) => replace(span, name)) };
}

function entryProblem({ system, entries }: RemoteColumns, entry: RemoteColumn, name: string): Refusal | undefined {
  const isTaken = system === "tablestore" && entries.some((other) => other !== entry && other.name?.text === name);
  if (isTaken) return { refused: l10n.t("The mapping has an entry {0} already.", name) };
  return refusal(remoteNameProblem(name, system));
}

function renamedColumn(meant: Meant, passage: Passage, name: string): Rename | Refusal {
  const { table, partners, entry } = meant;
  const column = meant.column!;
  const others = [...table.columns, ...table.partitions].filter((other) => other !== column);
  if (others.some((other) => isSameName(other.name, name))) {
    return { refused: l10n.t("The table has a column {0} already; names of columns are compared without case.", name) };
  }
  const along = isTakenAlong(meant) && remoteNameProblem(name, "tablestore") === undefined;
  const problem = along ? entryProblem(partners!.remote, entry!, name) : ownNameProblem(meant, name);
  if (problem) return problem;
  const named = (span: Span): TextEdit =>
    replace(plainSpan(span), quotedAs(textOf(passage.text, span), column.name, name));
  const entries = along ? namesOf(entry!).map(({ span }) => replace(span, name)) : [];
  const further = furtherPlaces(meant, passage).map(({ span, inLiteral }) =>
    inLiteral ? replace(span, name) : named(span),
  );
  return { edits: [named(column.nameSpan), ...entries, ...further] };
}

/** An entry over JDBC begins with the name of its column. */
const ownNameProblem = ({ partners, entry }: Meant, name: string): Refusal | undefined =>
  entry?.own ? refusal(remoteNameProblem(name, partners!.remote.system)) : undefined;

/** Back-quotes that were not needed are kept, those that are needed are added. */
function quotedAs(written: string, before: string, name: string): string {
  const wasNeedless = written.startsWith("`") && !needsQuotes(before);
  return wasNeedless || needsQuotes(name) ? `\`${name}\`` : name;
}
