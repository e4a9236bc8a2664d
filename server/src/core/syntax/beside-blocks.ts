import { roleOf } from "../text/template-role";
import { isBlock } from "./first-branches";
import type { Problem, ProblemKind } from "./problem";
import { firstFrom, isTrivia, type Token } from "./token";

/** What is said of how parts of a statement stand together; all else is said of a part alone. */
const OF_STRUCTURE: ReadonlySet<ProblemKind> = new Set([
  "clause-duplicate",
  "clause-order",
  "comma-extra",
  "comma-missing",
  "equals",
  "keyword-missing",
  "literal-adjacent",
  "parenthesis",
  "properties-empty",
  "quote-inside",
  "quote-missing",
  "quote-unclosed",
  "semicolon-inside",
  "semicolon-missing",
  "statement-unseparated",
  "type-malformed",
  "unexpected",
  "value-missing",
]);

/** What ends a statement, and says nothing of what is in it. */
const OF_END: ReadonlySet<ProblemKind> = new Set(["semicolon-missing", "statement-unseparated"]);

/** Whether the parts of a statement seem not to stand together. */
export const isOutOfOrder = (problems: readonly Problem[]): boolean =>
  problems.some(({ kind }) => OF_STRUCTURE.has(kind) && !OF_END.has(kind));

/**
 * The problems of a statement that hold whatever its template makes of it: beside a block anything may be there, and where a list is opened
 * in a branch and closed elsewhere, it is not known which parts stand together.
 */
export function settledProblems(
  text: string,
  tokens: readonly Token[],
  problems: readonly Problem[],
): readonly Problem[] {
  if (!problems.some(({ kind }) => OF_STRUCTURE.has(kind))) return problems;
  const blocks = tokens.filter((token) => isBlock(text, token));
  if (blocks.length === 0) return problems;
  const isSettled = !opensList(text, tokens);
  const significant = tokens.filter((token) => !isTrivia(token));
  const isBeside = ({ span }: Problem): boolean => {
    const from = significant[firstFrom(significant, span.start) - 1]?.start ?? 0;
    const to = significant[firstFrom(significant, span.end)]?.start ?? Number.POSITIVE_INFINITY;
    const block = blocks[firstFrom(blocks, from)];
    return block !== undefined && block.start < to;
  };
  return problems.filter((problem) => !OF_STRUCTURE.has(problem.kind) || (isSettled && !isBeside(problem)));
}

/** Whether a part between two blocks of a statement opens a list that it does not close, or the other way round. */
function opensList(text: string, tokens: readonly Token[]): boolean {
  const depths: number[] = [];
  for (const token of tokens.slice(tokens.findIndex((token) => !isTrivia(token)))) {
    const top = depths.length - 1;
    if (token.kind === "(" && top >= 0) depths[top]!++;
    else if (token.kind === ")" && top >= 0) depths[top]!--;
    if (!isBlock(text, token)) continue;
    const role = roleOf(text.slice(token.start, token.end));
    if (role === "opens") depths.push(0);
    else if (role === "turns" && top >= 0 && depths[top] !== 0) return true;
    else if (role === "closes" && (depths.pop() ?? 0) !== 0) return true;
  }
  return false;
}
