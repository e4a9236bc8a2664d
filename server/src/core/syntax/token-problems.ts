import { insert, remove, replace, type TextEdit } from "../text/edit";
import { type Span, spanOf } from "../text/span";
import { punctuationMeant, straightQuote } from "./characters";
import type { Cursor } from "./cursor";
import { entityAt } from "./entities";
import type { Token } from "./token";
import type { Survey } from "./token-survey";

/**
 * Reports what the scanner noted within a part of the text: look-alike characters, quotes that are not closed, comments of other
 * languages; and what stands twice, or belongs to a template. A query in it may hold anything.
 */
export function reportTokens(cursor: Cursor, part: Span, found: Survey, query?: Span): void {
  const { noted, brackets, continued, copied, doubled, repeated } = found;
  const isIn = (token: Token): boolean => holds(part, token) && !(query && holds(query, token));
  const ours = noted.filter(isIn);
  const replaced = replacedIn(cursor, ours);
  const needless = new Set(
    cursor.problems.flatMap(({ kind, span }) => (kind === "quote-needless" ? [span.start] : [])),
  );
  reportSpaces(cursor, ours);
  reportBrackets(cursor, brackets.filter(isIn));
  reportContinued(cursor, continued.filter(isIn));
  reportCopied(cursor, copied);
  reportEntities(cursor, ours);
  reportParentheses(cursor, ours);
  for (const quote of doubled) {
    if (isIn(quote)) cursor.report("quote-needless", quote, { edits: [remove(quote)], expected: "doubled" });
  }
  for (const token of repeated.filter(isIn)) cursor.report("unexpected", token, { edits: [remove(token)] });
  for (const token of ours) {
    if (cursor.isFull) return;
    if (token.note === "semicolon") reportInside(cursor, token);
    else if (token.kind === "comment") reportComment(cursor, token);
    else if (doubled.has(token) || needless.has(token.start)) continue;
    else if (token.note === "unclosed") reportUnclosed(cursor, token);
    else if (token.note === "mixed") reportMixed(cursor, token);
    else if (token.note === "look-alike" && token.kind !== "space" && replaced.get(token.start) !== token.end)
      reportLookalike(cursor, token);
  }
}

const holds = (span: Span, { start, end }: Token): boolean => start >= span.start && end <= span.end;

const NONE: ReadonlyMap<number, number> = new Map();

/** What other problems replace or take away, by its start: it does not matter what that looks like. */
const replacedIn = ({ problems }: Cursor, noted: readonly Token[]): ReadonlyMap<number, number> =>
  noted.some(({ note }) => note === "look-alike")
    ? new Map(problems.flatMap(({ edits }) => edits.map(({ span: { start, end } }) => [start, end])))
    : NONE;

function reportUnclosed(cursor: Cursor, token: Token): void {
  const quote = cursor.text[token.start]!;
  cursor.report("quote-unclosed", token, { edits: [insert(token.end, quote)], found: quote });
}

/** A literal that one quote opens and the other closes. */
function reportMixed(cursor: Cursor, token: Token): void {
  const close = { start: token.end - 1, end: token.end };
  const quote = cursor.text[token.start]!;
  cursor.report("quote-unclosed", close, { edits: [replace(close, quote)], expected: quote });
}

/** A `;` inside a list, which stands for a comma or for nothing. */
function reportInside(cursor: Cursor, token: Token): void {
  const expected = token.kind === "," ? "," : "";
  cursor.report("semicolon-inside", token, { edits: [replace(token, expected)], expected });
}

function reportComment(cursor: Cursor, token: Token): void {
  if (token.note === "slashes") {
    const slashes = { start: token.start, end: token.start + 2 };
    cursor.report("comment", slashes, { edits: [replace(slashes, "--")] });
  } else if (token.note === "hash") {
    const hash = { start: token.start, end: token.start + 1 };
    cursor.report("comment", hash, { edits: [replace(hash, "--")] });
  } else if (token.note === "unclosed") {
    cursor.report("comment-unclosed", { start: token.start, end: token.start + 2 });
  }
}

