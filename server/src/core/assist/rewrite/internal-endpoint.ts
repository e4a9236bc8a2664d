import * as l10n from "@vscode/l10n";
import { INTERNAL_SUFFIX, internalBeside, TABLESTORE_ENDPOINTS, TABLESTORE_REGIONS } from "../../catalog/index";
import { isWrittenPlainly } from "../../table/access";
import type { ExternalTable, LocationClause, OssLocation, TablestoreLocation } from "../../table/model";
import { replace, type TextEdit } from "../../text/edit";
import { meets, type Place, type Rewrite } from "./rewrite";

/** The endpoint that MaxCompute reaches without leaving the provider's network, where the region is known to have it. */
export const internalEndpoint: Rewrite = {
  id: "internal-endpoint",
  offer(place) {
    const found = locationsAt(place).flatMap((location) => {
      const edit = internalEdit(location);
      return edit && isWrittenPlainly(place.passage.text, edit.span) ? [{ edit, near: location.clause }] : [];
    });
    if (found.length === 0) return undefined;
    const endpoints = [...new Set(found.map(({ edit }) => edit.newText))];
    return {
      title: l10n.t("Use the internal endpoint {0}", endpoints.join(", ")),
      near: found.map(({ near }) => near),
      edits: () => found.map(({ edit }) => edit),
    };
  },
};

/** Of a statement with several, the locations that the place is in; all of them where it is in none. */
function locationsAt({ passage, at }: Place): LocationClause[] {
  const all = passage.tables.flatMap(({ location }: ExternalTable) => (location ? [location] : []));
  const here = all.filter(({ clause }) => meets(clause, at));
  return here.length > 0 ? here : all;
}

const internalEdit = ({ tablestore, oss }: LocationClause): TextEdit | undefined =>
  tablestore ? ofTablestore(tablestore) : oss && ofOss(oss);

function ofTablestore({ instance, region, suffix }: TablestoreLocation): TextEdit | undefined {
  const written = suffix.text.toLowerCase();
  const isOther = written !== INTERNAL_SUFFIX && TABLESTORE_ENDPOINTS.some((endpoint) => endpoint.suffix === written);
  const isKnown = instance.text !== "" && TABLESTORE_REGIONS.has(region.text.toLowerCase());
  return isOther && isKnown ? replace(suffix.span, INTERNAL_SUFFIX) : undefined;
}

/** A bucket in the host has to move as well, which is a fix of its own. */
function ofOss({ endpoint, isBucketHost }: OssLocation): TextEdit | undefined {
  const internal = isBucketHost ? undefined : internalBeside(endpoint.text);
  return internal === undefined ? undefined : replace(endpoint.span, internal);
}
