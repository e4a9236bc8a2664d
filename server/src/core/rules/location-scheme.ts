import * as l10n from "@vscode/l10n";
import { HBASE, SOURCES } from "../catalog/index";
import { isInstanceHost, isTablestoreScheme } from "../table/location";
import type { LocationClause, TablestoreLocation } from "../table/model";
import { partOf } from "../table/values";
import { replace } from "../text/edit";
import { hasPlaceholder, isPlaceholder } from "../text/placeholder";
import type { Span } from "../text/span";
import { ossSchemeDefect } from "./location-scheme-oss";
import { defineRule, type Report } from "./rule";

const RIGHT = "tablestore://";

/** The console shows an endpoint with `https://`; no sample has anything but `tablestore://` in LOCATION. */
export const locationScheme = defineRule({
  code: "location-scheme",
  severity: "warning",
  summary: () => l10n.t("The location of a Tablestore table begins with `tablestore://`, one in OSS with `oss://`."),
  source: SOURCES.externalTable,
  about: "location",
  check({ location, store }, report) {
    const ofHbase = store === HBASE && hbaseSchemeDefect(location);
    if (ofHbase) report(ofHbase);
    const ofOss = location.oss && ossSchemeDefect(location, location.oss);
    if (ofOss) report(ofOss);
    const { tablestore } = location;
    if (!tablestore || location.value.trim() === "" || tablestore.prefix.text === RIGHT || isUnknown(tablestore))
      return;
    const { prefix, host } = tablestore;
    const isInstance = isInstanceHost(host.text) || hasPlaceholder(host.text);
    const canMend = isInstance || prefix.text.trim() === "" || isTablestoreScheme(tablestore.scheme.text);
    report({
      at: placeOf(location, tablestore),
      ...word(prefix.text),
      fixes: canMend
        ? [
            {
              title: l10n.t("Begin with {0}", RIGHT),
              safe: isSure(tablestore.scheme.text),
              edits: [replace(prefix.span, RIGHT)],
            },
          ]
        : [],
    });
  },
});

/** The address of ZooKeeper with the scheme of a web page. */
function hbaseSchemeDefect({ literal, value }: LocationClause): Report | undefined {
  const prefix = /^\s*https?:\/*/i.exec(value)?.[0];
  if (prefix === undefined) return undefined;
  const at = partOf(literal, 0, prefix.length).span;
  return {
    at,
    message: l10n.t("The location of an HBase table begins with {0}", "hbase://"),
    fixes: [{ title: l10n.t("Begin with {0}", "hbase://"), safe: true, edits: [replace(at, "hbase://")] }],
  };
}

/** Whether the prefix can be nothing but a scheme: no part of the host may be lost with it. */
const isSure = (scheme: string): boolean => /^(?:tablestore|https?|ots|)$/i.test(scheme);

const isUnknown = ({ prefix, host, instance }: TablestoreLocation): boolean =>
  hasPlaceholder(prefix.text) || (prefix.text === "" && (isPlaceholder(host.text) || isPlaceholder(instance.text)));

/** The scheme with its slashes or, where there is none, what stands in its place. */
const placeOf = ({ span }: LocationClause, { prefix }: TablestoreLocation): Span =>
  prefix.text.trim() === "" ? span : prefix.span;

function word(prefix: string): Pick<Report, "message" | "severity"> {
  if (prefix.toLowerCase() === RIGHT)
    return { message: l10n.t("Every sample writes {0} in lower case", RIGHT), severity: "hint" };
  if (prefix.replace(/\s/g, "") === RIGHT) return { message: l10n.t("A blank does not belong here") };
  return { message: l10n.t("The location of a Tablestore table begins with {0}", RIGHT) };
}
