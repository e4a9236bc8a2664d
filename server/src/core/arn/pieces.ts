import {
  isAccount,
  isAssumedRoleWord,
  isExactRoleWord,
  isOtherType,
  isPlaceholderAlone,
  isRoleWord,
  isScaffolding,
  isUserWord,
  unglue,
} from "./words";

/** What is meant by an ARN, however it is written. */
export interface Pieces {
  readonly account: string | undefined;
  readonly name: string;
  /** Whether nothing else was said that the pieces leave out. */
  readonly complete: boolean;
}

/** Finds account and role name among the words of a broken role ARN; `undefined` where no role is named, or several. */
export function findPieces(written: readonly string[]): Pieces | undefined {
  const end = written.findIndex(isTypeWord);
  const words = [
    ...written.slice(0, end < 0 ? undefined : end).flatMap(unglue),
    ...(end < 0 ? [] : written.slice(end)),
  ];
  const at = typeIndex(words);
  return at < 0 ? fromUntyped(words) : fromTyped(words.slice(0, at), words[at]!, words.slice(at + 1));
}

const isTypeWord = (word: string): boolean => isExactRoleWord(word) || isAssumedRoleWord(word) || isUserWord(word);

function typeIndex(words: readonly string[]): number {
  const exact = words.findIndex(isTypeWord);
  return exact >= 0 ? exact : words.findIndex((word, at) => at > 0 && at < words.length - 1 && isRoleWord(word));
}

/**
 * The one account among the words; `null` where there are several. A placeholder beside a number is not the account;
 * of several placeholders the last is: a region stands before it.
 */
function oneAccount(words: readonly string[]): string | undefined | null {
  const accounts = words.filter(isAccount);
  const numbers = new Set(accounts.filter((account) => !isPlaceholderAlone(account)));
  if (numbers.size > 1) return null;
  return [...numbers][0] ?? accounts.at(-1);
}

function fromTyped(before: readonly string[], type: string, following: readonly string[]): Pieces | undefined {
  const after = following.length > 1 && isExactRoleWord(following[0]!) ? following.slice(1) : following;
  const inner = after.findIndex(isTypeWord);
  if (inner > 0 && isScaffolding(after[0]!)) {
    return fromTyped([...before, ...after.slice(0, inner)], after[inner]!, after.slice(inner + 1));
  }
  const misplaced = before.filter((word) => !isAccount(word) && !isScaffolding(word));
  const account = oneAccount(before);
  if (account === null || after.slice(1).some(isTypeWord)) return undefined;
  if (account === undefined) return withAccountBehind(misplaced, type, after);
  if (after.length > 0) return named(account, type, after, misplaced.length === 0);
  return misplaced.length === 1 ? named(account, type, misplaced, true) : undefined;
}

/** The account stands behind the type, or nowhere. */
function withAccountBehind(misplaced: readonly string[], type: string, after: readonly string[]): Pieces | undefined {
  const account = oneAccount(after.filter((word) => isNoName(word, after.length, misplaced.length)));
  if (account === null) return undefined;
  const names = after.filter((word) => word !== account);
  if (names.length > 0) return named(account, type, names, misplaced.length === 0);
  return account !== undefined && misplaced.length === 1 ? named(account, type, misplaced, true) : undefined;
}

/** Short numbers may be names, a placeholder alone is one where nothing else is, and so is what has no rival at all. */
function isNoName(word: string, following: number, misplaced: number): boolean {
  if (following === 1) return misplaced > 0 && !isPlaceholderAlone(word) && !SHORT_NUMBER.test(word);
  return !SHORT_NUMBER.test(word);
}

const SHORT_NUMBER = /^\d{1,11}$/;

function named(
  account: string | undefined,
  type: string,
  after: readonly string[],
  complete: boolean,
): Pieces | undefined {
  const [name, ...path] = after;
  if (name === undefined) return undefined;
  if (isAssumedRoleWord(type)) return { account, name, complete };
  const isWhole = complete && path.every(isScaffolding);
  return { account, name, complete: isWhole && (!isUserWord(type) || /role/i.test(name)) };
}

/** A role name without `role` before it, or with `role` but nothing between. */
function fromUntyped(words: readonly string[]): Pieces | undefined {
  const account = oneAccount(words);
  const [name, second] = words.filter((word) => !isAccount(word) && !isScaffolding(word));
  if (account === null || name === undefined || second !== undefined) return undefined;
  if (isOtherType(name) || !/[a-z]/i.test(name)) return undefined;
  if (words.length === 1) return /^[a-z][a-z0-9.-]*$/i.test(name) ? { account, name, complete: true } : undefined;
  const rest = /^role(?:[._]|(?=[a-z0-9\ue000-\uf8ff]))(.+)$/.exec(name)?.[1];
  return { account, name: rest ?? name, complete: true };
}
