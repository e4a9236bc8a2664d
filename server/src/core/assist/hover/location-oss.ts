import * as l10n from "@vscode/l10n";
import { internalOf, OSS_INTERNAL_HOSTS, OSS_REGION_HOST, OSS_VENDOR_HOST } from "../../catalog/index";
import { regionName } from "../../catalog/region-names";
import { hasPlaceholder } from "../../text/placeholder";
import type { LocationTarget } from "../target";
import type { Said } from "./say";
import type { Style } from "./style";

export function describeOssPart({ part, text }: LocationTarget, style: Style): Said {
  switch (part) {
    case "scheme":
      return [l10n.t("The scheme; that of OSS is {0}.", style.code("oss://"))];
    case "endpoint":
      return [sayEndpoint(text.toLowerCase(), style), sayRegion(text.toLowerCase(), style)];
    case "bucket":
      return [l10n.t("The OSS bucket {0}.", style.code(text))];
    case "path":
      return [l10n.t("The directory; all files in it and below are read.")];
    default:
      return [];
  }
}

function sayEndpoint(host: string, style: Style): string {
  if (hasPlaceholder(host)) return l10n.t("The endpoint of OSS.");
  if (OSS_INTERNAL_HOSTS.has(host) || /-internal\.aliyuncs\.com$/.test(host))
    return l10n.t("The internal endpoint of OSS, which MaxCompute reaches without leaving the provider's network.");
  if (OSS_VENDOR_HOST.test(host)) return l10n.t("An endpoint of the vendor's own network, from one of its samples.");
  if (/\.oss-dls\.aliyuncs\.com$/.test(host)) return l10n.t("The endpoint of OSS-HDFS in a region.");
  if (OSS_REGION_HOST.test(host))
    return l10n.t("A public endpoint of OSS. The internal one is {0}.", style.code(internalOf(host)));
  return l10n.t("The endpoint, or a bucket without one.");
}

const REGION = /^(?:oss-)?([a-z]{2}-[a-z]+(?:-\d+)?)(?:-internal)?\.(?:oss-dls\.)?aliyuncs\.com$/;

function sayRegion(host: string, style: Style): string | undefined {
  const id = REGION.exec(host)?.[1];
  const name = id && regionName(id);
  return name ? l10n.t("The region {0}: {1}.", style.code(id), style.plain(name)) : undefined;
}
