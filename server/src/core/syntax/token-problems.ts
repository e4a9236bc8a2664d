import { insert, remove, replace, type TextEdit } from "../text/edit";
import { punctuationMeant, straightQuote } from "./characters";
import type { Cursor } from "./cursor";
import { isTrivia, type Token } from "./token";

/** Reports what the scanner noted: look-alike characters, quotes that are not closed, comments of other languages. */
export function reportTokens(cursor: Cursor, tokens: readonly Token[], { doubled, repeated }: Leftovers): void {
  reportSpaces(cursor, tokens);
  reportBrackets(cursor, tokens);
  const isOne = (leftover: Token): boolean => leftover.start >= tokens[0]!.start && leftover.end <= tokens.at(-1)!.end;
  if (tokens.length > 0) {
    for (const quote of [...doubled].filter(isOne)) {
      cursor.report("quote-needless", quote, { edits: [remove(quote)], expected: "doubled" });
    }
    for (const token of repeated.filter(isOne)) cursor.report("unexpected", token, { edits: [remove(token)] });
  }
  for (const token of tokens) {
    if (token.kind === "comment") reportComment(cursor, token);
    else if (token.note === "unclosed" && !doubled.has(token)) {
      const quote = cursor.text[token.start]!;
      cursor.report("quote-unclosed", token, { edits: [insert(token.end, quote)], found: quote });
    } else if (token.note === "look-alike" && token.kind !== "space") reportLookalike(cursor, token);
  }
}

/** What stands twice in a statement, and is read as if it stood there once. */
export interface Leftovers {
  readonly doubled: ReadonlySet<Token>;
  readonly repeated: readonly Token[];
}

export function leftoversIn(text: string, tokens: readonly Token[]): Leftovers {
  const doubled = doubledQuotes(text, tokens);
  return { doubled: doubled.length > 0 ? new Set(doubled) : NO_TOKENS, repeated: repeatedTokens(text, tokens) };
}

const NO_TOKENS: ReadonlySet<Token> = new Set();

/** Quotes that were typed twice: one right before a literal that opens with the same, or right behind a closed one. */
const doubledQuotes = (text: string, tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (token, i) => (token.kind === "other" || token.note === "unclosed") && isDoubledQuote(text, tokens, token, i),
  );

function isDoubledQuote(text: string, tokens: readonly Token[], token: Token, i: number): boolean {
  if (token.end - token.start !== 1 || straightQuote(text[token.start]!) === undefined) return false;
  const isLiteral = (other: Token | undefined): boolean => other?.kind === "string" && other.end - other.start > 1;
  return token.kind === "other"
    ? isLiteral(tokens[i + 1]) && text[token.end] === text[token.start]
    : isLiteral(tokens[i - 1]) && text[token.start - 1] === text[token.start];
}

const KEYWORDS = new Set(
  "CREATE TEMPORARY EXTERNAL TABLE IF NOT EXISTS STORED BY WITH SERDEPROPERTIES LOCATION USING TBLPROPERTIES ROW FORMAT SERDE".split(
    " ",
  ),
);

const lengthOf = ({ start, end }: Token): number => end - start;

/** Keywords and equals signs that stand twice in a row: the second is one too many, unless one of the two is a name. */
function repeatedTokens(text: string, tokens: readonly Token[]): Token[] {
  const significant = tokens.filter((token) => !isTrivia(token));
  return significant.filter((token, i) => {
    if (token.kind !== "=" && token.kind !== "word") return false;
    const before = significant[i - 1];
    if (before?.kind !== token.kind) return false;
    return token.kind === "=" || (isSameKeyword(text, before, token) && !isNamed(text, significant, i));
  });
}

/** Whether one of a keyword and the one before it is a name: `TABLE table (`, `LIKE row ROW FORMAT`, `db.using USING`. */
function isNamed(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i]!;
  if (HEAD.has(text.slice(start, end).toUpperCase())) return tokens[i + 1]?.kind === "." || tokens[i + 1]?.kind === "(";
  const before = tokens[i - 2];
  return before !== undefined && (before.kind === "." || NAMING.test(text.slice(before.start, before.end)));
}

const HEAD = new Set(["CREATE", "TEMPORARY", "EXTERNAL", "TABLE", "IF", "NOT", "EXISTS"]);
const NAMING = /^(?:TABLE|EXISTS|LIKE)$/i;

function isSameKeyword(text: string, a: Token, b: Token): boolean {
  if (a.kind !== "word" || lengthOf(a) !== lengthOf(b)) return false;
  const word = text.slice(a.start, a.end).toUpperCase();
  return KEYWORDS.has(word) && text.slice(b.start, b.end).toUpperCase() === word;
}

function reportComment(cursor: Cursor, token: Token): void {
  if (token.note === "slashes") {
    const slashes = { start: token.start, end: token.start + 2 };
    cursor.report("comment", slashes, { edits: [replace(slashes, "--")], expected: "--" });
  } else if (token.note === "unclosed") {
    cursor.report("comment", { start: token.start, end: token.start + 2 }, { expected: "*/" });
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
