import { occurrencesAt } from "../../core/index";
import { type DocumentHighlight, DocumentHighlightKind, type Position } from "../library";
import { type Place, placeAt } from "../place";
import { placesOf, sharedNameIn } from "../shared-names";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

/** What goes to the same thing as the name under the cursor, in one document. */
export const highlightFeature: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen({ connection, answer }) {
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      answer<DocumentHighlight[]>({ method: "textDocument/documentHighlight", uri, token, empty: [] }, (snapshot) =>
        highlightsAt(snapshot, position),
      ),
    );
  },
};

function highlightsAt(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const place = placeAt(snapshot, position);
  if (!place) return [];
  return inStatement(place) ?? inDocument(place, snapshot);
}

function inStatement({ passage, offset, range }: Place): DocumentHighlight[] | undefined {
  const found = passage && occurrencesAt(passage, offset);
  if (!found) return undefined;
  const others = found.others.map((span) => ({ range: range(span), kind: DocumentHighlightKind.Read }));
  const { declaration } = found;
  return declaration ? [{ range: range(declaration), kind: DocumentHighlightKind.Write }, ...others] : others;
}

function inDocument(place: Place, snapshot: Snapshot): DocumentHighlight[] {
  const name = sharedNameIn(place);
  if (!name) return [];
  const found = placesOf(name, [snapshot]);
  return found.map(({ place: { range }, definition }) => ({
    range,
    kind: definition && name.kind === "table" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
