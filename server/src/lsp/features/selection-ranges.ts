import { selectionsAt } from "../../core/index";
import type { Position, SelectionRange } from "../library";
import { placeAt } from "../place";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

export const selectionRangeFeature: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen({ connection, answer }) {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      answer<SelectionRange[] | null>({ method: "textDocument/selectionRange", uri, token, empty: null }, (snapshot) =>
        positions.map((position) => selectionRange(snapshot, position)),
      ),
    );
  },
};

/** Each position has an answer; where there is nothing to say, an empty range. */
function selectionRange(snapshot: Snapshot, position: Position): SelectionRange {
  const place = placeAt(snapshot, position);
  const spans = place?.passage?.isOurs ? selectionsAt(place.passage, place.offset) : [];
  const nested = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: place!.range(span), ...(parent && { parent }) }),
    undefined,
  );
  return nested ?? { range: { start: position, end: position } };
}
