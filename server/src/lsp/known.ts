import { KeptParts, type Known, type PlacedFacts } from "../core/index";
import { fileName } from "./file-name";
import type { Session } from "./session";
import type { Snapshot } from "./snapshot";
import type { WorkspaceNames } from "./workspace-names";

/** File names that only MaxCompute's SQL has. */
const OWN_NAME = /\.(?:odps|osql|mcsql)$/i;

const CREATE = /\bCREATE\s+EXTERNAL\s+TABLE\b/gi;

const CREATED = new KeptParts((text) => text.match(CREATE)?.length);

const createdIn = (snapshot: Snapshot): number =>
  snapshot.each(CREATED).reduce((count, { reading }) => count + reading, 0);

/** What the open documents name, and of the closed files those that were read; each list is worked out when it is first looked at. */
export function knownIn(session: Session, workspace: WorkspaceNames, snapshot: Snapshot): Known {
  let all: readonly PlacedFacts[] | undefined;
  const facts = (): readonly PlacedFacts[] => {
    all ??= session.uris.flatMap((uri) => session.factsOf(uri));
    return all;
  };
  const named = (inOpen: "host" | "roleArn", inClosed: "hosts" | "roles"): string[] => [
    ...new Set([
      ...facts().flatMap(({ facts: { named } }) => named[inOpen] ?? []),
      ...workspace.closed(session).flatMap((file) => file[inClosed]),
    ]),
  ];
  return {
    get isOurs() {
      return OWN_NAME.test(fileName(snapshot.uri)) || snapshot.facts.length > 0;
    },
    get hasOtherTables() {
      return snapshot.once(createdIn) > 1;
    },
    get hosts() {
      return named("host", "hosts");
    },
    get roles() {
      return named("roleArn", "roles");
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
