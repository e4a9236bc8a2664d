import * as l10n from "@vscode/l10n";
import { INTERNAL_SUFFIX, TABLESTORE_ENDPOINTS, TABLESTORE_REGIONS } from "../../catalog/index";
import { regionName } from "../../catalog/region-names";
import { hasPlaceholder } from "../../text/placeholder";
import type { LocationTarget } from "../target";
import type { Said } from "./say";
import type { Style } from "./style";

export function describeTablestorePart({ part, text }: LocationTarget, style: Style): Said {
  switch (part) {
    case "scheme":
      return [l10n.t("The scheme; that of Tablestore is {0}.", style.code("tablestore://"))];
    case "instance":
      return [l10n.t("The Tablestore instance {0}.", style.code(text))];
    case "region":
      return sayRegion(text, style);
    case "endpoint":
      return [sayEndpoint(text, style)];
    case "tail":
      return [l10n.t("What follows the host; no sample of the documentation has anything here.")];
    default:
      return [];
  }
}

function sayRegion(id: string, style: Style): Said {
  const known = TABLESTORE_REGIONS.get(id.toLowerCase());
  const name = regionName(id);
  return [
    name
      ? l10n.t("The region {0}: {1}.", style.code(id), style.plain(name))
      : l10n.t("The region {0}.", style.code(id)),
    known?.closed ? l10n.t("Tablestore is no longer offered there.") : undefined,
    known || hasPlaceholder(id)
      ? undefined
      : l10n.t("It is not in the list of Tablestore's regions, which may have grown."),
  ];
}

function sayEndpoint(suffix: string, style: Style): string {
  switch (TABLESTORE_ENDPOINTS.find((endpoint) => endpoint.suffix === suffix.toLowerCase())?.network) {
    case "classic":
      return l10n.t("The internal endpoint, which MaxCompute reaches without leaving the provider's network.");
    case "public":
    case "dual-stack":
      return l10n.t(
        "A public endpoint: traffic takes the internet and is charged. The internal one ends in {0}.",
        style.code(INTERNAL_SUFFIX),
      );
    case "vpc":
      return l10n.t(
        "A VPC endpoint; MaxCompute is outside of your VPC. The internal one ends in {0}.",
        style.code(INTERNAL_SUFFIX),
      );
    default:
      return l10n.t(
        "No endpoint of Tablestore that is known. The internal one ends in {0}.",
        style.code(INTERNAL_SUFFIX),
      );
  }
}
