import type { KeptParts } from "./kept-parts";
import { KeptScript } from "./kept-script";
import { KeptSuppressions } from "./kept-suppressions";
import { KeptSwitch } from "./kept-switch";
import { type Edit, PieceReader, type PlacedReading } from "./piece-reader";
import { partsOf, type Reading, readExternal, readMarked, readPlain, readPlainMarked, tablesOf } from "./reading";
import { byPlace, movedFinding } from "./rules/finding";
import type { Finding } from "./rules/rule";
import type { PlacedFacts } from "./rules/script-rule";
import { factsIn } from "./script";
import { SUPPRESSION } from "./suppress/directive";
import { suppress } from "./suppress/index";
import { parseScript } from "./syntax/script";
import type { Statement } from "./syntax/tree";
import { isOurs } from "./table/gate";
import { mayBeExternal, mayBeOurs } from "./table/may-be-ours";
import type { ExternalTable } from "./table/model";
import { readSwitch, type Switch } from "./table/switch";
import { findingsOfTables } from "./table-findings";
import { shifted } from "./text/shift";
import type { TextSource } from "./text/source";
import type { Span } from "./text/span";

/** The external tables that a text creates, in their order; statements without a MaxCompute mark are left out. */
export const readTables = (text: string, asked: Switch = readSwitch(text)): ExternalTable[] =>
  asked === "off" ? [] : ourStatements(text).flatMap((statement) => tablesOf(statement, text));

/** These, and as much of tables as other statements have, whatever is checked of the text. */
export const readAllTables = (text: string): ExternalTable[] =>
  ourStatements(text).flatMap((statement) => [...tablesOf(statement, text), ...partsOf(statement)]);

const ourStatements = (text: string): Statement[] =>
  parseScript(text, mayBeOurs).filter((statement) => isOurs(statement, text));

/** What core says of one text: its external tables, and all that is wrong with their statements, in the text's order. */
export interface Analysis {
  readonly tables: readonly ExternalTable[];
  /** What the tables have that those of other texts are compared with. */
  readonly facts: readonly PlacedFacts[];
  readonly findings: readonly Finding[];
}

/** What was read and found of a text, so that of its next version only what differs is read and checked. */
export interface Memory extends Readonly<Record<Exclude<Switch, "off">, Kept>> {
  readonly asked: KeptSwitch;
}

interface Kept {
  readonly reader: PieceReader<Reading>;
  readonly script: KeptScript;
  readonly suppressions: KeptSuppressions;
}

export const newMemory = (): Memory => ({
  asked: new KeptSwitch(),
  marks: keptBy(new PieceReader(mayBeOurs, readMarked, SUPPRESSION, readPlainMarked)),
  on: keptBy(new PieceReader(mayBeExternal, readExternal, SUPPRESSION, readPlain)),
});

const keptBy = (reader: PieceReader<Reading>): Kept => ({
  reader,
  script: new KeptScript(),
  suppressions: new KeptSuppressions(),
});

/**
 * Reads and checks a text, with the help of what is remembered of an earlier version of it, and against the tables of
 * other texts. Never throws.
 */
export function analyse(
  text: TextSource,
  memory: Memory = newMemory(),
  others: readonly PlacedFacts[] = [],
  edit?: Edit,
): Analysis {
  const asked = memory.asked.of(text, edit);
  if (asked === "off") return { tables: [], facts: [], findings: [] };
  const { reader, script, suppressions } = memory[asked];
  const pieces = reader.read(text, edit);
  const found = ofPieces(pieces);
  if (pieces.some(({ reading }) => reading.facts.length > 0)) {
    for (const finding of script.check({ text, tiles: reader.pieces, pieces, others })) found.push(finding);
  }
  found.sort(byPlace);
  return new PiecesAnalysis(
    reader.hasWord ? [...suppress(found, suppressions.of(reader))].sort(byPlace) : found,
    pieces,
  );
}

/** Tables and facts are put together when somebody asks. */
class PiecesAnalysis implements Analysis {
  readonly #pieces: readonly PlacedReading<Reading>[];
  #tables: readonly ExternalTable[] | undefined;

  constructor(
    readonly findings: readonly Finding[],
    pieces: readonly PlacedReading<Reading>[],
  ) {
    this.#pieces = pieces;
  }

  get tables(): readonly ExternalTable[] {
    this.#tables ??= this.#pieces.flatMap(({ start, reading }) => shifted(reading.kept.get().tables, start));
    return this.#tables;
  }

