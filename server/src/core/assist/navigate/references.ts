import type { Span } from "../../text/span";
import type { Passage } from "../passage";
import { furtherPlaces, type Meant, meantAt } from "./meant";
import { placesOfEntry } from "./remote";

/** Where to go from a name. */
export interface Definition {
  /** The name. */
  readonly at: Span;
  readonly target: Span;
}

/** From a column to its entry in the mapping, from there to the column; from another place that names it to where it is declared. */
export function definitionAt(passage: Passage, offset: number): Definition | undefined {
  const meant = meantAt(passage, offset);
  if (!meant) return undefined;
  const { at, column, entry } = meant;
  const target = column && at.start === column.nameSpan.start ? entry?.span : column?.nameSpan;
  return target && { at, target: { start: target.start, end: target.end } };
}

/** All places that stand for what one name stands for. */
export interface Occurrences {
  /** Where the column is declared; absent for an entry whose column is not known. */
  readonly declaration: Span | undefined;
  readonly others: readonly Span[];
}

/** The places of a column and its entry, whichever of them the cursor is on. */
export function occurrencesAt(passage: Passage, offset: number): Occurrences | undefined {
  const meant = meantAt(passage, offset);
  return meant && occurrencesOf(meant, passage);
}

function occurrencesOf(meant: Meant, passage: Passage): Occurrences {
  const { column, entry } = meant;
  const declaration = column && { start: column.nameSpan.start, end: column.nameSpan.end };
  const remote = entry ? placesOfEntry(entry).map(({ name, span }) => name?.span ?? span) : [];
  const others = [...remote, ...furtherPlaces(meant, passage).map(({ span }) => span)];
  return { declaration, others: others.sort((a, b) => a.start - b.start) };
}
