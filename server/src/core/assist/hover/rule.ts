import * as l10n from "@vscode/l10n";
import { matchesCode } from "../../rules/codes";
import { RULES } from "../../rules/index";
import { nearest } from "../../text/nearest";
import { items, type Said, type Surroundings } from "./say";

/** The rule that a comment names, or the rules that its pattern fits. */
export function describeRule(pattern: string, surroundings: Surroundings): Said {
  const { style } = surroundings;
  const rule = RULES.get(pattern);
  if (rule) {
    const page = surroundings.rulePage(pattern);
    return [
      `${style.code(pattern)}: ${style.plain(rule.summary())}`,
      page === undefined ? undefined : style.link(l10n.t("Page of the rule"), page),
      style.link(l10n.t("Documentation"), rule.source),
    ];
  }
  const fitting = [...RULES.keys()].filter((code) => matchesCode(pattern, code));
  if (fitting.length > 0) {
    return [l10n.t("Rules that {0} fits:", style.code(pattern)), items(fitting.map(style.code))];
  }
  const meant = nearest(pattern, RULES.keys());
  return meant
    ? [
        l10n.t("{0} is probably meant to be {1}.", style.code(pattern), style.code(meant)),
        ...describeRule(meant, surroundings),
      ]
    : [l10n.t("There is no rule {0}.", style.code(pattern))];
}
