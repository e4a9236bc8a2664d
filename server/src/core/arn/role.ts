import { mayHavePlaceholder } from "../text/placeholder";
import { rememberLast } from "../text/remember";
import { type Span, spanOf } from "../text/span";
import { arnPlaceholders, BLANKS, LONGEST, plain, replaceSpans, SEPARATORS } from "./text";
import { isOtherType, isRoleWord } from "./words";

/** `acs:ram::<account>:role/<roleName>`: separators right, parts as written. Spans are relative to the value. */
export interface RoleArnParts {
  readonly kind: "role";
  readonly account: string;
  readonly accountSpan: Span;
  readonly roleName: string;
  readonly nameSpan: Span;
  readonly placeholders: readonly Span[];
}

/** An account of digits only, and a name that a role can have. */
export interface WellFormedRoleArn extends RoleArnParts {
  readonly account: `${bigint}`;
}

/** The ARN of a user, group, policy … or of the account itself, with the separators right. */
export interface OtherArn {
  readonly kind: "other";
  readonly type: string;
  readonly typeSpan: Span;
}

/** Right or wrong depending on what its placeholders are filled in with. */
export interface UnknownArn {
  readonly kind: "unknown";
  readonly placeholders: readonly Span[];
}

/** What the value of a role property is. */
export type RoleArn = RoleArnParts | OtherArn | UnknownArn | { readonly kind: "empty" | "malformed" };

export const ACCOUNT_PLACEHOLDER = "<account-id>";
export const NAME_PLACEHOLDER = "<role-name>";

/** Stands for each UTF-16 unit of a placeholder. */
const MASK = "\ue000";
const HEAD = "acs:ram::";
const PART = `[^${SEPARATORS}${BLANKS}]*`;
const ROLE_SHAPE = new RegExp(`^${HEAD}(${PART}):role/(${PART})(?<!\\.)$`, "u");
/** What has `ROLE_SHAPE`, too: nearly all have it. */
const USUAL = new RegExp(`^${HEAD}(\\d{1,32}):role/(\\w(?:[\\w.-]{0,62}\\w)?)$`);
const OTHER_SHAPE = new RegExp(`^${HEAD}(${PART}):([A-Za-z-]+)((?:/${PART})*)$`, "u");
const NAME = /^[\w.@-]{1,64}$/;
const ARTEFACT = /(?<=[^.])(?:\.fig_\w*|\.?fig_\d+_arn|\.[a-z]+_\d+_arn)+$/i;

/** Reads the value of a role property; any text whatever has an answer. */
export const parseRoleArn: (value: string) => RoleArn = rememberLast(readRoleArn);

function readRoleArn(value: string): RoleArn {
  const usual = mayHavePlaceholder(value) ? null : USUAL.exec(value);
  if (usual) return roleOf(value, usual, []);
  if (value.trim() === "") return { kind: "empty" };
  if (value.length > LONGEST) return { kind: "malformed" };
  const placeholders = arnPlaceholders(value);
  const masked = replaceSpans(value, placeholders, (text) => MASK.repeat(text.length));
  return (
    shaped(value, masked, placeholders) ??
    (mayBeRight(value, masked, placeholders) ? { kind: "unknown", placeholders } : { kind: "malformed" })
  );
}

function shaped(value: string, masked: string, placeholders: readonly Span[]): RoleArn | undefined {
  return plain(masked) === masked ? (readRole(value, masked, placeholders) ?? readOther(masked)) : undefined;
}

function readRole(value: string, masked: string, placeholders: readonly Span[]): RoleArnParts | undefined {
  const match = ROLE_SHAPE.exec(masked);
  return match ? roleOf(value, match, placeholders) : undefined;
}

function roleOf(value: string, match: RegExpExecArray, placeholders: readonly Span[]): RoleArnParts {
  const accountSpan = spanOf(HEAD.length, HEAD.length + match[1]!.length);
  const nameSpan = spanOf(value.length - match[2]!.length, value.length);
  const account = value.slice(accountSpan.start, accountSpan.end);
  return { kind: "role", account, accountSpan, roleName: value.slice(nameSpan.start), nameSpan, placeholders };
}

