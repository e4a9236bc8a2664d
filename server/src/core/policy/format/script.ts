import * as l10n from "@vscode/l10n";
import type { PolicyReport } from "../model";
import { remarks } from "./remarks";
import type { Section } from "./sections";

/** What both scripts are called, but for what follows the dot. */
export const SCRIPT = "aliyun-ram";

/** What a script says at its top. */
export const aboutScript = (sections: readonly Section[], usage: string, report: PolicyReport): string[] => [
  l10n.t("Makes RAM roles and their policies with the aliyun CLI: {0}", usage),
  sections.length > 1
    ? l10n.t("Run it once for each account, in this order: {0}", accountsOf(sections))
    : l10n.t("For account {0}; with a profile of another account it does nothing.", accountsOf(sections)),
  l10n.t("What exists already is left as it is and named, and the exit code is 3."),
  ...remarks(report),
];

export const accountsOf = (sections: readonly Section[]): string => sections.map(({ account }) => account).join(", ");

/** What a script says when it runs. */
export const sayings = (sections: readonly Section[]) => ({
  otherAccount: l10n.t("Nothing was done: this profile is not of account {0}", accountsOf(sections)),
  kept: l10n.t("exists already and was left as it is: compare it with this script"),
});
