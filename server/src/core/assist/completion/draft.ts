import { straightQuote } from "../../syntax/characters";
import { Lexer } from "../../syntax/lexer";
import { scan } from "../../syntax/scanner";
import { isTrivia, type Token } from "../../syntax/token";
import { textOf } from "../../text/span";
import { type Passage, passageAt } from "../passage";
import type { Known } from "./model";

/** A statement that is being written, read as if the literal under the cursor had its closing quote. */
export interface Draft {
  readonly passage: Passage;
  readonly offset: number;
  /** The tokens before the one that is being written, without blanks and comments. */
  readonly before: readonly Token[];
  /** The token that the cursor is in or, but for a literal, right behind. */
  readonly own: Token | undefined;
  readonly after: readonly Token[];
  /** Where the closing quote was put in, if it was: what stands behind is one further than in the text. */
  readonly mendedAt: number | undefined;
}

/** The statement at a place; `undefined` where help has no business: in comments, in statements of others. */
export function draftAt(text: string, offset: number, around: Pick<Known, "isOurs">): Draft | undefined {
  const find = (whole: string): Passage | undefined =>
    passageAt(whole, offset) ?? (around.isOurs ? passageAt(whole, offset, true) : undefined);
  const asIs = find(text);
  const mend = mendFor(asIs?.statement.tokens ?? scan(new Lexer(text), { start: 0, end: text.length }), text, offset);
  const whole = mend ? text.slice(0, mend.at) + mend.quote + text.slice(mend.at) : text;
  const passage = mend ? find(whole) : asIs;
  if (!passage || offset < codeStart(passage)) return undefined;
  const tokens = passage.statement.tokens.filter((token) => token.kind !== "space");
  const own = tokens.find((token) => isAt(token, whole, offset));
  if (own?.kind === "comment") return undefined;
  const code = tokens.filter((token) => !isTrivia(token));
  return {
    passage,
    offset,
    own,
    before: code.filter((token) => token.end <= offset && token !== own),
    after: code.filter((token) => token.start >= offset),
    mendedAt: mend?.at,
  };
}

const codeStart = ({ statement: { tokens, start } }: Passage): number =>
  tokens.find((token) => !isTrivia(token))?.start ?? start;

/** Behind its closing sign nothing belongs to a literal or a comment any more. */
function isAt({ kind, start, end, note }: Token, text: string, offset: number): boolean {
  if (start >= offset || offset > end) return false;
  if (kind === "string") return offset < end;
  if (kind === "comment") return offset < end || note === "unclosed" || !text.startsWith("/*", start);
  return kind === "word" || kind === "number" || kind === "quoted";
}

interface Mend {
  readonly at: number;
  readonly quote: string;
}

/** Where the literal that the cursor is in lacks its quote, or has another's for its own. */
function mendFor(tokens: readonly Token[], text: string, offset: number): Mend | undefined {
  const index = tokens.findLastIndex(({ start }) => start < offset);
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === "string" && offset <= token.end) return mendOf(token, text, offset);
  if (token.kind === "other" && token.end === offset) return quoteOf(token, text, offset);
  return mendAcross(tokens, index, text, offset);
}

function mendOf(token: Token, text: string, offset: number): Mend | undefined {
  if (token.note === "unclosed") return quoteOf(token, text, token.end);
  const rest = text.slice(offset, token.end - 1);
  return offset < token.end && isOfOthers(rest) ? quoteOf(token, text, offset) : undefined;
}

const quoteOf = (token: Token, text: string, at: number): Mend | undefined => {
  const quote = straightQuote(text[token.start]!);
  return quote && { at, quote };
};

/** Whether what follows in a literal shows that its closing quote is the opening one of another. */
const isOfOthers = (rest: string): boolean =>
  /[()]|\n.*=|\b(?:LOCATION|STORED\s+(?:BY|AS)|WITH\s+SERDEPROPERTIES|TBLPROPERTIES|USING)\b/i.test(rest);

/** Blanks and commas behind an unclosed literal are its own while it is being written. */
function mendAcross(tokens: readonly Token[], index: number, text: string, offset: number): Mend | undefined {
  let at = index;
  while (at > 0 && (tokens[at]!.kind === "," || tokens[at]!.kind === "space")) at--;
  const token = tokens[at]!;
  if (token.kind !== "string" || token.note !== "unclosed") return undefined;
  const isMapping = /^\s*:/.test(textOf(text, token).slice(1));
  return (isMapping ? /^[\s,]*$/ : /^[ \t,]*$/).test(text.slice(token.end, offset))
    ? quoteOf(token, text, offset)
    : undefined;
}
