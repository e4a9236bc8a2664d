import { KeptParts, type Known, type PlacedFacts } from "../core/index";
import { fileName } from "./file-name";
import type { Session } from "./session";
import type { Snapshot } from "./snapshot";

/** File names that only MaxCompute's SQL has. */
const OWN_NAME = /\.(?:odps|osql|mcsql)$/i;

const CREATE = /\bCREATE\s+EXTERNAL\s+TABLE\b/gi;

const CREATED = new KeptParts((text) => text.match(CREATE)?.length);

const createdIn = (snapshot: Snapshot): number =>
  snapshot.each(CREATED).reduce((count, { reading }) => count + reading, 0);

/** What the open documents name, each list worked out when it is first looked at. */
export function knownIn(session: Session, snapshot: Snapshot): Known {
  let all: readonly PlacedFacts[] | undefined;
  const facts = (): readonly PlacedFacts[] => {
    all ??= session.uris.flatMap((uri) => factsOf(session, uri));
    return all;
  };
  const named = (of: "host" | "roleArn"): string[] => [
    ...new Set(facts().flatMap(({ facts: { named } }) => named[of] ?? [])),
  ];
  return {
    get isOurs() {
      return OWN_NAME.test(fileName(snapshot.uri)) || snapshot.facts.length > 0;
    },
    get hasOtherTables() {
      return snapshot.once(createdIn) > 1;
    },
    get hosts() {
      return named("host");
    },
    get roles() {
      return named("roleArn");
    },
    get tables() {
      return snapshot.facts.map(({ facts: { written, title, partitions } }) => ({
        name: written,
        title,
        isPartitioned: partitions !== undefined,
      }));
    },
  };
}

/** A document that a client has sent malformed is only its own misfortune. */
function factsOf(session: Session, uri: string): readonly PlacedFacts[] {
  try {
    return session.snapshot(uri)?.facts ?? [];
  } catch {
    return [];
  }
}
