import { isTrivia, type Token } from "./token";
import { isTypeName, TYPE_NAMES } from "./type-names";

/** Brackets that people have lists in, of any keyboard, and what closes each. */
const PAIRS: Readonly<Record<string, string>> = { "{": "}", "[": "]", "｛": "｝", "［": "］", "【": "】", "〔": "〕" };
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));

/** What no variable holds, and a list begins with. */
const LIST = new RegExp(
  `\\{\\s*(?:(['"])[\\w.]+\\1\\s*(?:=(?![=>])|:\\s*['"])|\`?\\w+\`?\\s+(?:${TYPE_NAMES.join("|")})\\s*(?:[,(<]|COMMENT\\b|NOT\\b))`,
  "iy",
);

/** One column alone: `{start date}` may be a variable. */
const COLUMN = new RegExp(`\\{\\s*\`?\\w+\`?\\s+(?:${TYPE_NAMES.join("|")})\\s*\\}`, "y");

/** Whether the brace at a place opens a list that was meant to stand in parentheses, and no variable. */
export function opensList(text: string, at: number): boolean {
  LIST.lastIndex = at;
  COLUMN.lastIndex = at;
  return LIST.test(text) || COLUMN.test(text);
}

/** The brackets around lists of columns and of properties as the parentheses that belong there. */
export function withParentheses(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, i) => isMeant(text, tokens, token, i))) return tokens;
  const meant = new Map<Token, Token>();
  const open: Token[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === "(" || isOpening(text, token)) {
      open.push(token);
      if (beginsList(text, tokens, token, i)) meant.set(token, asParenthesis("(", token));
    } else if (token.kind === ")") open.pop();
    else if (isClosing(text, token)) {
      const opened = open.pop();
      const isList = opened && (meant.has(opened) || (opened.kind === "(" && token.kind === "other"));
      if (isList) meant.set(token, asParenthesis(")", token));
    }
  });
  return meant.size === 0 ? tokens : tokens.map((token) => meant.get(token) ?? token);
}

const asParenthesis = (kind: "(" | ")", { start, end }: Token): Token => ({ kind, start, end, note: "bracket" });

const isSign = ({ kind, start, end }: Token): boolean =>
  (kind === "other" || kind === "[" || kind === "]") && end - start === 1;
const isOpening = (text: string, token: Token): boolean => isSign(token) && Object.hasOwn(PAIRS, text[token.start]!);
const isClosing = (text: string, token: Token): boolean => isSign(token) && CLOSING.has(text[token.start]!);

/** Whether there is more to find than the square brackets of a syntax description. */
const isMeant = (text: string, tokens: readonly Token[], token: Token, at: number): boolean =>
  (token.kind === "other" && isClosing(text, token)) || beginsList(text, tokens, token, at);

/** Whether a bracket stands where a list may, before a key or a column. */
function beginsList(text: string, tokens: readonly Token[], token: Token, at: number): boolean {
  if (!isOpening(text, token)) return false;
  const before = tokens[nextOf(tokens, at, -1)];
  const firstAt = nextOf(tokens, at, 1);
  const [first, second] = [tokens[firstAt], tokens[nextOf(tokens, firstAt, 1)]];
  if (!first || !second || (before?.kind !== "word" && before?.kind !== "quoted")) return false;
  if (first.kind === "string" && (second.kind === "=" || second.kind === ":")) return true;
  return second.kind === "word" && first.kind !== "(" && isTypeName(text.slice(second.start, second.end).toUpperCase());
}

/** The place of the next token, or the one before, that is no blank and no comment. */
function nextOf(tokens: readonly Token[], at: number, step: 1 | -1): number {
  let next = at + step;
  while (tokens[next] && isTrivia(tokens[next]!)) next += step;
  return next;
}
