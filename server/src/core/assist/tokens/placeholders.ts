import type { Token } from "../../syntax/token";
import { mayHavePlaceholder, placeholders } from "../../text/placeholder";
import { textOf } from "../../text/span";
import type { Passage } from "../passage";
import { type SemanticToken, tokenAt } from "./token";

/** What is filled in later, in names and literals; a COMMENT may hold anything. */
export function placeholderTokens({ statement, text }: Passage, tokens: readonly Token[]): SemanticToken[] {
  if (!mayHavePlaceholder(textOf(text, statement))) return [];
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    const isComment = token.kind === "string" && before !== undefined && /^COMMENT$/i.test(textOf(text, before));
    const mayBe = token.kind === "word" || token.kind === "quoted" || (token.kind === "string" && !isComment);
    return mayBe ? placeholdersIn(textOf(text, token), token.start) : [];
  });
}

/** `@name` is none in a location: behind credentials it is the host. */
function placeholdersIn(written: string, from: number): SemanticToken[] {
  const isLocation = written.includes("://");
  return placeholders(written)
    .filter(({ start }) => !(isLocation && written[start] === "@"))
    .map(({ start, end }) => tokenAt({ start: from + start, end: from + end }, "placeholder"));
}
