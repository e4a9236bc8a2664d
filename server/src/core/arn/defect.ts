import { isVariable, mayHavePlaceholder } from "../text/placeholder";
import { rememberLast } from "../text/remember";
import { cover, type Span, spanOf } from "../text/span";
import { repairRoleArn } from "./repair";
import { artefactOf, parseRoleArn, type RoleArnParts } from "./role";

/** What can be wrong with the value of a role property. */
export type DefectKind =
  | "empty"
  | "malformed"
  | "not-a-role"
  | "account-missing"
  | "account-wildcard"
  | "account-not-digits"
  | "artefact"
  | "name-missing"
  | "name-characters"
  | "name-length"
  | "account-length"
  | "name-unusual"
  | "placeholder-account"
  | "placeholder-name"
  | "placeholder-whole";

export interface Defect {
  readonly kind: DefectKind;
  /** The broken part, relative to the value; empty only where the value is. */
  readonly at: Span;
  /** The text at `at`, but where something is missing. */
  readonly found: string;
  /** What belongs there, when only one place is malformed. */
  readonly expected?: string;
}

/** The worst thing that is wrong with a value, or its first one; a role ARN that can work has none. */
export const roleArnDefect: (value: string) => Defect | undefined = rememberLast(findDefect);

/** What is right whatever else is looked at: nearly all role ARNs. */
const SOUND = /^acs:ram::\d{15,16}:role\/[A-Za-z0-9-]{1,64}$/;

function findDefect(value: string): Defect | undefined {
  if (SOUND.test(value) && !mayHavePlaceholder(value)) return undefined;
  const arn = parseRoleArn(value);
  const whole = spanOf(0, value.length);
  switch (arn.kind) {
    case "empty":
      return { kind: "empty", at: whole, found: value };
    case "malformed":
      return malformed(value);
    case "other":
      return { kind: "not-a-role", at: arn.typeSpan, found: arn.type };
    case "unknown":
      return leftOver(value, arn.placeholders).length > 0
        ? { kind: "placeholder-whole", at: whole, found: value }
        : undefined;
    case "role":
      return partDefect(value, arn);
  }
}

/** The placeholders that a person must fill in; those of a scheduler or template engine are left out. */
const leftOver = (value: string, placeholders: readonly Span[]): Span[] =>
  placeholders.filter(({ start, end }) => !isVariable(value.slice(start, end)));

const PART_CHECKS = [accountError, artefact, nameError, accountLength, nameUnusual, placeholder];

function partDefect(value: string, arn: RoleArnParts): Defect | undefined {
  for (const check of PART_CHECKS) {
    const defect = check(arn, value);
    if (defect) return defect;
  }
  return undefined;
}

/** The part with its placeholders cut out. */
function known(value: string, part: Span, { placeholders }: RoleArnParts): string {
  if (placeholders.length === 0) return value.slice(part.start, part.end);
  let text = "";
  for (let at = part.start; at < part.end; at++) {
    if (!placeholders.some(({ start, end }) => start <= at && at < end)) text += value[at];
  }
  return text;
}

const isKnown = (part: Span, { placeholders }: RoleArnParts): boolean =>
  !placeholders.some(({ start, end }) => start < part.end && part.start < end);

function accountError(arn: RoleArnParts, value: string): Defect | undefined {
  const { account, accountSpan } = arn;
  if (account === "") {
    return { kind: "account-missing", at: spanOf(accountSpan.start - 1, accountSpan.end + 1), found: "" };
  }
  if (account === "*") return { kind: "account-wildcard", at: accountSpan, found: account };
  if (/^\d*$/.test(known(value, accountSpan, arn))) return undefined;
  return { kind: "account-not-digits", at: accountSpan, found: account };
}

/** Source: ids in public samples have 15 or 16 digits; no page states a length. */
function accountLength(arn: RoleArnParts): Defect | undefined {
  const { account, accountSpan } = arn;
  if (!isKnown(accountSpan, arn) || account.length === 15 || account.length === 16) return undefined;
  return { kind: "account-length", at: accountSpan, found: account };
}

function artefact({ roleName, nameSpan }: RoleArnParts): Defect | undefined {
  const found = artefactOf(roleName);
  return found === undefined
    ? undefined
    : { kind: "artefact", at: spanOf(nameSpan.end - found.length, nameSpan.end), found };
}

function nameError(arn: RoleArnParts, value: string): Defect | undefined {
  const { roleName, nameSpan } = arn;
  if (roleName === "")
    return { kind: "name-missing", at: spanOf(nameSpan.start - "role/".length, nameSpan.end), found: "" };
  const wrong = /[^\w.@-]+/.exec(known(value, nameSpan, arn))?.[0];
  if (wrong !== undefined) return namePart("name-characters", wrong, arn);
  return isKnown(nameSpan, arn) && roleName.length > 64
    ? { kind: "name-length", at: nameSpan, found: roleName }
    : undefined;
}

function nameUnusual(arn: RoleArnParts, value: string): Defect | undefined {
  const unusual = /[_@]/.exec(known(value, arn.nameSpan, arn))?.[0];
  return unusual === undefined ? undefined : namePart("name-unusual", unusual, arn);
}

/** A part of the name; the whole of it where a placeholder interrupts that part. */
function namePart(kind: DefectKind, found: string, { roleName, nameSpan }: RoleArnParts): Defect {
  const at = roleName.indexOf(found);
  return { kind, at: at < 0 ? nameSpan : spanOf(nameSpan.start + at, nameSpan.start + at + found.length), found };
}

function placeholder({ placeholders, accountSpan, nameSpan }: RoleArnParts, value: string): Defect | undefined {
  const spans = leftOver(value, placeholders);
  const inAccount = spans.some(({ start }) => start < accountSpan.end);
  const inName = spans.some(({ start }) => start >= nameSpan.start);
  if (inAccount && inName) {
    const at = cover(accountSpan, nameSpan);
    return { kind: "placeholder-whole", at, found: value.slice(at.start, at.end) };
  }
  const at = inAccount ? accountSpan : nameSpan;
  const kind = inAccount ? "placeholder-account" : "placeholder-name";
  return inAccount || inName ? { kind, at, found: value.slice(at.start, at.end) } : undefined;
}

const LONGEST_PART = 24;

/** Where a malformed value and its repair differ; the whole value where they differ in most of it. */
function malformed(value: string): Defect {
  const whole: Defect = { kind: "malformed", at: spanOf(0, value.length), found: value };
  const repaired = repairRoleArn(value, [])?.text;
  if (repaired === undefined) return whole;
  const { at, expected } = difference(value, repaired);
  const found = value.slice(at.start, at.end);
  return found.length > LONGEST_PART || found.length * 3 > value.length * 2
    ? whole
    : { kind: "malformed", at, found, expected };
}

/** The part of `a` that differs from `b`, grown to whole words and to at least one character. */
function difference(a: string, b: string): { at: Span; expected: string } {
  const shorter = Math.min(a.length, b.length);
  let tail = 0;
  while (tail < shorter && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  let start = 0;
  while (start < shorter - tail && a[start] === b[start]) start++;
  if (start === a.length - tail) {
    if (tail > 0) tail--;
    else start--;
  }
  while (start > 0 && isInWord(a, start)) start--;
  while (tail > 0 && isInWord(a, a.length - tail)) tail--;
  return { at: spanOf(start, a.length - tail), expected: b.slice(start, b.length - tail) };
}

/** Whether a cut at that place would cut a word, or a character of two UTF-16 units. */
const isInWord = (text: string, at: number): boolean =>
  /^(?:[A-Za-z0-9]{2}|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));
