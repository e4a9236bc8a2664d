import * as l10n from "@vscode/l10n";
import { SESSION_FLAGS } from "../catalog/flags";
import { SOURCES } from "../catalog/index";
import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { defineScriptRule } from "./script-rule";

/** There are flags that no page of external tables names, so one is told of only where it is all but the name of a known one. */
export const flagMisspelt = defineScriptRule({
  code: "flag-misspelt",
  severity: "hint",
  summary: () => l10n.t("A flag that is set beside external tables is spelt as it is documented."),
  source: SOURCES.ossTable,
  check({ settings }, report) {
    for (const { name, at } of settings) {
      const meant = SESSION_FLAGS.has(name) ? undefined : nearest(name, SESSION_FLAGS.keys(), MOST_SLIPS);
      if (meant === undefined || digitsOf(meant) !== digitsOf(name)) continue;
      report({
        at,
        message: l10n.t("Unknown flag; did you mean {0}?", meant),
        fixes: [{ title: l10n.t("Replace with {0}", meant), safe: false, edits: [replace(at, meant)] }],
      });
    }
  },
});

const MOST_SLIPS = 2;

/** Another number may be that of another version. */
const digitsOf = (name: string): string => name.replace(/\D/g, "");
