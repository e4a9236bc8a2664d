import type { Span } from "../core/index";
import { printable } from "./printable";
import { widthOf } from "./width";

const TAB = "    ";
const CUT = "…";

/** A line of a text and the carets below it, both cut to fit. */
export interface Snippet {
  readonly source: string;
  readonly carets: string;
}

/** A character as it is shown. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

function cellAt(text: string, start: number): Cell {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const end = start + character.length;
  return character === "\t"
    ? { start, end, shown: TAB, width: TAB.length }
    : { start, end, shown: printable(character), width: widthOf(character) };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

function cellBefore(text: string, end: number): Cell {
  const isPair = isLowSurrogate(text.charCodeAt(end - 1)) && isHighSurrogate(text.charCodeAt(end - 2));
  return cellAt(text, isPair ? end - 2 : end - 1);
}

/** The cells of `line` before `offset` that fit into `columns`. */
function leftOf(text: string, line: Span, offset: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = offset, room = columns; at > line.start; ) {
    const cell = cellBefore(text, at);
    room -= cell.width;
    if (room < 0) break;
    cells.unshift(cell);
    at = cell.start;
  }
  return cells;
}

function rightOf(text: string, line: Span, offset: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = offset, room = columns; at < line.end; ) {
    const cell = cellAt(text, at);
    room -= cell.width;
    if (room < 0) break;
    cells.push(cell);
    at = cell.end;
  }
  return cells;
}

const widthOfAll = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/**
 * Shows the line of `text` where `at` starts. `line` is that line without its break. Carets stand below what of `at` is
 * on the line, one where it is empty; a line wider than `columns` is cut around them.
 */
export function snippet(text: string, line: Span, at: Span, columns: number): Snippet {
  const ahead = widthOfAll(rightOf(text, line, at.start, Math.floor(columns / 2)));
  const left = leftOf(text, line, at.start, columns - ahead);
  const right = rightOf(text, line, at.start, columns - widthOfAll(left));
  const first = left[0]?.start ?? at.start;
  const last = right.at(-1)?.end ?? at.start;
  const head = first > line.start ? CUT : "";
  const marked = right.filter(({ start }) => start < at.end);
  return {
    source: head + [...left, ...right].map(({ shown }) => shown).join("") + (last < line.end ? CUT : ""),
    carets: " ".repeat(head.length + widthOfAll(left)) + "^".repeat(Math.max(1, widthOfAll(marked))),
  };
}