function readOther(masked: string): OtherArn | undefined {
  const [, account = "", type = "", path = ""] = OTHER_SHAPE.exec(masked) ?? [];
  const isOther = isOtherType(type) || (path !== "" && !isRoleWord(type) && !isRoleWord(path.slice(1)));
  const start = HEAD.length + account.length + 1;
  return isOther ? { kind: "other", type, typeSpan: spanOf(start, start + type.length) } : undefined;
}

const COMPLETE = `${HEAD}${MASK}:role/${MASK}`;
const CUTS = Array.from({ length: COMPLETE.length + 1 }, (_, cut) => cut);

/**
 * Whether some text in the place of the placeholders makes the value a role ARN. One at either end may stand for
 * several parts, as in `${prefix}:role/x`; a run of stars or x, or one in between, is part of an account id or a name. Of
 * digits and such a run alone, as in `1234xxxx`, nothing is known.
 */
function mayBeRight(value: string, masked: string, placeholders: readonly Span[]): boolean {
  if (/^\d*\ue000[\d\ue000]*$/.test(masked.trim())) return true;
  const wide = placeholders.filter(({ start }) => !/[*＊xX\d]/.test(value[start]!));
  const first = wide.find(({ start }) => start === 0);
  const last = wide.find(({ end }) => end === value.length);
  if (!first && !last) return false;
  const inner = masked.slice(first?.end, last?.start);
  const heads = first ? CUTS.map((cut) => COMPLETE.slice(0, cut)) : [""];
  const tails = last ? CUTS.map((cut) => COMPLETE.slice(cut)) : [""];
  return plain(inner) === inner && heads.some((head) => tails.some((tail) => ROLE_SHAPE.test(head + inner + tail)));
}

/** Whether a value is the ARN of one role, with nothing left to be filled in or to be mended. */
export const isWellFormed = (arn: RoleArn): arn is WellFormedRoleArn =>
  arn.kind === "role" &&
  /^\d+$/.test(arn.account) &&
  NAME.test(arn.roleName) &&
  !arn.placeholders.some(({ end }) => end > arn.nameSpan.start) &&
  artefactOf(arn.roleName) === undefined;

/** The role that a value names, with nothing left to be filled in or to be mended. */
export const roleNamed: (value: string) => WellFormedRoleArn | undefined = rememberLast((value) => {
  const arn = parseRoleArn(value);
  return isWellFormed(arn) ? arn : undefined;
});

/** The tail of a role name that is the id of a picture on the vendor's page: `.fig_20220706_arn`. */
export const artefactOf = (roleName: string): string | undefined =>
  roleName.includes("_") ? ARTEFACT.exec(roleName)?.[0] : undefined;

export const printRoleArn = (account: string, roleName: string): string => `${HEAD}${account}:role/${roleName}`;

/** A role ARN to be filled in; with the account of the others where there is just one. */
export const roleArnTemplate = (accounts: readonly string[]): string =>
  printRoleArn((accounts.length === 1 && accounts[0]) || ACCOUNT_PLACEHOLDER, NAME_PLACEHOLDER);

/** The same role of another account, its name without an artefact; `undefined` for what is no role ARN. */
export function replaceAccount(value: string, account: string): string | undefined {
  const arn = parseRoleArn(value);
  if (arn.kind !== "role") return undefined;
  const { roleName } = arn;
  return printRoleArn(account, roleName.slice(0, roleName.length - (artefactOf(roleName)?.length ?? 0)));
}

const CUSTOMARY_NAMES = ["AliyunODPSDefaultRole", "AliyunODPSRoleForOtherUser"];

/** RAM compares role names without case. */
export const isSameRoleName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The role's name as the RAM console shows it, where that is known; else as written. */
export const canonicalRoleName = (roleName: string): string =>
  CUSTOMARY_NAMES.find((name) => isSameRoleName(name, roleName)) ?? roleName;
