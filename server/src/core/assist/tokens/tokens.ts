import type { Span } from "../../text/span";
import { markedPassages, type Passage } from "../passage";
import { targetsOf } from "../target";
import { tokensOfTarget } from "./names";
import { placeholderTokens } from "./placeholders";
import type { SemanticToken } from "./token";
import { checkedTokens, tokensOfWords } from "./words";

/** What in a part of a text has a colour of its own; most parts have no mark of MaxCompute, and are not even read. */
export const semanticTokensOf = (text: string): readonly SemanticToken[] =>
  markedPassages(text).flatMap(semanticTokens);

/**
 * What in a statement has a colour of its own, in the order of the text: none in one without a mark of MaxCompute. No two
 * overlap, and none goes over the end of its line.
 */
export function semanticTokens(passage: Passage): SemanticToken[] {
  if (!passage.isOurs) return [];
  const checked = checkedTokens(passage.statement);
  const unknown = placeholderTokens(passage, checked);
  const named = targetsOf(passage).flatMap(tokensOfTarget);
  const known = withoutOverlaps([...named, ...tokensOfWords(passage, checked)].sort(byPlace));
  return around(known, unknown).flatMap((token) => linesOf(token, passage.text));
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return tokens.filter((token) => {
    const isFree = token.start >= end && token.end > token.start;
    if (isFree) end = token.end;
    return isFree;
  });
}

/** Tokens, and the placeholders that cut them. */
function around(known: readonly SemanticToken[], unknown: readonly SemanticToken[]): readonly SemanticToken[] {
  if (unknown.length === 0) return known;
  return withoutOverlaps([...unknown, ...known.flatMap((token) => cutAround(token, unknown))].sort(byPlace));
}

/** What is left of a token beside the placeholders in it. */
function cutAround(token: SemanticToken, holes: readonly Span[]): SemanticToken[] {
  const pieces: SemanticToken[] = [];
  let { start } = token;
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= token.end) continue;
    if (hole.start > start) pieces.push({ ...token, start, end: hole.start });
    start = hole.end;
  }
  return start < token.end ? [...pieces, { ...token, start }] : pieces;
}

/** The pieces of a token on each of its lines. */
function linesOf(token: SemanticToken, text: string): SemanticToken[] {
  const written = text.slice(token.start, token.end);
  if (!/[\r\n]/.test(written)) return [token];
  return [...written.matchAll(/[^\r\n]+/g)].map(({ index, 0: { length } }) => ({
    ...token,
    start: token.start + index,
    end: token.start + index + length,
  }));
}
