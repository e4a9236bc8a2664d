import { definitionAt } from "../../core/index";
import type { Definition, Location, LocationLink, Position } from "../library";
import { type Place, placeAt } from "../place";
import { documentsOf, placesOf, sharedNameIn } from "../shared-names";
import type { Snapshot } from "../snapshot";
import type { Client, Feature } from "./feature";

/** From a column to its entry in the mapping and back, from a table to where it is created, from a role to its tables. */
export const definitionFeature: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen({ connection, client, session, answer, checked }) {
    const links = takesLinks(client);
    connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
      const uris = await checked();
      return answer<Definition | LocationLink[]>(
        { method: "textDocument/definition", uri, token, empty: [] },
        (snapshot) => {
          const found = definitionsAt(snapshot, position, () => documentsOf(session, uris));
          return links ? found : found.map(locationOf);
        },
      );
    });
  },
};

const takesLinks = ({ params }: Client): boolean => params.capabilities.textDocument?.definition?.linkSupport === true;

function definitionsAt(snapshot: Snapshot, position: Position, documents: () => Snapshot[]): LocationLink[] {
  const place = placeAt(snapshot, position);
  if (!place) return [];
  return inStatement(snapshot, place) ?? across(place, documents);
}

function inStatement({ uri }: Snapshot, { passage, offset, range }: Place): LocationLink[] | undefined {
  const found = passage && definitionAt(passage, offset);
  return found && [linkTo({ uri, range: range(found.target) }, range(found.at))];
}

function across(place: Place, documents: () => Snapshot[]): LocationLink[] {
  const name = sharedNameIn(place);
  if (!name) return [];
  return placesOf(name, documents()).flatMap(({ definition }) =>
    definition ? [linkTo(definition, place.range(name.at))] : [],
  );
}

const linkTo = ({ uri, range }: Location, originSelectionRange: LocationLink["targetRange"]): LocationLink => ({
  originSelectionRange,
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
});

const locationOf = ({ targetUri, targetSelectionRange }: LocationLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});
