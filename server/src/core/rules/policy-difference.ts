import * as l10n from "@vscode/l10n";
import type { Difference, DifferenceKind } from "../ram-policy/difference";
import type { RuleInfo } from "./rule";

/** How a difference between a policy and what its tables need is put to the user. */
export interface DifferenceWording {
  readonly message: string;
  /** The title of the fix; needed where the difference can bring edits. */
  readonly fix?: string;
}

/** A rule that words the differences of one kind: comparing finds them, and knows no sentence. */
export interface DifferenceRule extends RuleInfo {
  readonly kind: DifferenceKind;
  word(difference: Difference): DifferenceWording;
}

/** No fix is safe: what a policy allows is for its owner to decide. */
export function defineDifferenceRule<Kind extends DifferenceKind>(
  rule: RuleInfo & {
    readonly code: `policy-${Kind}`;
    readonly kind: Kind;
    word(difference: Extract<Difference, { readonly kind: Kind }>): DifferenceWording;
  },
): DifferenceRule {
  return { ...rule, word: (difference) => rule.word(difference as Extract<Difference, { readonly kind: Kind }>) };
}

const MOST_LISTED = 8;

/** A list that a person reads to its end. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_LISTED).join(", ");
  const more = texts.length - MOST_LISTED;
  return more > 0 ? l10n.t("{0} and {1} more", shown, more) : shown;
}