function reportLookalike(cursor: Cursor, token: Token): void {
  const edits =
    token.kind === "string"
      ? straightened(cursor.text, token)
      : [replace(token, punctuationMeant(cursor.text[token.start]!) ?? "")];
  const expected = token.kind === "string" ? straightQuote(cursor.text[token.start]!)! : edits[0]!.newText;
  cursor.report("look-alike", token, { edits, expected });
}

/** Puts straight quotes at both ends of a literal, also where the closing one is missing. */
function straightened(text: string, { start, end }: Token): TextEdit[] {
  const quote = straightQuote(text[start]!)!;
  const isClosed = end - start > 1 && straightQuote(text[end - 1]!) !== undefined;
  const edits = [
    replace({ start, end: start + 1 }, quote),
    isClosed ? replace({ start: end - 1, end }, quote) : insert(end, quote),
  ];
  return edits.filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
}

/** All blanks of other scripts in a statement are one problem: they come from one paste. */
function reportSpaces(cursor: Cursor, tokens: readonly Token[]): void {
  const spaces = tokens.filter(({ kind, note }) => kind === "space" && note === "look-alike");
  if (spaces.length === 0) return;
  const edits = spaces.map((space) => replace(space, " ".repeat(space.end - space.start)));
  cursor.report("look-alike", spaces[0]!, { edits, found: String(spaces.length), expected: " " });
}

/** All of a statement come from one script of a shell. */
function reportContinued(cursor: Cursor, tokens: readonly Token[]): void {
  const [first] = tokens;
  if (first) cursor.report("unexpected", first, { edits: tokens.map(remove) });
}

/** All entities of HTML in a statement come from one page. */
function reportEntities(cursor: Cursor, noted: readonly Token[]): void {
  const { text } = cursor;
  const spans = noted.filter(({ note }) => note === "entity").flatMap((token) => entitiesOf(text, token));
  const [first] = spans;
  if (!first) return;
  const signOf = ({ start }: Span): string => entityAt(text, start)!.sign;
  cursor.report("look-alike", first, {
    edits: spans.map((span) => replace(span, signOf(span))),
    expected: signOf(first),
  });
}

/** Those of a literal are its quotes. */
function entitiesOf(text: string, { kind, start, end }: Token): Span[] {
  if (kind !== "string") return [{ start, end }];
  const length = entityAt(text, start)!.end - start;
  return [spanOf(start, start + length), spanOf(end - length, end)];
}

/** Prompts, or numbers of lines, with the blanks behind what stands before CREATE. */
function reportCopied(cursor: Cursor, tokens: readonly Token[]): void {
  const [first] = tokens;
  if (!first) return;
  const ahead = /^[^\r\n]*?(?=create\b)/i.exec(cursor.text.slice(first.start))![0];
  const end = first.start + ahead.length;
  const edits = [{ start: first.start, end }, ...tokens.filter(({ start }) => start >= end)].map(remove);
  const span = { start: first.start, end: first.start + ahead.trimEnd().length };
  cursor.report("copied-along", span, { edits });
}

/** The brackets that lists stand in: the two of one list are one problem. */
function reportParentheses(cursor: Cursor, noted: readonly Token[]): void {
  const open: Token[] = [];
  const report = (pair: readonly Token[]): void => {
    const found = pair.map(({ start, end }) => cursor.text.slice(start, end)).join(" ");
    cursor.report("parenthesis", pair[0]!, {
      edits: pair.map((token) => replace(token, token.kind)),
      found,
      expected: "list",
    });
  };
  for (const token of noted) {
    if (token.note !== "bracket") continue;
    if (token.kind === "(") open.push(token);
    else report([...open.splice(-1), token]);
  }
  for (const token of open) report([token]);
}

/** The square brackets of a syntax description, `[ … ]`, left in a statement. */
function reportBrackets(cursor: Cursor, tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === "[") open.push(token);
    if (token.kind !== "]") continue;
    const start = open.pop();
    const edits = [...(start ? [replace(start, "")] : []), replace(token, "")];
    cursor.report("template-leftover", start ?? token, { edits });
  }
  for (const token of open) cursor.report("template-leftover", token, { edits: [replace(token, "")] });
}
