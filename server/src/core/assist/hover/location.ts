import * as l10n from "@vscode/l10n";
import type { LocationTarget } from "../target";
import { describeJdbcPart } from "./location-jdbc";
import { describeOssPart } from "./location-oss";
import { describeTablestorePart } from "./location-tablestore";
import { type Said, type Surroundings, sayPage, sayUnknown } from "./say";

export function describeLocation(target: LocationTarget, { style }: Surroundings): Said {
  const { table, part, text } = target;
  const { store, location } = table;
  if (part === "secret" || part === "password") return [saySecret(part)];
  if (part === "whole") {
    return store && store.location.example !== "none"
      ? [
          l10n.t("Where the data is, as {0}.", style.code(store.location.example)),
          sayUnknown(location!.value),
          sayPage(store.page, style),
        ]
      : [];
  }
  const describe = location!.tablestore ? describeTablestorePart : location!.oss ? describeOssPart : describeJdbcPart;
  const said = describe(target, style);
  return said.some((line) => line !== undefined)
    ? [...said, sayUnknown(text), store && sayPage(store.page, style)]
    : [];
}

const saySecret = (part: "secret" | "password"): string =>
  part === "secret"
    ? l10n.t("An AccessKey, which is not shown here. Whoever reads the statement can use it; a RAM role needs none.")
    : l10n.t("A password, which is not shown here. Whoever reads the statement can use it.");
