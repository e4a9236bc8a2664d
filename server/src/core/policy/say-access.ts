import * as l10n from "@vscode/l10n";
import type { Access } from "./model";

/** For a label. */
export function sayAccess(access: Access): string {
  switch (access) {
    case "read":
      return l10n.t("read only");
    case "write":
      return l10n.t("write only");
    case "read-write":
      return l10n.t("read and write");
  }
}
