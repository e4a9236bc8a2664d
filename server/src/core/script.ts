import { mentionsIn } from "./mentions";
import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import type { PlacedFacts, Script } from "./rules/script-rule";
import { hasPlaceholder } from "./text/placeholder";
import type { Span } from "./text/span";

/** What the rules about a script as a whole look at. */
export function scriptOf(
  pieces: readonly PlacedReading<Reading>[],
  others: readonly PlacedFacts[],
  text: string,
  statementAt: (offset: number) => Span,
): Script {
  const mentions = mentionsIn(text, statementAt);
  const repaired = repairsOf(pieces);
  const headings = pieces.map(({ start, reading }) => ({ start, ...reading.heading }));
  return {
    tables: factsIn(pieces),
    others,
    hasPartitions: (name) => repaired(name) || mentions.isWritten(name),
    dropped: new Set(headings.flatMap(({ dropped }) => dropped)),
    flags: new Set(headings.flatMap(({ flags }) => flags)),
    overwrites: headings.flatMap(({ start, overwrites }) =>
      overwrites.map(({ name, at }) => ({ name, at: { start: at.start + start, end: at.end + start } })),
    ),
    mention: mentions.first,
  };
}

/** Whether a statement adds partitions to a table. One may be named with its project and one without; a placeholder may be any. */
function repairsOf(pieces: readonly PlacedReading<Reading>[]): (name: string) => boolean {
  const names = pieces.flatMap(({ reading }) => reading.repaired);
  const ends = new Set(names.map(lastPart));
  const isOpen = names.some(hasPlaceholder);
  return (name) => isOpen || ends.has(lastPart(name));
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** What the tables that are read in pieces have to be compared by. */
export const factsIn = (pieces: readonly PlacedReading<Reading>[]): PlacedFacts[] =>
  pieces.flatMap(({ start, reading }) => reading.facts.map((facts) => ({ facts, offset: start })));

/** The tables of a text, under the name of its file. */
export interface FileFacts {
  readonly file: string;
  readonly facts: readonly PlacedFacts[];
}

/**
 * For each file the tables of the others that have to do with its own: of the same name, over the same Tablestore table,
 * or with a role of the same name.
 */
export function sharedFacts(files: readonly FileFacts[]): ReadonlyMap<string, readonly PlacedFacts[]> {
  const sharers = new Map<string, Set<string>>();
  for (const { file, facts } of files) {
    for (const key of facts.flatMap(keysOf)) sharers.set(key, (sharers.get(key) ?? new Set()).add(file));
  }
  const isShared = (table: PlacedFacts, file: string): boolean =>
    keysOf(table).some((key) => sharers.get(key)!.has(file));
  const sharing = files.filter(({ facts }) =>
    facts.some((table) => keysOf(table).some((key) => sharers.get(key)!.size > 1)),
  );
  return new Map(
    sharing.map(({ file }) => [
      file,
      sharing
        .filter((other) => other.file !== file)
        .flatMap((other) =>
          other.facts.filter((table) => isShared(table, file)).map((table) => ({ ...table, file: other.file })),
        ),
    ]),
  );
}

const keysOf = ({ facts: { name, schema, remote, role } }: PlacedFacts): string[] => [
  ...(name !== undefined && schema !== undefined ? [`table ${name}`] : []),
  ...(remote ? [`remote ${remote.id}`] : []),
  ...(role ? [`role ${role.roleName.toLowerCase()}`] : []),
];
