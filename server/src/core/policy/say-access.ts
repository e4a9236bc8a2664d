import * as l10n from "@vscode/l10n";
import type { Access } from "./model";

/** Within a sentence, or a short label. */
export function accessWord(access: Access): string {
  switch (access) {
    case "read":
      return l10n.t("read");
    case "write":
      return l10n.t("write");
    case "read-write":
      return l10n.t("read and write");
  }
}

/** Where it stands alone. */
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
