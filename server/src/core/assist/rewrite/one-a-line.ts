import { isTrivia, type Token } from "../../syntax/token";
import type { PropertyList, Statement } from "../../syntax/tree";
import { lineStartOf } from "../../table/layout";
import { insert, replace, type TextEdit } from "../../text/edit";
import { spanOf, textOf } from "../../text/span";

const INDENT = "  ";
const DEEPEST_INDENT = 8;

/**
 * The edits that put each property of a list on a line of its own. They change blanks only: comments stay beside what they
 * stand beside, and lines that there are stay, at the indent of the first one.
 */
export function oneALine(list: PropertyList, { tokens }: Statement, text: string): TextEdit[] {
  const inside = tokens.filter(({ start, end }) => list.start <= start && end <= list.end);
  const before = tokens.filter(({ end }) => end <= list.start);
  const gaps = gapsOf(inside, text);
  const end = lineStartOf(text, list.start);
  const item = itemStart(gaps, end, before, text);
  return gaps.flatMap((gap) => editsOf(gap, gap.isEnd ? end : item, item, text));
}

/** What stands between two tokens that are not blanks. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly trivia: readonly Token[];
  readonly hasBreak: boolean;
  /** Whether a line has to begin in it. */
  readonly isBreak: boolean;
  /** Whether the closing parenthesis follows. */
  readonly isEnd: boolean;
}

/** A line begins behind the opening parenthesis, before the closing one, and behind each comma that begins no line itself. */
function gapsOf(inside: readonly Token[], text: string): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  for (const [i, token] of inside.entries()) {
    if (i === 0 || isTrivia(token)) continue;
    const [last, before] = [inside[from]!, gaps.at(-1)];
    const trivia = inside.slice(from + 1, i);
    const isEnd = i === inside.length - 1;
    const isBehindComma = last.kind === "," && before?.hasBreak !== true;
    const hasBreak = trivia.some((space) => isLineBreak(space, text));
    const isBreak = isEnd || isBehindComma || from === 0;
    gaps.push({ start: last.end, end: token.start, trivia, hasBreak, isBreak, isEnd });
    from = i;
  }
  return gaps;
}

const isLineBreak = (token: Token, text: string): boolean =>
  token.kind === "space" && /[\r\n]/.test(textOf(text, token));

function editsOf({ start, end, trivia, hasBreak, isBreak, isEnd }: Gap, next: string, item: string, text: string) {
  if (hasBreak) {
    return trivia.flatMap((token) =>
      isLineBreak(token, text) ? indented(token, token.end === end ? next : item, text) : [],
    );
  }
  if (!isBreak) return [];
  const blank = isEnd ? trivia.at(-1) : trivia[0];
  if (blank?.kind === "space") return [replace(spanOf(blank.start, blank.end), next)];
  return [insert(isEnd ? end : start, next)];
}

/** What begins the line behind a break, made that of `next`; further breaks stay. */
function indented({ start, end }: Token, next: string, text: string): TextEdit[] {
  const blanks = text.slice(start, end);
  const at = start + indentAt(blanks);
  const indent = next.slice(indentAt(next));
  return text.slice(at, end) === indent ? [] : [replace(spanOf(at, end), indent)];
}

const indentAt = (blanks: string): number => Math.max(blanks.lastIndexOf("\n"), blanks.lastIndexOf("\r")) + 1;

/** How the first property begins that begins a line; else one step deeper than the list, as lines before it are. */
function itemStart(gaps: readonly Gap[], end: string, before: readonly Token[], text: string): string {
  const base = end.slice(indentAt(end));
  const lineBreak = end.slice(0, indentAt(end));
  const ofItem = gaps.find(({ hasBreak, isEnd }) => hasBreak && !isEnd)?.trivia;
  const found = ofItem && indentOf(ofItem.findLast((token) => isLineBreak(token, text))!, text);
  if (found !== undefined) return lineBreak + found;
  const deeper = before
    .filter((token) => isLineBreak(token, text))
    .map((token) => indentOf(token, text))
    .find((indent) => indent.startsWith(base) && indent !== base && indent.length <= base.length + DEEPEST_INDENT);
  return lineBreak + (deeper ?? base + (base.includes("\t") ? "\t" : INDENT));
}

function indentOf(token: Token, text: string): string {
  const blanks = textOf(text, token);
  return blanks.slice(indentAt(blanks));
}
