import { findPieces } from "./pieces";
import { ACCOUNT_PLACEHOLDER, artefactOf, parseRoleArn, printRoleArn } from "./role";
import { arnPlaceholders, BLANKS, LONGEST, plain, replaceSpans, SEPARATORS } from "./text";

/** A role ARN rebuilt from one that is broken. */
export interface Repair {
  readonly text: string;
  /** Whether it says what the broken one says; else it is an offer, to be looked at. */
  readonly meaningKept: boolean;
}

const PRIVATE_USE = /[\ue000-\uf8ff]/;
const PRIVATE_USE_START = 0xe000;
const MOST_PLACEHOLDERS = 100;
const SEPARATOR = new RegExp(`[${SEPARATORS}]+`);
const BLANK = new RegExp(`[${BLANKS}]+`, "gu");
const TYPE_THEN_BLANK = new RegExp(
  `(?<![\\w.@-])(assumed-role|roles?|users?)(?![\\w.@-])([${BLANKS}]+)(?=[\\w\\ue000-\\uf8ff])`,
  "iu",
);
const SENTENCE = /\S\s+\S/;
/** A comment of SQL that was written inside the quotes. */
const COMMENT = /\s+--\s[\s\S]*$/;
const NAME = /^[\w.@\ue000-\uf8ff-]+$/;

/**
 * Rebuilds `acs:ram::<account>:role/<name>` from the account and the name in it, in whatever way the rest is broken.
 * Where no account is written, the only known one is offered, else a placeholder. `undefined` where nothing is broken,
 * where no role is named, or where it is unclear which.
 */
export function repairRoleArn(value: string, accounts: readonly string[]): Repair | undefined {
  if (value.length > LONGEST || PRIVATE_USE.test(value) || parseRoleArn(value).kind === "unknown") return undefined;
  const text = plain(value).replace(COMMENT, "");
  const spans = arnPlaceholders(text);
  if (spans.length > MOST_PLACEHOLDERS) return undefined;
  const held = spans.map(({ start, end }) => text.slice(start, end));
  const words = wordsOf(replaceSpans(text, spans, (_, index) => holeOf(index)));
  if (words.length === 1 && SENTENCE.test(value)) return undefined;
  const pieces = findPieces(words);
  const name = pieces && cleanName(pieces.name);
  if (!name) return undefined;
  const fill = (part: string): string => part.replace(/[\ue000-\uf8ff]/g, (hole) => held[indexOf(hole)] ?? "");
  const [onlyAccount, ...others] = accounts;
  const account = pieces.account ?? (others.length === 0 ? onlyAccount : undefined) ?? ACCOUNT_PLACEHOLDER;
  const repaired = printRoleArn(fill(account), fill(name));
  if (repaired === value || /['"\\]/.test(repaired)) return undefined;
  const isOfAws = /\baws\b/i.test(value) && AWS_ACCOUNT.test(account);
  return { text: repaired, meaningKept: pieces.complete && pieces.account !== undefined && !isOfAws };
}

/** A role of another provider is another role. */
const AWS_ACCOUNT = /^\d{12}$/;

const holeOf = (index: number): string => String.fromCharCode(PRIVATE_USE_START + index);
const indexOf = (hole: string): number => hole.charCodeAt(0) - PRIVATE_USE_START;

/** The text between separators. Blanks separate nothing, but for one in the place of the slash. */
function wordsOf(text: string): string[] {
  const words = text.replace(TYPE_THEN_BLANK, "$1/").replace(BLANK, "").split(SEPARATOR);
  return words.filter((word) => word !== "" && word !== "*");
}

/** The name without the tail of a sentence or of a page; `undefined` where no role can be called so. */
function cleanName(name: string): string | undefined {
  const end = name.replace(/\.+$/, "");
  const clean = end.slice(0, end.length - (artefactOf(end)?.length ?? 0)).replace(/\.+$/, "");
  return NAME.test(clean) && clean.length <= 64 ? clean : undefined;
}
