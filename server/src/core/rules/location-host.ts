import * as l10n from "@vscode/l10n";
import { INSTANCE_NAME, INTERNAL_SUFFIX, SOURCES, TABLESTORE_REGIONS } from "../catalog/index";
import { isInstanceHost, isTablestoreScheme } from "../table/location";
import type { TablestoreLocation } from "../table/model";
import { remove } from "../text/edit";
import { hasPlaceholder, mayHavePlaceholder } from "../text/placeholder";
import { instanceDefect } from "./location-host-instance";
import { regionDefect } from "./location-host-region";
import { suffixDefect } from "./location-host-suffix";
import { hostDefect } from "./location-host-whole";
import { defineRule, type Report } from "./rule";

/** Without a region, what stands for the instance may hold it: then only the region is spoken of. */
function partDefects(location: TablestoreLocation): (Report | undefined)[] {
  const region = regionDefect(location);
  const isRegionHidden = region !== undefined && location.region.text === "" && location.instance.text !== "";
  return [isRegionHidden ? undefined : instanceDefect(location), region, suffixDefect(location)];
}

/** The host says which instance, where, and over which network; the wrong one shows as a timeout of the first query. */
export const locationHost = defineRule({
  code: "location-host",
  severity: "warning",
  summary: () => l10n.t("The host in LOCATION is `<instance>.<region>.ots-internal.aliyuncs.com`."),
  source: SOURCES.externalTable,
  about: "tablestore",
  check({ location }, report) {
    const { tablestore } = location;
    if (isRight(tablestore) || location.value.trim() === "" || isOfOtherKind(tablestore)) return;
    const whole = hostDefect(tablestore);
    const parts = whole ? [whole] : partDefects(tablestore);
    for (const found of [...parts, tailDefect(tablestore)]) if (found) report(found);
  },
});

/** Nearly every location is as it should be, which is quicker to see than that nothing is wrong with it. */
const isRight = ({ prefix, host, instance, region, tail }: TablestoreLocation): boolean =>
  prefix.text === "tablestore://" &&
  tail.text === "" &&
  TABLESTORE_REGIONS.get(region.text)?.closed === false &&
  host.text === `${instance.text}.${region.text}.${INTERNAL_SUFFIX}` &&
  INSTANCE_NAME.test(instance.text) &&
  !mayHavePlaceholder(host.text);

/** Behind a scheme that is wrong altogether, a host that is of no instance is no further defect. */
const isOfOtherKind = ({ prefix, scheme, host }: TablestoreLocation): boolean =>
  prefix.text !== "" && !isTablestoreScheme(scheme.text) && !isInstanceHost(host.text);

/** Some samples end with a slash; none has a port or a path, and what those do is not known. */
function tailDefect({ tail, host }: TablestoreLocation): Report | undefined {
  if (tail.text === "" || tail.text === "/" || host.text === "" || hasPlaceholder(tail.text)) return undefined;
  const isBlank = tail.text.trim() === "";
  const message = isBlank
    ? l10n.t("A blank does not belong here")
    : l10n.t("No sample has more than a slash behind the host; this may not be understood");
  const title = isBlank ? l10n.t("Remove the blanks") : l10n.t("Remove what follows the host");
  return { at: tail.span, message, severity: "hint", fixes: [{ title, safe: isBlank, edits: [remove(tail.span)] }] };
}
