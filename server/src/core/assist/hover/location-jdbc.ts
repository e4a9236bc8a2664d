import * as l10n from "@vscode/l10n";
import { regionName } from "../../catalog/region-names";
import type { LocationTarget } from "../target";
import type { Said } from "./say";
import type { Style } from "./style";

export function describeJdbcPart({ table, part, text }: LocationTarget, style: Style): Said {
  switch (part) {
    case "scheme":
      return [l10n.t("The scheme, which names the JDBC driver.")];
    case "host":
      return describeHost(text, style);
    case "port":
      return [l10n.t("The port of the database: {0}.", style.code(text))];
    case "database":
      return [l10n.t("The database {0}.", style.code(text))];
    case "parameter":
      return [sayParameter(text, table.store?.title, style)];
    default:
      return [];
  }
}

const HOLOGRES = /^(.+?)-([a-z]{2}-[a-z]+(?:-\d+)?)(-internal|-vpc(?:-st)?)?\.hologres\.aliyuncs\.com$/i;

function describeHost(host: string, style: Style): Said {
  const [, instance, region, network] = HOLOGRES.exec(host) ?? [];
  if (!instance || !region) return [l10n.t("The host of the database: {0}.", style.code(host))];
  const name = regionName(region);
  return [
    l10n.t("The Hologres instance {0}.", style.code(instance)),
    name && l10n.t("The region {0}: {1}.", style.code(region), style.plain(name)),
    network?.toLowerCase() === "-internal"
      ? l10n.t("The endpoint of the classic network, which is the one that external tables use.")
      : l10n.t(
          "Not the endpoint of the classic network, which ends in {0}.",
          style.code("-internal.hologres.aliyuncs.com"),
        ),
  ];
}

function sayParameter(name: string, title: string | undefined, style: Style): string {
  switch (name.toLowerCase()) {
    case "table":
      return l10n.t("The table in the database.");
    case "currentschema":
      return l10n.t("The schema that the table is looked for in.");
    case "user":
      return l10n.t("The user that the database is asked as.");
    case "usessl":
      return l10n.t("Whether the connection is encrypted.");
    case "applicationname":
      return title === "Hologres"
        ? l10n.t("Says to Hologres who asks; the documentation has {0}.", style.code("MaxCompute"))
        : l10n.t("Says to the database who asks.");
    default:
      return l10n.t("A parameter of the JDBC driver: {0}.", style.code(name));
  }
}
