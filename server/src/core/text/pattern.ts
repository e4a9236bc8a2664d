import * as l10n from "@vscode/l10n";

const LONGEST = 200;
/** A group that repeats and is repeated, `(a+)+`: the time it takes may double with every character. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d*,\d*\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d*,\d*\})/;
const BACK_REFERENCE = /\\(?:[1-9]|k<)/;

/** Why a user's pattern of placeholders cannot be used; `undefined` for one that can. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return l10n.t("A pattern has at most {0} characters", LONGEST);
  if (NESTED.test(pattern)) return l10n.t("A repeated group must not repeat something itself: {0}", pattern);
  if (BACK_REFERENCE.test(pattern)) return l10n.t("A pattern must not refer to its own groups: {0}", pattern);
  try {
    return new RegExp(pattern).test("") ? l10n.t("The pattern fits where there is nothing: {0}", pattern) : undefined;
  } catch (error) {
    return l10n.t("Not a regular expression: {0}", error instanceof Error ? error.message : pattern);
  }
}
