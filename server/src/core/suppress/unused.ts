import * as l10n from "@vscode/l10n";
import { isGlob, matchesCode } from "../rules/codes";
import { RULES } from "../rules/index";
import type { Finding, Fix } from "../rules/rule";
import { type SuppressionProblem, suppressionUnused, wordSuppression } from "../rules/suppression-unused";
import { remove, replace, type TextEdit } from "../text/edit";
import { nearest } from "../text/nearest";
import { type Span, spanOf } from "../text/span";
import type { Applied } from "./apply";
import { type Code, type Directive, WORDS } from "./directive";
import { isWord, type Suppression } from "./suppression";

function finding(at: Span, problem: SuppressionProblem, fixes: readonly Fix[]): Finding {
  const isUnused = problem.kind === "unused" || problem.kind === "unused-all";
  return {
    code: suppressionUnused.code,
    severity: isUnused ? suppressionUnused.severity : "warning",
    at: spanOf(at.start, at.end),
    message: wordSuppression(problem),
    fixes,
    ...(isUnused && { tags: ["unnecessary"] }),
  };
}

/** What is to say of a suppression: of the whole comment where all of it is in vain, else of each code that is. */
export function unusedFindings(suppression: Suppression, applied: Applied): Finding[] {
  const { comment, end, codes, all } = suppression;
  const vain = codes.filter((code) => !applied.used.has(code));
  const whole = vain.length === codes.length;
  const comments = [comment, ...(end ? [end] : [])];
  const removeAll = fix(
    l10n.t("Remove the comment"),
    comments.map(({ removal }) => remove(removal)),
  );
  if (whole && codes.length > 1 && vain.every((code) => problemOf(code, applied).kind === "unused")) {
    return [finding(comment.comment, { kind: "unused-all" }, [removeAll])];
  }
  return vain.map((code) => {
    const problem = problemOf(code, applied);
    const at = all || (codes.length === 1 && problem.kind === "unused") ? comment.comment : code.at;
    const removal = codes.length === 1 ? removeAll : fix(l10n.t("Remove {0}", code.pattern), [removeCode(code, codes)]);
    const isAll = all && problem.kind === "unused";
    return finding(at, isAll ? { kind: "unused-all" } : problem, [...replaceCode(code, problem), removal]);
  });
}

function problemOf(code: Code, { refused }: Applied): SuppressionProblem {
  const { pattern } = code;
  if (refused.has(code)) return { kind: "secret", code: "location-secret" };
  const codes = [...RULES.keys()];
  if (isGlob(pattern) ? codes.some((known) => matchesCode(pattern, known)) : RULES.has(pattern)) {
    return { kind: "unused", code: pattern };
  }
  return { kind: "unknown-code", code: pattern, meant: nearest(pattern, codes) };
}

/** What is to say of a comment that can suppress nothing. */
export function voidFindings({ comment, word, wordAt, removal }: Directive): Finding[] {
  const removing = fix(l10n.t("Remove the comment"), [remove(removal)]);
  if (word === "extable-ignore") return [finding(comment, { kind: "no-code" }, [removing])];
  if (word === "extable-ignore-end") return [finding(comment, { kind: "no-block" }, [removing])];
  const meant = nearest(word, WORDS);
  if (isWord(word) || meant === undefined) return [];
  const problem = { kind: "unknown-comment", code: word, meant } as const;
  return [finding(wordAt, problem, [fix(l10n.t("Change to {0}", meant), [replace(wordAt, meant)])])];
}

/** Not safe: while a statement is being written, its findings come and go. */
const fix = (title: string, edits: readonly TextEdit[]): Fix => ({ title, safe: false, edits });

function replaceCode({ at }: Code, problem: SuppressionProblem): Fix[] {
  if (problem.kind !== "unknown-code" || problem.meant === undefined) return [];
  return [fix(l10n.t("Change to {0}", problem.meant), [replace(at, problem.meant)])];
}

/** With the comma behind it, or the one before the last. */
function removeCode(code: Code, codes: readonly Code[]): TextEdit {
  const at = codes.indexOf(code);
  const next = codes[at + 1];
  const before = codes[at - 1];
  return remove(next ? spanOf(code.at.start, next.at.start) : spanOf(before?.at.end ?? code.at.start, code.at.end));
}
