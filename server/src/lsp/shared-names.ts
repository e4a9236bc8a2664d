import {
  indexOfNames,
  KeptParts,
  type NameIndex,
  type Names,
  namesIn,
  placesOfName,
  type SharedName,
  sharedNameAt,
} from "../core/index";
import { toRangeIn } from "./convert";
import type { Location } from "./library";
import type { Place } from "./place";
import type { Session } from "./session";
import type { Snapshot } from "./snapshot";

const NAMES = new KeptParts<Names>(namesIn);

/** What the documents name that is named in others, too: by part, each with its start. */
export const namesOf = (snapshot: Snapshot) => snapshot.gather(NAMES);

const indexOf = (snapshot: Snapshot): NameIndex => indexOfNames(namesOf(snapshot));

/** The name under a cursor that means the same in other statements. */
export function sharedNameIn({ part, offset }: Place): SharedName | undefined {
  const names = namesIn(part.text);
  return names && sharedNameAt(names, offset);
}

/** A place with such a name, in whatever document. */
export interface FoundPlace {
  readonly place: Location;
  /** Where to go from the name. */
  readonly definition: Location | undefined;
}

/** The places of a name in some documents; none where all that has it is foreign to MaxCompute. */
export function placesOf(name: SharedName, documents: readonly Snapshot[]): FoundPlace[] {
  let isOurs = false;
  const found = documents.flatMap((document) =>
    placesOfName(document.once(indexOf), name).map((place): FoundPlace => {
      isOurs ||= place.isOurs;
      const location = (span: typeof place.at): Location => ({
        uri: document.uri,
        range: toRangeIn(place, span, document.lines),
      });
      return { place: location(place.at), definition: place.definition && location(place.definition) };
    }),
  );
  return isOurs ? found : [];
}

/** Those of the documents that are still open. */
export const documentsOf = (session: Session, uris: readonly string[]): Snapshot[] =>
  uris.flatMap((uri) => session.snapshot(uri) ?? []);
