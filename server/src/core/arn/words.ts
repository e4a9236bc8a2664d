import { distance } from "fastest-levenshtein";

/** Placeholders are single characters of the private use area while an ARN is taken apart. */
const HOLE = "\\ue000-\\uf8ff";

const isAnagram = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

const isNear = (word: string, right: string): boolean =>
  word.length >= right.length - 1 && (isAnagram(word, right) || distance(word, right) <= 1);

/** `role`, in any case, in the plural, with one slip of the finger, or with a word too many. */
export const isRoleWord = (word: string): boolean =>
  isExactRoleWord(word) ||
  isNear(word.toLowerCase(), "role") ||
  /^(?:(?:ram|service)[-_]?role|role[-_]?name)$/i.test(word);

export const isExactRoleWord = (word: string): boolean => /^roles?$/i.test(word);

/** The type of a role that someone has assumed; its session's name follows the role's. */
export const isAssumedRoleWord = (word: string): boolean => /^assumed?[-_]?role$/i.test(word);

export const isUserWord = (word: string): boolean => /^users?$/i.test(word);

const OTHER_TYPE =
  /^(?:root|users?|groups?|polic(?:y|ies)|assumed?-?role|(?:saml|oidc)-provider|(?:virtual)?mfa|server-certificate)$/i;

/** What else RAM has ARNs for. */
export const isOtherType = (word: string): boolean => OTHER_TYPE.test(word);

/** Region ids, and the star that policies have in the place of one. */
const REGION = /^(?:\*|(?:cn|ap|us|eu|me|na|sa|af)-[a-z0-9-]+)$/i;
const SCHEME =
  /^(?:arn|aws|aliyun|alicloud|iam|sts|ots|oss|odps|uid|account(?:[-_]?id)?|(?:odps\.properties\.)?role_?arn)$/i;

/** What stands in an ARN before the account id, or is put there by mistake. */
export const isScaffolding = (word: string): boolean =>
  REGION.test(word) || SCHEME.test(word) || isNear(word.toLowerCase(), "acs") || isNear(word.toLowerCase(), "ram");

const ACCOUNT = new RegExp(`^[\\d${HOLE}]+$`);
const HOLES = new RegExp(`^[${HOLE}]+$`);

/** Digits, or digits with a mask, or a placeholder alone. */
export const isAccount = (word: string): boolean => ACCOUNT.test(word);

export const isPlaceholderAlone = (word: string): boolean => HOLES.test(word);

const GLUED = new RegExp(`^(arn|acs)?[._-]?(ram)?([\\d${HOLE}]+)?(roles?|users?)?$`, "i");
const PRINCIPAL = /^([\w.-]+)@role\.(\d+)\.onaliyunservice\.com$/i;
const GROUPED = /^\d[\d._-]{11,}$/;
const DRESSED = /^(?:(?:ali)?uid|account|id)?[-_.]?(\d{12,20})(?:@odps.*)?$/i;

/** The words that one stands for: `acsram`, `1234567890123456role`, or a role's login name, which has all in it. */
export function unglue(word: string): string[] {
  const glued = GLUED.exec(word)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (glued && glued.length > 1) return glued;
  const [, name, account] = PRINCIPAL.exec(word) ?? [];
  if (name !== undefined && account !== undefined) return [account, "role", name];
  if (GROUPED.test(word)) return [word.replace(/\D/g, "")];
  return [DRESSED.exec(word)?.[1] ?? word];
}
