import type { Span } from "../text/span";
import { withParentheses } from "./brackets";
import { Lexer } from "./lexer";
import { isTooLong } from "./limits";
import { type Parsed, parseStatement } from "./parser";
import type { Problem } from "./problem";
import { scan } from "./scanner";
import { separated } from "./semicolon-inside";
import { splitStatements } from "./split";
import type { Token } from "./token";
import type { Statement } from "./tree";

/** A statement that MaxCompute would not take, whatever it says: one token, and one problem at its first words. */
function tooLong(text: string, span: Span): Statement {
  const start = span.start + text.slice(span.start, span.end).search(/\S|$/);
  const at = { start, end: start + /^.{0,40}/.exec(text.slice(start, start + 40))![0].length };
  const problem: Problem = { kind: "statement-length", span: at, edits: [], found: "", expected: "" };
  return { ...span, codeEnd: span.end, tokens: [{ kind: "other", ...span }], problems: [problem] };
}

/**
 * The statements of a text that `wanted` picks by their text, comments before them included. The others are only cut
 * out, not read.
 */
export function parseScript(text: string, wanted: (statement: string) => boolean): Statement[] {
  const lexer = new Lexer(text);
  const statements: Statement[] = [];
  for (const span of splitStatements(lexer)) {
    if (wanted(text.slice(span.start, span.end))) statements.push(...parseSpan(lexer, span));
  }
  return statements;
}

/** The statements between two `;`: more than one where a `;` is missing. */
function parseSpan(lexer: Lexer, span: Span): Statement[] {
  return isTooLong(span)
    ? [tooLong(lexer.text, span)]
    : parseTokens(lexer.text, asMeant(lexer.text, scan(lexer, span)));
}

/**
 * The same, read from a copy of their text alone, so that all places count from its start. What is plain in them may also be
 * read by its tokens (`byTokens`): that takes longer, and leads to the same.
 */
export function parsePiece(lexer: Lexer, span: Span, piece: string, byTokens = false): Statement[] {
  if (isTooLong(span)) return [tooLong(piece, { start: 0, end: piece.length })];
  return parseTokens(piece, asMeant(piece, scan(lexer, span, span.start)), byTokens);
}

/** Signs that stand for others as those. */
const asMeant = (text: string, tokens: readonly Token[]): readonly Token[] =>
  withParentheses(text, separated(text, tokens));

function parseTokens(text: string, tokens: readonly Token[], byTokens = false): Statement[] {
  const statements: Statement[] = [];
  let before: readonly Problem[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { statement, between, end } = parseFirst(text, tokens, at, byTokens);
    statements.push(before.length > 0 ? { ...statement, problems: [...before, ...statement.problems] } : statement);
    before = between ? [between] : [];
    at = end;
  }
  return statements;
}

/** How many tokens are read as they are; of more, how many at first and how many times as many next; how many have to follow a statement. */
const [MOST, FEW, MORE, AHEAD] = [2048, 32, 8, 16];

/**
 * Reads the statement that begins with a token. Where many stand without a `;` between, reading up to the `;` for each would
 * take a time that grows with their square: it is read within few tokens, and within more of them while it goes on.
 */
function parseFirst(
  text: string,
  tokens: readonly Token[],
  at: number,
  byTokens: boolean,
): Omit<Parsed, "rest"> & { end: number } {
  for (let count = tokens.length > MOST ? FEW : MOST; ; count *= MORE) {
    const window = at === 0 && count >= tokens.length ? tokens : tokens.slice(at, at + count);
    const { rest, ...parsed } = parseStatement(text, window, byTokens);
    const isWhole = at + window.length === tokens.length;
    if (isWhole || rest.length >= AHEAD) return { ...parsed, end: at + window.length - rest.length };
  }
}
