import * as l10n from "@vscode/l10n";
import type { Difference } from "../ram-policy/difference";
import { DIFFERENCE_RULES } from "../rules/differences";
import type { DifferenceWording } from "../rules/policy-difference";
import type { LivePolicy } from "./model";

/** A difference in the words of its rule. */
export const wordingOf = (difference: Difference): DifferenceWording =>
  DIFFERENCE_RULES.find(({ kind }) => kind === difference.kind)!.word(difference);

/** How a policy of one's own is changed, and what to do where it is one of Alibaba Cloud's. */
export function narrowing({ name, type }: LivePolicy, fix: string | undefined): string {
  if (type === "System") {
    return l10n.t(
      "{0} is of Alibaba Cloud and cannot be changed: attach a policy of your own with what is needed in its place",
      name,
    );
  }
  return fix === undefined
    ? l10n.t("Narrow it in a new version of {0}", name)
    : l10n.t("In a new version of {0}: {1}", name, fix);
}

/** What to do about a statement that takes away what is needed. */
export const lifting = ({ name, type }: LivePolicy): string =>
  type === "System"
    ? l10n.t("Detach {0} from the role: it is of Alibaba Cloud and cannot be changed", name)
    : l10n.t("Take these actions out of the Deny of {0} in a new version of it", name);

export const checkingCondition = (): string =>
  l10n.t("See whether requests of MaxCompute meet the condition, or allow the actions without it");
