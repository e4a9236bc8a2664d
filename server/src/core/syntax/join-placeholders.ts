import { hasFurtherPatterns, isToFillIn, placeholders } from "../text/placeholder";
import type { Span } from "../text/span";
import type { Token, TokenKind } from "./token";

/** What no placeholder without quotes goes over. */
const BOUNDARIES: ReadonlySet<TokenKind> = new Set(["(", ")", ",", ";", "=", "string", "quoted", "comment"]);
/** What is a part of a name beside a placeholder. */
const isNamePart = (token: Token | undefined): boolean => token?.kind === "word" || token?.kind === "number";
const isWordOrSpace = (token: Token): boolean => isNamePart(token) || token.kind === "space";

/**
 * Each placeholder of several tokens as one word, with what stands beside it without a blank: `****`, `@var`, `...`, and those of
 * the user's own patterns. One that is a word already, and `<x>`, which may be a part of a type, stay as they are.
 */
export function joinPlaceholders(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!hasFurtherPatterns() && !tokens.some((token) => mayBelong(text, token))) return tokens;
  const joined: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !endsRun(text, tokens[to]!)) to++;
    for (const token of joinedIn(text, tokens.slice(from, to))) joined.push(token);
    if (to < tokens.length) joined.push(tokens[to]!);
    from = to + 1;
  }
  return joined;
}

/** What a built-in placeholder begins with that is no word. */
const BEGINNINGS = "$#%{*＊@…";

/** Whether something may be a part of a built-in placeholder that is no word, or has none in it beside others. */
const mayBelong = (text: string, { kind, start }: Token): boolean =>
  (kind === "other" && BEGINNINGS.includes(text[start]!)) ||
  (kind === "." ? text.startsWith("..", start) : kind === "word" && mayGoOn(text, start));

/** Whether a word begins as `%s` or `$x.y` does, and no `${x}`. */
const mayGoOn = (text: string, start: number): boolean =>
  text[start] === "%" || (text[start] === "$" && !"{[".includes(text[start + 1] ?? "{"));

const endsRun = (text: string, { kind, start, end }: Token): boolean =>
  BOUNDARIES.has(kind) || (kind === "space" && /[\r\n]/.test(text.slice(start, end)));

/** The same of tokens on one line. */
function joinedIn(text: string, run: readonly Token[]): readonly Token[] {
  if (!needsJoining(text, run, 0, run.length - 1)) return run;
  const joined: Token[] = [];
  const { start } = run[0]!;
  let [at, read] = [0, 0];
  for (const span of placesIn(text.slice(start, run.at(-1)!.end), start)) {
    while (at < run.length && run[at]!.start < span.start) at++;
    let last = at;
    while (last < run.length && run[last]!.end < span.end) last++;
    const isWhole = run[last]?.end === span.end || run[last]?.kind === "word";
    if (at < read || run[at]?.start !== span.start || !isWhole || !needsJoining(text, run, at, last)) continue;
    const from = at > read && isNamePart(run[at - 1]) ? at - 1 : at;
    const to = isNamePart(run[last + 1]) ? last + 1 : last;
    for (; read < from; read++) joined.push(run[read]!);
    joined.push({ kind: "word", start: run[from]!.start, end: run[to]!.end });
    read = to + 1;
  }
  for (; read < run.length; read++) joined.push(run[read]!);
  return joined;
}

/** Whether some of what stands from one place to another is no word; a dot alone separates the parts of a name. */
function needsJoining(text: string, run: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const token = run[at]!;
    if (mayBelong(text, token) || !(isWordOrSpace(token) || token.kind === ".")) return true;
  }
  return false;
}

/** Where the placeholders stand, those inside angle brackets instead of `<x>` itself. */
function placesIn(code: string, base: number): Span[] {
  return placeholders(code).flatMap(({ start, end }) =>
    isToFillIn(code.slice(start, end))
      ? placesIn(code.slice(start + 1, end - 1), base + start + 1)
      : [{ start: base + start, end: base + end }],
  );
}
