import {
  type Analysis,
  applyLevels,
  type ExternalTable,
  type Finding,
  type LineIndex,
  leftOutFinding,
  limitFindings,
  readLevels,
  type Settings,
} from "../core/index";
import type { DocumentMemory } from "./document-memory";

/** One document at one version, and what core says of it; each answer is worked out once, when it is first asked for. */
export class Snapshot {
  #lines: LineIndex | undefined;
  #analysis: Analysis | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    /** Unlike the version never used twice, not even by a document that was closed and opened again. */
    readonly id: number,
    private readonly memory: DocumentMemory,
  ) {}

  get lines(): LineIndex {
    this.#lines ??= this.memory.lines(this.text);
    return this.#lines;
  }

  get findings(): readonly Finding[] {
    return this.#analysed.findings;
  }

  get tables(): readonly ExternalTable[] {
    return this.#analysed.tables;
  }

  get #analysed(): Analysis {
    this.#analysis ??= this.memory.analyse(this.text);
    return this.#analysis;
  }
}

/** The findings with the severities that the settings give them. */
export const wantedFindings = ({ findings }: Snapshot, { rules }: Settings): readonly Finding[] =>
  applyLevels(findings, readLevels(Object.entries(rules)).levels);

/** Those of them that are shown, with a finding at the top that says how many are not. */
export function shownFindings(snapshot: Snapshot, settings: Settings): readonly Finding[] {
  const { shown, leftOut } = limitFindings(wantedFindings(snapshot, settings), settings.maxProblems);
  return leftOut === 0 ? shown : [leftOutFinding(leftOut), ...shown];
}
