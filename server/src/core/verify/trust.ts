import * as l10n from "@vscode/l10n";
import { compareTrust, letsIn, neededServices } from "../ram-policy/compare-trust";
import type { Difference } from "../ram-policy/difference";
import { grantsIn } from "../ram-policy/grants";
import type { Needs } from "../ram-policy/needs";
import { readRamPolicy } from "../ram-policy/read";
import type { Line, Verdict } from "./model";
import { checkingCondition, wordingOf } from "./wording";

const VERDICTS: Partial<Record<Difference["kind"], Line["verdict"]>> = {
  "trust-too-wide": "wide",
  "condition-unknown": "unknown",
};

/** Whether the trust policy of a role lets in all that has to be let in, and whom it lets in beside. */
export function trustLines(text: string, needs: Needs): Line[] {
  const policy = readRamPolicy(text, { kind: "trust" });
  if (policy.damaged) return [unreadable()];
  const grants = grantsIn(policy, needs);
  const services = neededServices(needs) ?? [];
  const answers = services.map((service) => ({ service, answer: letsIn(grants, service, needs) }));
  const shut = answers.flatMap(({ service, answer }) => (answer === "no" ? [service] : []));
  const isOpen = answers.every(({ answer }) => answer === "yes");
  const differences = compareTrust(policy, needs).filter(({ kind }) => !(isOpen && kind === "condition-unknown"));
  const lines = differences.map((difference) => lineOf(difference, shut));
  return isOpen ? [letIn(services), ...lines] : lines;
}

/** The statement that lets in whom a trust policy shuts out; `undefined` where that is nobody. */
export function shutOut(text: string, needs: Needs): object | undefined {
  const grants = grantsIn(readRamPolicy(text, { kind: "trust" }), needs);
  const services = (neededServices(needs) ?? []).filter((service) => letsIn(grants, service, needs) === "no");
  return services.length > 0 ? admitting(services) : undefined;
}

const unreadable = (): Line => ({
  about: "trust",
  verdict: "unknown",
  message: l10n.t("The trust policy of the role cannot be read"),
  todo: l10n.t("Look at it in the RAM console"),
});

const letIn = (services: readonly string[]): Line => ({
  about: "trust",
  verdict: "works",
  message: l10n.t("{0} may assume the role", services.join(", ")),
});

function lineOf(difference: Difference, shut: readonly string[]): Line {
  const { message, fix } = wordingOf(difference);
  const verdict = VERDICTS[difference.kind] ?? "fails";
  const line = { about: "trust", verdict, kind: difference.kind, message } as const;
  if (verdict === "unknown") return { ...line, todo: checkingCondition() };
  if (verdict === "wide") return { ...line, todo: narrowed(fix) };
  return { ...line, todo: l10n.t("Add this statement to the trust policy of the role"), statement: admitting(shut) };
}

const narrowed = (fix: string | undefined): string =>
  l10n.t("In the trust policy, unless something else needs it: {0}", fix ?? l10n.t("narrow it"));

const admitting = (services: readonly string[]): object => ({
  Action: "sts:AssumeRole",
  Effect: "Allow",
  Principal: { Service: services },
});

/** What lines say altogether. */
export const verdictOf = (lines: readonly Line[]): Verdict =>
  lines.some(({ verdict }) => verdict === "fails")
    ? "fails"
    : lines.some(({ verdict }) => verdict === "unknown")
      ? "unknown"
      : "works";
