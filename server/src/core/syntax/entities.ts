import { straightQuote } from "./characters";
import type { TokenKind } from "./token";

/** What pages of HTML have in the place of a sign, as their source shows it. */
const NAMES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", nbsp: " " };
const ENTITY = /&(?:(lt|gt|quot|apos|amp|nbsp)|#(\d{2,4})|#x([\da-f]{2,3}));/iy;
const LONGEST = 7;
const [AMPERSAND, HASH] = [38, 35];

export interface Entity {
  readonly end: number;
  readonly kind: TokenKind;
  /** What it stands for. */
  readonly sign: string;
}

/** The entity of HTML that begins at a place. */
export function entityAt(text: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found) return undefined;
  const [whole, name, decimal, hexadecimal] = found;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const sign = name === undefined ? String.fromCharCode(code) : NAMES[name.toLowerCase()]!;
  return { end: at + whole.length, kind: kindOf(sign), sign: sign.trim() === "" ? " " : sign };
}

function kindOf(sign: string): TokenKind {
  if (sign.trim() === "") return "space";
  return sign === "<" || sign === ">" ? sign : "other";
}

/** Whether a `;` is the end of an entity, and of no statement. */
export function endsEntity(text: string, semicolon: number): boolean {
  for (let at = semicolon - 1; at >= 0 && at > semicolon - LONGEST; at--) {
    const code = text.charCodeAt(at);
    if (code === AMPERSAND) return entityAt(text, at)?.end === semicolon + 1;
    const isPart =
      code === HASH || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isPart) return false;
  }
  return false;
}

/** Where the literal ends that an entity opens in the place of a quote: behind the next one on its line; -1 where there is none. */
export function entityLiteralEnd(text: string, start: number, { end, sign }: Entity, lineEnd: number): number {
  if (straightQuote(sign) === undefined) return -1;
  const opening = text.slice(start, end);
  const close = text.indexOf(opening, end);
  return close < 0 || close >= lineEnd ? -1 : close + opening.length;
}
