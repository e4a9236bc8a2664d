import * as l10n from "@vscode/l10n";
import type { MappingEntry } from "../table/model";
import { replace } from "../text/edit";
import type { Report } from "./rule";

/** `column:remote`, as other column mappings have it. */
const PAIR = /^\w+\s*[:=]\s*([A-Za-z_]\w*)$/;

/** An entry that names both sides: here a column and its entry meet by position. */
export function pairDefect({ name, nameSpan: at }: MappingEntry): Report | undefined {
  const remote = PAIR.exec(name)?.[1];
  if (remote === undefined) return undefined;
  return {
    at,
    message: l10n.t("Columns and entries meet by position: an entry is the name of the Tablestore column alone"),
    fixes: [{ title: l10n.t("Replace with {0}", remote), safe: false, edits: [replace(at, remote)] }],
  };
}
