import { literalSpan } from "../syntax/tree";
import type { Span } from "../text/span";
import type { ColumnMapping, MappingEntry, Property, TextValue } from "./model";
import { masked, partOf, trimmed } from "./values";

/** What separates entries: the comma, and characters that people type for it. */
const SEPARATOR = /[,，、;；]/g;
/** Where a comma seems to be forgotten: blanks, a dot or the like between names, a colon right behind a name. */
const FORGOTTEN = /(?<=[^\s:：])(?:\s*[.|/]\s*(?=[:：\w])|\s+(?=[:：\w])|(?=[:：][^\s:：]))/g;

/** What a name cannot hold; where there is none of it, nothing is cut. */
const NAME_END = /\W/;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the value of a column mapping. Where a comma seems to be forgotten, what stands at both sides counts as two
 * entries, but not as more entries than there are columns.
 */
export function readMapping(property: Property, value: TextValue, columnCount: number): ColumnMapping {
  if (PLAIN.test(value.value)) return readPlain(property, value);
  const text = masked(value.value);
  const hard = cut(text, { from: 0, to: text.length }, SEPARATOR);
  const soft = hard.flatMap((piece) => cut(text, { ...trimmed(text, piece.from, piece.to) }, FORGOTTEN));
  const isForgotten = soft.length > hard.length && filled(text, soft) <= columnCount;
  const pieces = isForgotten ? soft : hard;
  const commas = [...text.matchAll(SEPARATOR)].filter(([comma]) => comma !== ",");
  return {
    ...value,
    property,
    entries: pieces.map((piece, i) => readEntry(value, text, piece, isUnseparated(text, pieces[i - 1], piece))),
    wrongCommas: commas.map(({ index }) => partOf(value.literal, index, index + 1)),
  };
}

/** Names, each with a colon before it or none, and commas: what nearly every mapping is. */
const PLAIN = /^ *:?\w+ *(?:, *:?\w+ *)*$/;

function readPlain(property: Property, value: TextValue): ColumnMapping {
  const entries: MappingEntry[] = [];
  let from = 0;
  for (const piece of value.value.split(",")) {
    const text = piece.trim();
    const start = from + piece.indexOf(text);
    const isKey = text.charCodeAt(0) === COLON;
    const at = (a: number, b: number): Span => literalSpan(value.literal, a, b);
    entries.push({
      text,
      span: at(start, start + text.length),
      colon: isKey ? at(start, start + 1) : undefined,
      isKey,
      name: isKey ? text.slice(1) : text,
      nameSpan: at(isKey ? start + 1 : start, start + text.length),
    });
    from += piece.length + 1;
  }
  return { ...value, property, entries, wrongCommas: [] };
}

const COLON = 58;

const filled = (text: string, pieces: readonly Piece[]): number =>
  pieces.filter(({ from, to }) => text.slice(from, to).trim() !== "").length;

function cut(text: string, { from, to }: Piece, at: RegExp): Piece[] {
  const pieces: Piece[] = [];
  const part = text.slice(from, to);
  if (part.search(NAME_END) < 0) return [{ from, to }];
  let start = from;
  for (const { index, 0: found } of part.matchAll(at)) {
    pieces.push({ from: start, to: from + index });
    start = from + index + found.length;
  }
  return [...pieces, { from: start, to }];
}

const isUnseparated = (text: string, before: Piece | undefined, piece: Piece): boolean =>
  before !== undefined && text.slice(before.to, piece.from).search(SEPARATOR) < 0;

function readEntry({ value, literal }: TextValue, text: string, piece: Piece, unseparated: boolean): MappingEntry {
  const { from, to } = trimmed(text, piece.from, piece.to);
  const colonAt = [from, to - 1].find((at) => from < to && /[:：]/.test(text[at]!));
  const name = trimmed(text, colonAt === from ? from + 1 : from, colonAt === to - 1 && to - from > 1 ? to - 1 : to);
  return {
    text: value.slice(from, to),
    span: literalSpan(literal, from, to),
    colon: colonAt === undefined ? undefined : literalSpan(literal, colonAt, colonAt + 1),
    isKey: colonAt !== undefined,
    name: value.slice(name.from, name.to),
    nameSpan: literalSpan(literal, name.from, name.to),
    ...(unseparated && { unseparated }),
  };
}
