import type { Mentions } from "./mentions";
import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import type { PlacedFacts, Script } from "./rules/script-rule";
import { NO_HEADING } from "./table/heading";
import { hasPlaceholder } from "./text/placeholder";

/** What the rules about a script as a whole look at. */
export function scriptOf(
  pieces: readonly PlacedReading<Reading>[],
  others: readonly PlacedFacts[],
  mentions: Mentions,
): Script {
  const repaired = repairsOf(pieces);
  const headed = pieces.filter(({ reading }) => reading.heading !== NO_HEADING);
  return {
    tables: factsIn(pieces),
    others,
    hasPartitions: (name) => repaired(name) || mentions.isWritten(name),
    dropped: new Set(gathered(headed, ({ heading }) => heading.dropped)),
    flags: new Set(gathered(headed, ({ heading }) => heading.flags)),
    off: new Set(gathered(headed, ({ heading }) => heading.off)),
    overwrites: gathered(
      headed,
      ({ heading }) => heading.overwrites,
      ({ name, at }, start) => ({ name, at: { start: at.start + start, end: at.end + start } }),
    ),
    mention: (name) => mentions.first(name),
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
 * For each file the tables of others that contradict its own: of the same name with another schema, over the same
 * Tablestore table with another primary key, or with a role of the same name in another account. One of each, the first.
 */
export function sharedFacts(files: readonly FileFacts[]): ReadonlyMap<string, readonly PlacedFacts[]> {
  const groups = groupsOf(files);
  const shared = new Map<string, readonly PlacedFacts[]>();
  for (const { file, facts } of files) {
    const others = new Set<PlacedFacts>();
    for (const claim of facts.flatMap((table) => table.facts.claims)) {
      const other = groups.get(claim.key)?.find((member) => member.file !== file && member.value !== claim.value);
      if (other) others.add(other.table);
    }
    if (others.size > 0) shared.set(file, [...others]);
  }
  return shared;
}

interface Member {
  readonly file: string;
  readonly value: string;
  readonly table: PlacedFacts;
}

/** As many as are needed to find one of another file that says something else. */
const MOST_MEMBERS = 3;

/** By what is spoken of, the first tables that say different things of it. */
function groupsOf(files: readonly FileFacts[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const { file, facts } of files) {
    for (const table of facts) {
      for (const { key, value } of table.facts.claims) {
        const group = groups.get(key);
        if (!group) groups.set(key, [{ file, value, table: { ...table, file } }]);
        else if (group.length < MOST_MEMBERS && group.every((member) => member.value !== value)) {
          group.push({ file, value, table: { ...table, file } });
        }
      }
    }
  }
  return groups;
}
