import { literalSpan } from "../syntax/tree";
import { spanOf } from "../text/span";
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
  const plain = readPlain(value);
  if (plain) return mappingOf(value, property, plain, [], plain.every(isSound));
  const text = masked(value.value);
  const hard = cut(text, { from: 0, to: text.length }, SEPARATOR);
  const soft = hard.flatMap((piece) => cut(text, { ...trimmed(text, piece.from, piece.to) }, FORGOTTEN));
  const isForgotten = soft.length > hard.length && filled(text, soft) <= columnCount;
  const pieces = isForgotten ? soft : hard;
  const commas = [...text.matchAll(SEPARATOR)].filter(([comma]) => comma !== ",");
  return mappingOf(
    value,
    property,
    pieces.map((piece, i) => readEntry(value, text, piece, isUnseparated(text, pieces[i - 1], piece))),
    commas.map(({ index }) => partOf(value.literal, index, index + 1)),
    false,
  );
}

/** Of the names that are read as plain: a digit does not begin them, and they are not too long. */
const isSound = ({ name }: MappingEntry): boolean => name.charCodeAt(0) > NINE && name.length <= LONGEST;
const [NINE, LONGEST] = [57, 255];

const mappingOf = (
  { value, span, literal }: TextValue,
  property: Property,
  entries: readonly MappingEntry[],
  wrongCommas: ColumnMapping["wrongCommas"],
  isSound: boolean,
): ColumnMapping => ({ value, span, literal, property, entries, isSound, wrongCommas });

/** Reads names, each with a colon before it or none, and commas: what nearly every mapping is. */
function readPlain({ value, literal }: TextValue): MappingEntry[] | undefined {
  if (literal.offsets) return undefined;
  const { contentStart } = literal;
  const entries: MappingEntry[] = [];
  for (let at = 0; ; at++) {
    at = blanksEnd(value, at);
    const start = at;
    const isKey = value.charCodeAt(at) === COLON;
    if (isKey) at++;
    const from = at;
    while (isNameCode(value.charCodeAt(at))) at++;
    if (at === from) return undefined;
    const span = spanOf(contentStart + start, contentStart + at);
    const name = value.slice(from, at);
    entries.push({
      text: isKey ? value.slice(start, at) : name,
      span,
      colon: isKey ? spanOf(span.start, span.start + 1) : undefined,
      isKey,
      name,
      nameSpan: isKey ? spanOf(span.start + 1, span.end) : span,
    });
    at = blanksEnd(value, at);
    if (at === value.length) return entries;
    if (value.charCodeAt(at) !== COMMA) return undefined;
  }
}

const [BLANK, COMMA, COLON] = [32, 44, 58];

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** ASCII letters, digits and `_`. */
const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 95 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

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
