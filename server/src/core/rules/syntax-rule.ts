import type { Problem, ProblemKind } from "../syntax/problem";
import type { RuleInfo, Severity } from "./rule";

/** How a problem of the parser is put to the user. */
export interface Wording {
  readonly message: string;
  /** The title of the fix; needed where the problem can bring edits. */
  readonly fix?: string;
  /** Whether the fix keeps the meaning; it does, unless said otherwise. */
  readonly safe?: boolean;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A rule that words the problems of one kind: the parser finds them, and knows no sentence. */
export interface SyntaxRule extends RuleInfo {
  word(problem: Problem): Wording;
}

export const defineSyntaxRule = <Kind extends ProblemKind>(
  rule: SyntaxRule & { readonly code: `syntax-${Kind}` },
): SyntaxRule => rule;
