import * as l10n from "@vscode/l10n";
import type { MappingEntry } from "../table/model";
import { replacement } from "./fixes";
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
    fixes: [replacement(at, remote)],
  };
}
