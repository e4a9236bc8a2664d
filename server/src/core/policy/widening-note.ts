import * as l10n from "@vscode/l10n";
import type { Note, TableSource } from "./model";
import { accessWord } from "./say-access";
import type { Widening } from "./widen";

/** What a document with a wildcard allows beyond what is needed. */
export const wideningNote = (widening: Widening, roleName: string, { path, line }: TableSource): Note => ({
  note: "widened",
  path,
  line,
  message: sentence(widening, roleName),
});

function sentence({ target, within, prefix, count }: Widening, roleName: string): string {
  const may = accessWord(target.access);
  const given =
    target.record.service === "oss"
      ? l10n.t("all directories of bucket {0} whose names begin with '{1}'", within, prefix)
      : l10n.t("all tables of instance {0} whose names begin with '{1}'", within, prefix);
  return l10n.t("Given away: {0} may {1} {2}, not only the {3} that are used", roleName, may, given, count);
}
