import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { AccessTooWide } from "../ram-policy/difference";
import { defineDifferenceRule, listed } from "./policy-difference";

export const policyAccessTooWide = defineDifferenceRule({
  code: "policy-access-too-wide",
  kind: "access-too-wide",
  severity: "warning",
  summary: () => l10n.t("The permission policies of a role allow no more than its external tables need."),
  source: SOURCES.ramPolicy,
  word: (difference) => ({
    message: messageOf(difference),
    fix: fixOf(difference),
  }),
});

/** A pattern gives way to what is needed of its statement, one thing alone is taken out. */
function fixOf(difference: AccessTooWide): string {
  if (difference.what === "statement") return l10n.t("Remove the statement");
  return isPattern(difference) || difference.what === "all-but" || difference.what === "condition"
    ? l10n.t("Replace the statement with what is needed")
    : l10n.t("Remove {0}", difference.text);
}

const isPattern = ({ text }: AccessTooWide): boolean => /[*?]/.test(text);

function messageOf({ what, text, actions, needed, example, key = "" }: AccessTooWide): string {
  if (what === "condition") {
    const values = example ?? l10n.t("any");
    return l10n.t(
      "too wide: {0} on {1} for {2} {3}; needed is {4}",
      listed(actions),
      text,
      key,
      values,
      listed(needed),
    );
  }
  if (what === "all-but") {
    return l10n.t("too wide: this allows everything but {0}; the tables need {1}", text, listed(needed));
  }
  if (what === "resource") {
    return example === undefined
      ? l10n.t("too wide: no table needs {0} on {1}", listed(actions), text)
      : l10n.t("too wide: {0} allows {1} on {2}; needed is {3}", text, listed(actions), example, listed(needed));
  }
  if (needed.length === 0) return l10n.t("too wide: no table needs {0}", text);
  const rest = restOf(text);
  const also = actions.length > 0 ? l10n.t("{0} and {1}", listed(actions), rest) : rest;
  return l10n.t("too wide: {0} also allows {1}; the tables need {2}", text, also, listed(needed));
}

/** What a pattern fits beside the actions that are known. */
function restOf(pattern: string): string {
  if (pattern === "*") return l10n.t("all else of every service");
  const service = /^([^*?]+):\*$/.exec(pattern)?.[1];
  return service === undefined ? l10n.t("all else that fits") : l10n.t("all else of {0}", service);
}
