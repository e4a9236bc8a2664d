import * as l10n from "@vscode/l10n";
import { INTERNAL_SUFFIX, TABLESTORE_ENDPOINTS } from "../catalog/index";
import type { TablestoreLocation } from "../table/model";
import { mayHoldMore } from "../table/tablestore-location";
import { insert } from "../text/edit";
import { hasPlaceholder, isPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import type { Fix, Report } from "./rule";

/** An endpoint of a network that MaxCompute should not or cannot use, or none at all. */
export function suffixDefect(location: TablestoreLocation): Report | undefined {
  const { suffix, host, region } = location;
  const isOpen = mayHoldMore(location) || hasPlaceholder(suffix.text) || isPlaceholder(region.text);
  const text = suffix.text.toLowerCase();
  const network = TABLESTORE_ENDPOINTS.find((endpoint) => endpoint.suffix === text)?.network;
  if (network === "classic" || host.text === "" || (isOpen && !network)) return undefined;
  if (text === "") {
    const message = l10n.t("The host is not complete; it ends in {0}", INTERNAL_SUFFIX);
    return { at: host.span, message, fixes: [append(location)] };
  }
  return { at: suffix.span, message: message(network), fixes: [replacement(suffix.span, INTERNAL_SUFFIX)] };
}

function append({ region, host }: TablestoreLocation): Fix {
  const missing = `${region.text === "" ? ".<region>" : ""}.${INTERNAL_SUFFIX}`;
  return { title: l10n.t("Append {0}", missing), safe: false, edits: [insert(host.span.end, missing)] };
}

function message(network: string | undefined): string {
  switch (network) {
    case "public":
      return l10n.t("Public endpoint: traffic takes the internet and is charged; use {0}", INTERNAL_SUFFIX);
    case "dual-stack":
      return l10n.t("Public dual-stack endpoint: traffic takes the internet and is charged; use {0}", INTERNAL_SUFFIX);
    case "vpc":
      return l10n.t("VPC endpoint: MaxCompute stands outside of your VPC; use {0}", INTERNAL_SUFFIX);
    default:
      return l10n.t("No endpoint of Tablestore ends like this; use {0}", INTERNAL_SUFFIX);
  }
}
