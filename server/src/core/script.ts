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
  return {
    tables: factsIn(pieces),
    others,
    hasPartitions: (name) => repaired(name) || mentions.isWritten(name),
    dropped: new Set(gathered(pieces, ({ heading }) => heading.dropped)),
    flags: new Set(gathered(pieces, ({ heading }) => heading.flags)),
    overwrites: gathered(
      pieces,
      ({ heading }) => heading.overwrites,
      ({ name, at }, start) => ({ name, at: { start: at.start + start, end: at.end + start } }),
    ),
    mention: mentions.first,
  };
}

/** Whether a statement adds partitions to a table. One may be named with its project and one without; a placeholder may be any. */
function repairsOf(pieces: readonly PlacedReading<Reading>[]): (name: string) => boolean {
  let known: { readonly ends: ReadonlySet<string>; readonly isOpen: boolean } | undefined;
  return (name) => {
    known ??= repairedNames(gathered(pieces, ({ repaired }) => repaired));
    return known.isOpen || known.ends.has(lastPart(name));
  };
}

const repairedNames = (names: readonly string[]) => ({
  ends: new Set(names.map(lastPart)),
  isOpen: names.some(hasPlaceholder),
});

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** What the tables that are read in pieces have to be compared by. */
export const factsIn = (pieces: readonly PlacedReading<Reading>[]): PlacedFacts[] =>
  gathered(
    pieces,
    ({ facts }) => facts,
    (facts, offset) => ({ facts, offset }),
  );

/** Goes through many readings, few of which have anything, after every edit. */
function gathered<Item, Result = Item>(
  pieces: readonly PlacedReading<Reading>[],
  of: (reading: Reading) => readonly Item[],
  placed: (item: Item, start: number) => Result = (item) => item as unknown as Result,
): Result[] {
  const all: Result[] = [];
  for (const { start, reading } of pieces) for (const item of of(reading)) all.push(placed(item, start));
  return all;
}

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

const keysOf = ({ facts: { name, remote, role } }: PlacedFacts): string[] => [
  ...(name !== undefined ? [`table ${name}`] : []),
  ...(remote ? [`remote ${remote.id}`] : []),
  ...(role ? [`role ${role.roleName.toLowerCase()}`] : []),
];
