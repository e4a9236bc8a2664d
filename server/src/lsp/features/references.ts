import { occurrencesAt } from "../../core/index";
import type { Location, ReferenceParams } from "../library";
import { type Place, placeAt } from "../place";
import { documentsOf, placesOf, sharedNameIn } from "../shared-names";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

/** A column with its entry, a table wherever statements of the open documents name it, a role wherever tables have it. */
export const referencesFeature: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen({ connection, session, answer, checked }) {
    connection.onReferences(async (params, token) => {
      const uris = await checked();
      return answer<Location[]>(
        { method: "textDocument/references", uri: params.textDocument.uri, token, empty: [] },
        (snapshot) => referencesAt(snapshot, params, () => documentsOf(session, uris)),
      );
    });
  },
};

function referencesAt(
  snapshot: Snapshot,
  { position, context }: ReferenceParams,
  documents: () => Snapshot[],
): Location[] {
  const place = placeAt(snapshot, position);
  if (!place) return [];
  return inStatement(snapshot, place, context) ?? across(place, context, documents);
}

function inStatement(
  { uri }: Snapshot,
  { passage, offset, range }: Place,
  { includeDeclaration }: ReferenceParams["context"],
): Location[] | undefined {
  const found = passage && occurrencesAt(passage, offset);
  if (!found) return undefined;
  const declaration = found.declaration && includeDeclaration ? [found.declaration] : [];
  return [...declaration, ...found.others].map((span) => ({ uri, range: range(span) }));
}

/** A table is declared where it is created; a role, which no statement makes, nowhere. */
function across(
  place: Place,
  { includeDeclaration }: ReferenceParams["context"],
  documents: () => Snapshot[],
): Location[] {
  const name = sharedNameIn(place);
  const found = name ? placesOf(name, documents()) : [];
  const isWanted = includeDeclaration || name?.kind === "role" ? found : found.filter(({ definition }) => !definition);
  return isWanted.map((one) => one.place);
}
