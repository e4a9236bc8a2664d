import * as l10n from "@vscode/l10n";
import type { Line, Verdict, VerifiedNeed, VerifiedTable } from "./model";

export const verdictText = (verdict: Verdict): string => {
  if (verdict === "works") return l10n.t("works");
  return verdict === "fails" ? l10n.t("does not work") : l10n.t("cannot be told");
};

const ABOUT: Readonly<Record<Line["about"], () => string>> = {
  role: () => l10n.t("role"),
  trust: () => l10n.t("trust policy"),
  permission: () => l10n.t("permissions"),
};

/** What a line is about, with the policy where it is about one. */
export const aboutText = ({ about, policy }: Line): string =>
  policy === undefined ? ABOUT[about]() : `${ABOUT[about]()}, ${policy}`;

const outcomeText = (outcome: VerifiedNeed["outcome"]): string => {
  if (outcome === "denied") return l10n.t("denied");
  return outcome === "missing" ? l10n.t("not allowed") : l10n.t("cannot be told");
};

/** Actions that fare alike on a resource, and not well. */
export interface Lacking {
  readonly resource: string;
  readonly outcome: string;
  readonly actions: readonly string[];
}

/** The actions that are not allowed, by resource. */
export function lackingOf(needs: readonly VerifiedNeed[]): Lacking[] {
  const groups = new Map<string, Lacking>();
  for (const { action, resource, outcome } of needs.filter((need) => need.outcome !== "allowed")) {
    const key = `${outcome} ${resource}`;
    const { actions } = groups.get(key) ?? { actions: [] };
    groups.set(key, { resource, outcome: outcomeText(outcome), actions: [...actions, action] });
  }
  return [...groups.values()];
}

export const titleOf = ({ name, statement }: VerifiedTable): string =>
  statement === undefined ? name : `${statement.toUpperCase()} ${name}`.trimEnd();
