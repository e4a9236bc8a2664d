import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { isWrittenPlainly, passwordsIn, secretOf } from "../table/access";
import type { ExternalTable } from "../table/model";
import { remove } from "../text/edit";
import { isPlaceholder } from "../text/placeholder";
import { textOf } from "../text/span";
import { defineRule } from "./rule";

/** An AccessKey in LOCATION is documented and works; whoever reads the script, its log or its history has it too. */
export const locationSecret = defineRule({
  code: "location-secret",
  severity: "warning",
  summary: () => l10n.t("No AccessKey and no password stands in LOCATION."),
  source: SOURCES.sameAccount,
  about: "secret",
  check(table, report, { text }) {
    const password = table.location?.jdbc?.password;
    if (password && !isPlaceholder(textOf(text, password)))
      report({ at: password, message: l10n.t("Password in LOCATION: everyone who reads this can use it") });
    for (const at of [...passwordsIn(table.serde), ...passwordsIn(table.tblproperties)]) {
      if (isPlaceholder(textOf(text, at))) continue;
      report({ at, message: l10n.t("Password in the address of a database: everyone who reads this can use it") });
    }
    const secret = secretOf(table);
    if (!secret || isLeftOpen(textOf(text, secret))) return;
    const at = { start: secret.start, end: secret.end - 1 };
    const fixes = isWrittenPlainly(text, secret)
      ? [{ title: l10n.t("Remove the AccessKey"), safe: false, edits: [remove(secret)] }]
      : [];
    report(
      hasRole(table)
        ? { at, message: l10n.t("AccessKey in LOCATION: everyone who reads this can use it; the role suffices"), fixes }
        : { at, message: l10n.t("AccessKey in LOCATION: everyone who reads this can use it; name a role instead") },
    );
  },
});

/** Whether both parts are still to be filled in. */
const isLeftOpen = (credentials: string): boolean =>
  credentials
    .slice(0, -1)
    .split(":")
    .every((part) => isPlaceholder(part));

const hasRole = ({ role }: ExternalTable): boolean => (role?.value?.value.trim() ?? "") !== "";
