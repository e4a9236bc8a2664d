import * as l10n from "@vscode/l10n";
import type { FlagRecord } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { insert } from "../text/edit";
import type { Fix } from "./rule";
import { defineScriptRule, relatedAt } from "./script-rule";

/** A project may set the flag for all its sessions, so its absence from the script proves nothing. */
export const flagMissing = defineScriptRule({
  code: "flag-missing",
  severity: "hint",
  summary: () => l10n.t("A script that queries an external table sets the flags that its format needs."),
  source: SOURCES.ossTable,
  check({ tables, flags, off, mention }, report) {
    for (const table of tables) {
      const { name, written, nameSpan, title } = table.facts;
      const missing = table.facts.flags.filter(
        ({ key, value }) => !flags.has(key) || (value === "true" && off.has(key)),
      );
      const at = missing.length > 0 && name !== undefined ? mention(name) : undefined;
      if (!at) continue;
      const isOff = missing.every(({ key }) => flags.has(key));
      const names = missing.map(({ key, value }) => `${key}=${value}`).join(", ");
      report({
        at,
        message: isOff
          ? l10n.t("{0} files are read with {1}, but it is set to false here", title, names)
          : l10n.t("{0} files are read with {1}, which is not set here", title, names),
        related: [relatedAt(nameSpan, table, l10n.t("{0} is created here", written))],
        fixes: isOff ? [] : [settingFix(missing, names)],
      });
    }
  },
});

const settingFix = (flags: readonly FlagRecord[], names: string): Fix => ({
  title: l10n.t("Insert SET {0} at the top", names),
  safe: false,
  edits: [insert(0, flags.map(({ key, value }) => `SET ${key}=${value};\n`).join(""))],
});
