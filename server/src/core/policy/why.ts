import * as l10n from "@vscode/l10n";
import { code, list, plain } from "../text/markdown";
import type { Need, Reason } from "./explain";
import { becauseText, placeText } from "./explain-text";

/** Why a text stands in a policy: an action, a resource or the pattern of a condition. */
export interface Why {
  readonly text: string;
  /** In Markdown. */
  readonly because: string;
}

/** As many places as a hover has room for. */
const MOST_NEEDS = 12;

/** Why each text of a policy stands there, given its reasons. */
export function whyOf(reasons: readonly Reason[]): Why[] {
  const byText = new Map<string, Reason[]>();
  for (const reason of reasons) {
    for (const text of [...reason.actions, ...reason.resources, ...(reason.condition?.patterns ?? [])]) {
      const known = byText.get(text);
      if (known) known.push(reason);
      else byText.set(text, [reason]);
    }
  }
  return [...byText].map(([text, ofText]) => ({ text, because: because(ofText) }));
}

function because(reasons: readonly Reason[]): string {
  const needs = [...new Set(reasons.flatMap((reason) => reason.needs).map(needLine))];
  const left = needs.length - MOST_NEEDS;
  const lines = [...needs.slice(0, MOST_NEEDS), ...(left > 0 ? [l10n.t("{0} more", left)] : [])];
  const pages = [...new Set(reasons.map(({ source }) => `<${source}>`))];
  return [list(lines), ...pages].join("\n\n");
}

const needLine = (need: Need): string =>
  `${code(need.table || "UNLOAD")} (${plain(placeText(need))}): ${plain(becauseText(need))}`;
