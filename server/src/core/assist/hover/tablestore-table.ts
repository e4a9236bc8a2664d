import * as l10n from "@vscode/l10n";
import type { ValueTarget } from "../target";
import { type Said, type Surroundings, sayPage, sayUnknown } from "./say";

/** The Tablestore table that is named by a property, and where it is. */
export function describeRemoteTable({ table, property }: ValueTarget, { style }: Surroundings): Said {
  const { value } = property.value!;
  const at = table.location?.tablestore;
  const isPlaced = at !== undefined && at.instance.text !== "" && at.region.text !== "";
  return [
    isPlaced
      ? l10n.t(
          "The table {0} of the Tablestore instance {1} in {2}.",
          style.code(value),
          style.code(at.instance.text),
          style.code(at.region.text),
        )
      : l10n.t("The table {0} of Tablestore.", style.code(value)),
    sayUnknown(value) ?? l10n.t("Its name counts with upper and lower case, and it must exist before it is queried."),
    table.store && sayPage(table.store.page, style),
  ];
}
