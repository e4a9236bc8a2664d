import { accessKeyToRole } from "./access-key-to-role";
import { internalEndpoint } from "./internal-endpoint";
import { mappingFromColumns } from "./mapping-from-columns";
import { mappingReordered } from "./mapping-reordered";
import { propertiesOneALine } from "./properties-one-a-line";
import { requiredProperties } from "./required-properties";
import { meets, type Offer, type Place, type Rewrite } from "./rewrite";
import { serdeLongForm } from "./serde-long-form";
import { usingRemoved } from "./using-removed";

/** In the order in which they are offered. */
const REWRITES: readonly Rewrite[] = [
  requiredProperties,
  mappingFromColumns,
  mappingReordered,
  accessKeyToRole,
  internalEndpoint,
  serdeLongForm,
  usingRemoved,
  propertiesOneALine,
];

export interface NamedOffer extends Offer {
  readonly id: string;
}

/** What can be rewritten in a place; unasked, only what has to do with just that place. Of another system's statement nothing. */
export const rewritesAt = (place: Place, isAsked: boolean): NamedOffer[] =>
  !place.passage.isOurs
    ? []
    : REWRITES.flatMap((rewrite) => {
        const offer = rewrite.offer(place);
        return offer && (isAsked || offer.near.some((span) => meets(span, place.at)))
          ? [{ ...offer, id: rewrite.id }]
          : [];
      });

/** One of them by its name, as it is offered in a place. */
export const rewriteAt = (id: string, place: Place): Offer | undefined =>
  rewritesAt(place, true).find((offer) => offer.id === id);
