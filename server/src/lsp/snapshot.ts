import {
  type Analysis,
  applyLevels,
  beginsLine,
  type ChunkedText,
  type ExternalTable,
  type Finding,
  type KeptParts,
  type Lines,
  leftOutFinding,
  limitFindings,
  type PlacedFacts,
  type PlacedReading,
  readLevels,
  type Settings,
  type Span,
  suppressingEdits,
  type TextEdit,
  type TextPart,
} from "../core/index";
import type { Source } from "./convert";
import type { DocumentMemory } from "./document-memory";
import { movedEdits } from "./workspace-edit";

/** By how much more is looked at where a line may begin further up. */
const FURTHER = 4096;

/** What the other open documents have to do with one. */
export interface Neighbours {
  /** Their tables that this one's are compared with. */
  facts(uri: string): readonly PlacedFacts[];
  document(uri: string): Snapshot | undefined;
}

/** What other documents have to do with one, in whatever form they are compared. */
export type Shared = readonly PlacedFacts[] | string;

/** Whether that has changed; nothing known is as good as none. */
export const isOther = (before: Shared = "", now: Shared): boolean => before !== now && before.length + now.length > 0;

/** One document at one version, and what core says of it; each answer is worked out once, when it is first asked for. */
export class Snapshot implements Source {
  #text: string | undefined;
  #facts: readonly PlacedFacts[] | undefined;
  readonly #answers = new Map<unknown, unknown>();
  #lastShared: Shared | undefined;
  #sharedVersion = 0;
  #analysis: { readonly others: readonly PlacedFacts[]; readonly analysis: Analysis } | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    private readonly source: ChunkedText,
    /** Unlike the version never used twice, not even by a document that was closed and opened again. */
    readonly id: number,
    protected readonly memory: DocumentMemory,
    private readonly neighbours: Neighbours,
  ) {}

  /** The same document, read as the settings want it. */
  under({ placeholders }: Settings): this {
    if (this.memory.use(placeholders)) this.forget();
    return this;
  }

  /** Lets go of all that was worked out with other placeholders. */
  protected forget(): void {
    this.#facts = undefined;
    this.#analysis = undefined;
    this.#answers.clear();
  }

  /** What is worked out of this version alone, when it is first asked for. */
  once<Result>(work: (snapshot: Snapshot) => Result): Result {
    return this.#once(work, () => work(this));
  }

  #once<Result>(key: unknown, work: () => Result): Result {
    if (!this.#answers.has(key)) this.#answers.set(key, work());
    return this.#answers.get(key) as Result;
  }

  /** Whether it is SQL, whose tables others are compared with, and policies are for. */
  get isScript(): boolean {
    return true;
  }

  /** Whether the settings want it checked. */
  isWanted({ enable }: Settings): boolean {
    return enable;
  }

  /** The edits by which comments suppress findings; a finding that none can suppress has none. */
  suppressions(findings: readonly Finding[]): ReadonlyMap<Finding, TextEdit> {
    const [first] = findings;
    if (!first) return new Map();
    const end = Math.max(...findings.map(({ at }) => at.start));
    return suppressingEdits(findings, this.#linesAround({ start: first.at.start, end }));
  }

  /** Edits of a part of it that begins at `start`, as edits of the document. */
  placed(edits: readonly TextEdit[], start: number): TextEdit[] {
    return movedEdits(edits, start);
  }

  /** Runs something that looks at values of the document. */
  within<Result>(run: () => Result): Result {
    return this.memory.within(run);
  }

  /** What its tables are compared with those of others by. */
  get facts(): readonly PlacedFacts[] {
    this.#facts ??= this.memory.facts(this.source);
    return this.#facts;
  }

  /** What others have to do with it: the same list, or an equal text, while nothing of that changes. */
  get shared(): Shared {
    return this.neighbours.facts(this.uri);
  }

  /** Grows when that has changed. It can go to a client, as the text cannot: there are locations in it. */
  get sharedVersion(): number {
    const { shared } = this;
    if (isOther(this.#lastShared, shared)) this.#sharedVersion++;
    this.#lastShared = shared;
    return this.#sharedVersion;
  }

  other(file: string): Snapshot | undefined {
    return this.neighbours.document(file);
  }

  /** The whole text, put together when it is first asked for. */
  get text(): string {
    this.#text ??= String(this.source);
    return this.#text;
  }

  get length(): number {
    return this.source.length;
  }

  /** Its parts between two `;` that a span meets. Quick in a long text, where `tables` is not: it reads all of them. */
  parts(within: Span): readonly TextPart[] {
    return this.memory.parts(this.source, within);
  }

  /** The part that a place is in; `undefined` where the text is not checked. */
  partAt(offset: number): TextPart | undefined {
    return this.parts({ start: offset, end: offset })[0];
  }

  /** What is read of its parts, all or those that a span meets: after an edit, only of those that it touched. */
  each<Result>(kept: KeptParts<Result>, within?: Span): readonly PlacedReading<Result>[] {
    if (within) return this.memory.gather(this.source, within, kept);
    return this.#once(kept, () => this.memory.gather(this.source, { start: 0, end: this.length }, kept));
  }

  /** Whether all of them were read for it. */
  hasRead(kept: KeptParts<unknown>): boolean {
    return this.#answers.has(kept);
  }

  /** The same of all of a script, whose parts have to do with each other. */
  gather<Result>(kept: KeptParts<Result>): readonly PlacedReading<Result>[] {
    return this.each(kept);
  }

  /** What stands on the lines that a span meets, and perhaps more: whole parts, from one on that begins a line. */
  #linesAround({ start, end }: Span): TextPart {
    for (let back = 0; ; back = 2 * back + FURTHER) {
      const parts = this.parts({ start: Math.max(0, start - back), end });
      const first = parts[0] ?? { start: 0, text: "" };
      const behind = first.start + parts.reduce((length, { text }) => length + text.length, 0);
      if (first.start > 0 && !beginsLine(first.text)) continue;
      const next = /^[\r\n]*/.exec(this.source.slice(behind, behind + 2))![0];
      return { start: first.start, text: parts.map(({ text }) => text).join("") + next };
    }
  }

  /** The account ids of its role ARNs; of more than two, that there are several. */
  get accounts(): readonly string[] {
    return this.memory.accounts(this.source);
  }

  get lines(): Lines {
    return this.source;
  }

  get findings(): readonly Finding[] {
    return this.#analysed.findings;
  }

  get tables(): readonly ExternalTable[] {
    return this.within(() => this.#analysed.tables);
  }

  get #analysed(): Analysis {
    const others = this.neighbours.facts(this.uri);
    if (this.#analysis?.others !== others) {
      this.#analysis = { others, analysis: this.memory.analyse(this.source, others) };
    }
    return this.#analysis.analysis;
  }
}

/** The findings with the severities that the settings give them; those of a place, where one is named. */
export const wantedFindings = ({ findings }: Snapshot, { rules }: Settings, within?: Span): readonly Finding[] =>
  applyLevels(
    within ? findings.filter(({ at }) => at.start <= within.end && within.start <= at.end) : findings,
    readLevels(Object.entries(rules)).levels,
  );

/** Those of them that are shown, with a finding at the top that says how many are not. */
export function shownFindings(snapshot: Snapshot, settings: Settings): readonly Finding[] {
  const { shown, leftOut } = limitFindings(wantedFindings(snapshot, settings), settings.maxProblems);
  return leftOut === 0 ? shown : [leftOutFinding(leftOut), ...shown];
}
