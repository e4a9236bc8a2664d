import type { Mentions } from "./mentions";
import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import type { NamedPlace, PlacedFacts, Script } from "./rules/script-rule";
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
  const flags = gathered(headed, ({ heading }) => heading.flags, placedName);
  return {
    tables: factsIn(pieces),
    others,
    hasPartitions: (name) => repaired(name) || mentions.isWritten(name),
    dropped: new Set(gathered(headed, ({ heading }) => heading.dropped)),
    flags: new Set(flags.map(({ name }) => name)),
    settings: flags,
    off: new Set(gathered(headed, ({ heading }) => heading.off)),
    overwrites: gathered(headed, ({ heading }) => heading.overwrites, placedName),
    mention: (name) => mentions.first(name),
  };
}

const placedName = ({ name, at }: NamedPlace, start: number): NamedPlace => ({
  name,
  at: { start: at.start + start, end: at.end + start },
});

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
