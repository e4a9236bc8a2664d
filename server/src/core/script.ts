import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import type { PlacedFacts, Script } from "./rules/script-rule";
import { comparedName } from "./table/facts";
import type { Span } from "./text/span";

/** What the rules about a script as a whole look at. */
export function scriptOf(
  pieces: readonly PlacedReading<Reading>[],
  others: readonly PlacedFacts[],
  text: string,
): Script {
  const headings = pieces.map(({ start, reading }) => ({ start, ...reading.heading }));
  return {
    tables: factsIn(pieces),
    others,
    repaired: new Set(pieces.flatMap(({ reading }) => reading.repaired)),
    dropped: new Set(headings.flatMap(({ dropped }) => dropped)),
    flags: new Set(headings.flatMap(({ flags }) => flags)),
    overwrites: headings.flatMap(({ start, overwrites }) =>
      overwrites.map(({ name, at }) => ({ name, at: { start: at.start + start, end: at.end + start } })),
    ),
    mention: (name) => findMention(name, text),
  };
}

/** What the tables that are read in pieces have to be compared by. */
export const factsIn = (pieces: readonly PlacedReading<Reading>[]): PlacedFacts[] =>
  pieces.flatMap(({ start, reading }) => reading.facts.map((facts) => ({ facts, offset: start })));

const MENTION = /\b(?:FROM|JOIN|INSERT\s+(?:INTO|OVERWRITE)(?:\s+TABLE)?)\s+([\w.`]+)/gi;

/** Where a query reads or writes a table; not in a comment of its line. */
function findMention(name: string, text: string): Span | undefined {
  for (const found of text.matchAll(MENTION)) {
    if (comparedName(found[1]!) !== name) continue;
    const line = text.slice(text.lastIndexOf("\n", found.index) + 1, found.index);
    const end = found.index + found[0].length;
    if (!line.includes("--")) return { start: end - found[1]!.length, end };
  }
  return undefined;
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

const keysOf = ({ facts: { name, schema, remote, role } }: PlacedFacts): string[] => [
  ...(name !== undefined && schema !== undefined ? [`table ${name}`] : []),
  ...(remote ? [`remote ${remote.id}`] : []),
  ...(role ? [`role ${role.roleName.toLowerCase()}`] : []),
];
