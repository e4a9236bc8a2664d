import type { TableFacts } from "../table/facts";
import type { Span } from "../text/span";
import type { Report, RuleInfo } from "./rule";

/** A table of a script: what others are compared with, and how far its places are from where they count from. */
export interface PlacedFacts {
  readonly facts: TableFacts;
  readonly offset: number;
  /** The other file that it stands in; absent for a table of the script itself. */
  readonly file?: string;
}

/** A name and where it stands. */
export interface NamedPlace {
  readonly name: string;
  readonly at: Span;
}

/** A script as a whole, as far as it has to do with external tables. Names are in lower case. */
export interface Script {
  readonly tables: readonly PlacedFacts[];
  /** Tables of other scripts that are open, or were asked for. */
  readonly others: readonly PlacedFacts[];
  /** Whether some statement adds partitions to a table, or may do so. */
  hasPartitions(name: string): boolean;
  readonly dropped: ReadonlySet<string>;
  /** Session flags that are set, to whatever value. */
  readonly flags: ReadonlySet<string>;
  /** Those that are set to false somewhere. */
  readonly off: ReadonlySet<string>;
  /** Where each flag is set. */
  readonly settings: readonly NamedPlace[];
  readonly overwrites: readonly NamedPlace[];
  /** The place where a query first names a table. */
  mention(name: string): Span | undefined;
}

/** A rule about the tables of a script together. It is asked anew after each edit, so it looks at facts only. */
export interface ScriptRule extends RuleInfo {
  /** Whether it only compares tables, so that it is not asked where there is but one. */
  readonly comparesTables?: true;
  check(script: Script, report: (report: Report) => void): void;
}

export const defineScriptRule = (rule: ScriptRule): ScriptRule => rule;

/** A place of a table's text in the script. */
export const placed = ({ start, end }: Span, { offset }: PlacedFacts): Span => ({
  start: start + offset,
  end: end + offset,
});

/** A related place, in whichever file it stands. */
export const relatedAt = (span: Span, table: PlacedFacts, message: string): NonNullable<Report["related"]>[number] => ({
  at: placed(span, table),
  message,
  ...(table.file !== undefined && { file: table.file }),
});
