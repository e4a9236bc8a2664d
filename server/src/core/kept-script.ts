import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import { SCRIPT_RULES } from "./rules/index";
import { replacedFinding } from "./rules/finding";
import type { Finding } from "./rules/rule";
import type { PlacedFacts, ScriptRule } from "./rules/script-rule";
import { lastUpTo } from "./text/ordered";
import type { Span } from "./text/span";

type Pieces = readonly PlacedReading<Reading>[];

/** What the rules about a script said of it, and of what. */
interface Said {
  readonly pieces: Pieces;
  readonly others: readonly PlacedFacts[];
  readonly findings: readonly Finding[];
  /** The pieces that the findings speak of, by their indices. */
  readonly spokenOf: ReadonlySet<number>;
}

/**
 * The findings of the rules about a script as a whole. They look at every table, so they are asked again only where an
 * edit changed what they look at, or a statement that they spoke of; otherwise their findings move with the text.
 */
export class KeptScript {
  #said: Said | undefined;

  /** `run` gives what a rule finds, and whether that depends on nothing but the pieces. */
  check(
    pieces: Pieces,
    others: readonly PlacedFacts[],
    run: (rules: readonly ScriptRule[]) => { readonly findings: readonly Finding[]; readonly isOfPieces: boolean },
  ): readonly Finding[] {
    const said = this.#said;
    if (said && isStill(said, pieces, others)) return movedWith(said, pieces);
    const { findings, isOfPieces } = run(SCRIPT_RULES);
    this.#said = isOfPieces ? { pieces, others, findings, spokenOf: spokenOf(findings, pieces) } : undefined;
    return findings;
  }
}

const isStill = (said: Said, pieces: Pieces, others: readonly PlacedFacts[]): boolean =>
  pieces.length === said.pieces.length &&
  (others === said.others || others.length + said.others.length === 0) &&
  pieces.every(({ reading }, i) => {
    const before = said.pieces[i]!.reading;
    return reading === before || (!said.spokenOf.has(i) && looksOf(reading) === looksOf(before));
  });

/** All that the rules look at, but for the places. */
const looksOf = ({ facts, heading, repaired }: Reading): string =>
  JSON.stringify([facts, heading, repaired], (key, value) => (key === "start" || key === "end" ? undefined : value));

/** Where each piece starts; the last one that starts before a place holds it. */
const startsOf = (pieces: Pieces): number[] => pieces.map(({ start }) => start);

function spokenOf(findings: readonly Finding[], pieces: Pieces): Set<number> {
  const starts = startsOf(pieces);
  const indices = new Set<number>();
  const add = (span: Span): Span => {
    indices.add(lastUpTo(starts, span.start));
    return span;
  };
  for (const finding of findings) replacedFinding(finding, add);
  return indices;
}

function movedWith({ pieces: before, findings }: Said, pieces: Pieces): readonly Finding[] {
  if (findings.length === 0) return findings;
  const starts = startsOf(before);
  const moved = ({ start, end }: Span): Span => {
    const index = lastUpTo(starts, start);
    const by = pieces[index]!.start - starts[index]!;
    return { start: start + by, end: end + by };
  };
  return findings.map((finding) => replacedFinding(finding, moved));
}
