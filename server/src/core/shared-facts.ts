import type { PlacedFacts } from "./rules/script-rule";
import type { Claim, TableFacts } from "./table/facts";
import { replacedItems } from "./text/replaced-items";

/** The tables of a text, under the name of its file. */
export interface FileFacts {
  readonly file: string;
  readonly facts: readonly PlacedFacts[];
}

/** A file of which some tables say one thing of something. */
interface Speaker {
  readonly file: string;
  readonly value: string;
  tables: number;
}

interface Known {
  readonly place: number;
  readonly facts: readonly PlacedFacts[];
}

const NONE: readonly PlacedFacts[] = [];

/**
 * For each of several files the tables of others that contradict its own: of the same name with another schema, over the
 * same Tablestore table with another primary key, or with a role of the same name in another account. One of each, the
 * first. Of a file that has changed only the tables that did are looked at again.
 */
export class SharedFacts {
  #files: ReadonlyMap<string, Known> = new Map();
  /** By what is spoken of. */
  readonly #speakers = new Map<string, Speaker[]>();
  readonly #others = new Map<string, readonly PlacedFacts[]>();
  /** The files whose others are as they are now. */
  readonly #upToDate = new Set<string>();

  /** Takes the files as they are now, in the order in which they are told of. */
  update(files: readonly FileFacts[]): void {
    const before = this.#files;
    const isSame =
      files.length === before.size &&
      files.every(({ file, facts }, place) => before.get(file)?.facts === facts && before.get(file)?.place === place);
    if (isSame) return;
    this.#files = new Map(files.map(({ file, facts }, place) => [file, { place, facts }]));
    for (const [file, { facts }] of before) {
      if (this.#files.has(file)) continue;
      this.#replace(file, facts, NONE);
      this.#others.delete(file);
    }
    for (const { file, facts } of files) this.#replace(file, before.get(file)?.facts ?? NONE, facts);
    this.#upToDate.clear();
  }

  /** The same list as before, where its tables are. */
  of(file: string): readonly PlacedFacts[] {
    const before = this.#others.get(file) ?? NONE;
    if (this.#upToDate.has(file)) return before;
    const now = this.#contradicting(file);
    const others = areSame(before, now) ? before : now;
    this.#others.set(file, others);
    this.#upToDate.add(file);
    return others;
  }

  #replace(file: string, before: readonly PlacedFacts[], after: readonly PlacedFacts[]): void {
    if (before === after) return;
    const [old, now] = [before, after].map((tables) => tables.map(({ facts }) => facts));
    const { from, oldEnd, newEnd } = replacedItems(old!, now!);
    for (const claim of claimsOf(old!, from, oldEnd)) this.#count(file, claim, -1);
    for (const claim of claimsOf(now!, from, newEnd)) this.#count(file, claim, 1);
  }

  #count(file: string, { key, value }: Claim, by: 1 | -1): void {
    const speakers = this.#speakers.get(key);
    if (!speakers) {
      this.#speakers.set(key, [{ file, value, tables: by }]);
      return;
    }
    const index = speakers.findLastIndex((speaker) => speaker.file === file && speaker.value === value);
    if (index < 0) speakers.push({ file, value, tables: by });
    else {
      speakers[index]!.tables += by;
      if (speakers[index]!.tables === 0) speakers.splice(index, 1);
    }
    if (speakers.length === 0) this.#speakers.delete(key);
  }

  #contradicting(file: string): readonly PlacedFacts[] {
    const asked = new Set<string>();
    const others = new Map<TableFacts, PlacedFacts>();
    for (const { facts } of this.#files.get(file)?.facts ?? NONE) {
      for (const { key, value } of facts.claims) {
        const speakers = this.#speakers.get(key)!;
        const id = `${key} ${value}`;
        if (speakers.length === 1 || asked.has(id)) continue;
        asked.add(id);
        const first = this.#first(speakers.filter((speaker) => speaker.file !== file && speaker.value !== value));
        const other = first && this.#tableOf(first, { key, value });
        if (other) others.set(other.facts, other);
      }
    }
    return others.size === 0 ? NONE : [...others.values()];
  }

  #first(speakers: readonly Speaker[]): Speaker | undefined {
    const placeOf = ({ file }: Speaker): number => this.#files.get(file)!.place;
    return speakers.reduce<Speaker | undefined>(
      (first, speaker) => (first && placeOf(first) <= placeOf(speaker) ? first : speaker),
      undefined,
    );
  }

  /** The first table of a file that says something else. */
  #tableOf({ file }: Speaker, own: Claim): PlacedFacts | undefined {
    const table = this.#files
      .get(file)!
      .facts.find(({ facts }) => facts.claims.some(({ key, value }) => key === own.key && value !== own.value));
    return table && { ...table, file };
  }
}

function* claimsOf(tables: readonly TableFacts[], from: number, to: number): Generator<Claim> {
  for (let i = from; i < to; i++) yield* tables[i]!.claims;
}

export const areSame = (one: readonly PlacedFacts[], other: readonly PlacedFacts[]): boolean =>
  one === other || (one.length === other.length && one.every((table, i) => isSame(table, other[i]!)));

const isSame = (a: PlacedFacts, b: PlacedFacts): boolean =>
  a.facts === b.facts && a.offset === b.offset && a.file === b.file;
