import * as l10n from "@vscode/l10n";
import type { PropertyRecord } from "./handler";
import { filled, option, turn } from "./option";

/** What opens the way to a store inside a virtual private cloud. Sources: RDS and HBase external tables (2021). */
export const VPC_PROPERTIES: readonly PropertyRecord[] = [
  turn("odps.external.net.vpc", () => l10n.t("Whether the store is in a virtual private cloud"), "seen"),
  filled("odps.vpc.id", () => l10n.t("The id of the virtual private cloud"), "seen"),
  option(
    "odps.vpc.access.ips",
    /^[^\s:,]+:[^:,]+(?:\s*,\s*[^\s:,]+:[^:,]+)*\s*$/,
    () => ({
      expected: l10n.t("host:port, several of them separated by commas"),
      about: l10n.t("The hosts and ports that are reached"),
    }),
    "uncertain",
  ),
  filled("odps.vpc.region", () => l10n.t("The region of the virtual private cloud"), "seen", {
    names: "region",
  }),
];
