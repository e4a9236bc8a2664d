import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";

/**
 * What the parser found wrong, as data: the rule of the same name (`syntax-<kind>`) words it. `span` is the place to mend,
 * `edits` mend it where there is only one way, `found` is the text at fault and `expected` what should stand there.
 */
export interface Problem {
  readonly kind: ProblemKind;
  readonly span: Span;
  readonly edits: readonly TextEdit[];
  readonly found: string;
  readonly expected: string;
}

/**
 * Of each kind but two there is a rule: `placeholder` says that nothing can be told of what will be filled in, `consequence` that
 * a problem follows from the one before it.
 */
export const PROBLEM_KINDS = [
  "clause-duplicate",
  "clause-order",
  "comma-extra",
  "comma-missing",
  "comment",
  "comment-unclosed",
  "consequence",
  "copied-along",
  "create-or-replace",
  "drop-external",
  "equals",
  "external-missing",
  "keyword-misspelt",
  "keyword-missing",
  "keyword-order",
  "literal-adjacent",
  "look-alike",
  "name",
  "parenthesis",
  "placeholder",
  "properties-empty",
  "quote-inside",
  "quote-missing",
  "quote-needless",
  "quote-unclosed",
  "semicolon-inside",
  "semicolon-missing",
  "statement-length",
  "statement-unseparated",
  "template-leftover",
  "type-malformed",
  "type-unknown",
  "unexpected",
  "value-missing",
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];