  get facts(): readonly PlacedFacts[] {
    return factsIn(this.#pieces);
  }
}

/** What the tables of a text have that those of other texts are compared with. */
export function readFacts(text: TextSource, memory: Memory = newMemory(), edit?: Edit): readonly PlacedFacts[] {
  const asked = memory.asked.of(text, edit);
  return asked === "off" ? [] : factsIn(memory[asked].reader.read(text, edit));
}

/** The account ids of all well-formed role ARNs in a text; of more than two, that there are several. */
export function readAccounts(text: TextSource, memory: Memory = newMemory(), edit?: Edit): readonly string[] {
  const asked = memory.asked.of(text, edit);
  return asked === "off" ? [] : gatherAccounts(memory[asked].reader.read(text, edit));
}

/** A stretch of a text, from behind a `;` to behind the next one. */
export interface TextPart {
  readonly start: number;
  readonly text: string;
}

/** The parts of a text that a span meets, in their order: none where the text is not checked. Each place is in one part only. */
export function partsWithin(text: TextSource, span: Span, memory: Memory = newMemory(), edit?: Edit): TextPart[] {
  const asked = memory.asked.of(text, edit);
  if (asked === "off") return [];
  const pieces = memory[asked].reader.piecesWithin(text, span, edit);
  return pieces.map(({ start, piece }) => ({ start, text: text.slice(start, start + piece.length) }));
}

/** What is read of the parts that a span meets, and kept with them: nothing where the text is not checked. */
export function readParts<Result>(
  text: TextSource,
  span: Span,
  kept: KeptParts<Result>,
  memory: Memory = newMemory(),
  edit?: Edit,
): PlacedReading<Result>[] {
  const asked = memory.asked.of(text, edit);
  return asked === "off" ? [] : kept.of(text, memory[asked].reader.piecesWithin(text, span, edit));
}

function ofPieces(pieces: readonly PlacedReading<Reading>[]): Finding[] {
  const known = new KnownAccounts(pieces);
  const isAmongOthers = pieces.some(({ reading }) => isOfMaxCompute(reading));
  const findings: Finding[] = [];
  for (const { start, reading } of pieces) {
    for (const finding of placedFindings(reading, start, isAmongOthers, known)) findings.push(finding);
  }
  return findings;
}

const NONE: readonly Finding[] = [];

/** What was found in a piece, placed anew only where the piece has moved, or other things were found. */
function placedFindings(
  reading: Reading,
  start: number,
  isAmongOthers: boolean,
  known: KnownAccounts,
): readonly Finding[] {
  const { ofSyntax, placed: before } = reading;
  const ofNeighbours = isAmongOthers ? reading.ofNeighbours : NONE;
  const ofTables = reading.kept.count > 0 ? tableFindings(reading, known) : NONE;
  if (ofSyntax.length + ofNeighbours.length + ofTables.length === 0) return NONE;
  const isSame = before?.start === start && before.ofNeighbours === ofNeighbours && before.ofTables === ofTables;
  if (isSame) return before.findings;
  const all = ofSyntax.length + ofNeighbours.length === 0 ? ofTables : [...ofSyntax, ...ofNeighbours, ...ofTables];
  const findings = all.map((finding) => movedFinding(finding, start));
  reading.placed = { start, ofNeighbours, ofTables, findings };
  return findings;
}

const isOfMaxCompute = ({ kept, heading }: Reading): boolean =>
  kept.count > 0 || heading.flags.some(({ name }) => name.startsWith("odps."));

/** In place of more than two: no rule could choose among them, so it does not matter which they are. */
const SEVERAL: readonly string[] = ["several", "several", "several"];

/** Gathered when they are first asked for: of most texts nobody asks. */
class KnownAccounts {
  readonly #pieces: readonly PlacedReading<Reading>[];
  #accounts: readonly string[] | undefined;

  constructor(pieces: readonly PlacedReading<Reading>[]) {
    this.#pieces = pieces;
  }

  get accounts(): readonly string[] {
    this.#accounts ??= gatherAccounts(this.#pieces);
    return this.#accounts;
  }

  /** Equal for equal accounts. */
  get key(): string {
    return this.accounts.join();
  }
}

function gatherAccounts(pieces: readonly PlacedReading<Reading>[]): readonly string[] {
  const known = new Set<string>();
  for (const { reading } of pieces) {
    for (const account of reading.accounts) known.add(account);
    if (known.size > 2) return SEVERAL;
  }
  return [...known];
}

/** What the rules say of the tables; asked again only where accounts matter, and others are known now. */
function tableFindings(reading: Reading, known: KnownAccounts): readonly Finding[] {
  const before = reading.ofTables;
  if (before && (before.accounts === undefined || before.accounts === known.key)) return before.findings;
  const { findings } = findingsOfTables(reading.kept.get().checked, reading.text, known.accounts);
  reading.kept.letGo();
  reading.ofTables = { findings, accounts: known.key };
  return findings;
}

/** The findings alone. */
export const check = (text: string): readonly Finding[] => analyse(text).findings;
