import type { Problem, ProblemKind } from "./problem";
import type { Token } from "./token";

/** Behind these the parser may not be where the writer was. */
const DERAILING: ReadonlySet<ProblemKind> = new Set([
  "equals",
  "keyword-missing",
  "look-alike",
  "parenthesis",
  "quote-inside",
  "quote-missing",
  "quote-unclosed",
  "type-malformed",
  "unexpected",
  "value-missing",
]);

/** What is found where something else is looked for than what was written. */
const FOLLOWING: ReadonlySet<ProblemKind> = new Set([
  "comma-missing",
  "equals",
  "keyword-missing",
  "parenthesis",
  "properties-empty",
  "quote-missing",
  "quote-unclosed",
  "unexpected",
  "value-missing",
]);

/** What stands by itself behind something that is not there at all. */
const APART: ProblemKind = "parenthesis";

/** What is wrong with the end of something that is being written: its comma comes when it is. */
const UNFINISHED: ReadonlySet<ProblemKind> = new Set([
  "quote-unclosed",
  "type-malformed",
  "type-unknown",
  "value-missing",
]);

/**
 * The problems, in their order; of those that only follow from the one before, nothing is said: no token that is as it should be
 * was read between the two, so that mending the one may be the end of the other.
 */
export function markConsequences(problems: readonly Problem[], significant: readonly Token[]): readonly Problem[] {
  let [end, at] = [-1, 0];
  let before: ProblemKind | undefined;
  const unfinished = new Set(problems.flatMap(({ kind, span }) => (UNFINISHED.has(kind) ? [span.end] : [])));
  return problems.map((problem) => {
    const { kind, span } = problem;
    if (kind === "comma-missing" && unfinished.has(span.end)) return { ...problem, kind: "consequence" };
    while (at < significant.length && significant[at]!.start < end) at++;
    const touches = end >= 0 && (at === significant.length || significant[at]!.start >= span.start);
    const follows = touches && mayFollow(problem) && !(before === "value-missing" && kind === APART);
    if (follows) end = Math.max(end, span.end);
    else end = DERAILING.has(kind) ? span.end : -1;
    before = follows ? undefined : kind;
    return follows ? { ...problem, kind: "consequence" } : problem;
  });
}

/** Properties stand apart from their class where that could not be read. */
const mayFollow = ({ kind, found }: Problem): boolean =>
  FOLLOWING.has(kind) || (kind === "clause-order" && found === "WITH SERDEPROPERTIES");
