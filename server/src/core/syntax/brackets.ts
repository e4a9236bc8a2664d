import { isTrivia, type Token } from "./token";
import { isTypeName, TYPE_NAMES } from "./type-names";

/** Brackets that people have lists in, of any keyboard, and what closes each. */
const PAIRS: Readonly<Record<string, string>> = { "{": "}", "[": "]", "｛": "｝", "［": "］", "【": "】", "〔": "〕" };
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));
const ANY = /[{}[\]｛｝［］【】〔〕]/;

/** What no variable holds, and a list begins with. */
const LIST = new RegExp(
  `\\{\\s*(?:(['"])[\\w.]+\\1\\s*=(?![=>])|\`?\\w+\`?\\s+(?:${TYPE_NAMES.join("|")})\\s*(?:[,(<]|COMMENT\\b|NOT\\b))`,
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
  if (!tokens.some((token) => isBracket(text, token))) return tokens;
  const significant = tokens.filter((token) => !isTrivia(token));
  const meant = new Map<Token, Token>();
  const open: { readonly kind: string; readonly isMeant: boolean }[] = [];
  significant.forEach((token, i) => {
    const sign = text[token.start]!;
    if (token.kind === "(" || (token.end - token.start === 1 && Object.hasOwn(PAIRS, sign))) {
      const isMeant = token.kind !== "(" && beginsList(text, significant, i);
      open.push({ kind: token.kind === "(" ? "(" : sign, isMeant });
      if (isMeant) meant.set(token, { kind: "(", start: token.start, end: token.end, note: "bracket" });
    } else if (token.kind === ")") open.pop();
    else if (token.end - token.start === 1 && CLOSING.has(sign)) {
      const opened = open.pop();
      const isList = opened?.isMeant || (opened?.kind === "(" && token.kind === "other");
      if (isList) meant.set(token, { kind: ")", start: token.start, end: token.end, note: "bracket" });
    }
  });
  return meant.size === 0 ? tokens : tokens.map((token) => meant.get(token) ?? token);
}

const isBracket = (text: string, { kind, start, end }: Token): boolean =>
  (kind === "other" || kind === "[" || kind === "]") && end - start === 1 && ANY.test(text[start]!);

/** Whether a bracket stands where a list may, before a key or a column. */
function beginsList(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, first, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!first || !second || (before?.kind !== "word" && before?.kind !== "quoted")) return false;
  if (first.kind === "string" && second.kind === "=") return true;
  return second.kind === "word" && first.kind !== "(" && isTypeName(text.slice(second.start, second.end).toUpperCase());
}
