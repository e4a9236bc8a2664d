import * as l10n from "@vscode/l10n";
import { attachesAsIs, type RolePlan, type Step, stepTitle } from "../core/index";
import { printable } from "./printable";
import type { Colours } from "./shell";

const linesOf = (document: object | undefined): string[] =>
  document === undefined ? [] : JSON.stringify(document, null, 2).split("\n");

/** The old lines and the new ones, each marked; what is the same at both ends stands once. */
function difference(before: object | undefined, after: object, colours: Colours): string[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  return [
    ...fresh.slice(0, start).map((line) => `    ${printable(line)}`),
    ...old.slice(start, old.length - end).map((line) => colours.red(`  - ${printable(line)}`)),
    ...fresh.slice(start, fresh.length - end).map((line) => colours.green(`  + ${printable(line)}`)),
    ...fresh.slice(fresh.length - end).map((line) => `    ${printable(line)}`),
  ];
}

function stepText(step: Step, all: readonly Step[], colours: Colours): string[] {
  const title = `  ${printable(stepTitle(step))}`;
  if (step.kind === "attach-policy") {
    if (!attachesAsIs(step, all)) return [title];
    return [`${title}:`, ...linesOf(step.document).map((line) => `    ${printable(line)}`)];
  }
  const before = "before" in step ? step.before : undefined;
  return [`${title}:`, ...difference(before, step.after, colours)];
}

function roleText({ roleArn, steps, blocked }: RolePlan, colours: Colours): string {
  const nothing = steps.length + blocked.length === 0 ? [`  ${l10n.t("Nothing to do")}`] : [];
  const lines = [
    colours.bold(printable(roleArn)),
    ...nothing,
    ...blocked.map((sentence) => `  ${colours.red(l10n.t("Cannot be done"))}: ${printable(sentence)}`),
    ...steps.flatMap((step) => stepText(step, steps, colours)),
  ];
  return `${lines.join("\n")}\n`;
}

/** A plan to read before it is agreed to: each step, with the documents as they are and as they will be. */
export const planText = (plans: readonly RolePlan[], colours: Colours): string =>
  `${plans.map((plan) => roleText(plan, colours)).join("\n")}\n`;
