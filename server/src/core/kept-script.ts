import type { PlacedReading } from "./piece-reader";
import type { Reading } from "./reading";
import { replacedFinding } from "./rules/finding";
import { SCRIPT_RULES } from "./rules/index";
import type { Finding } from "./rules/rule";
import type { PlacedFacts, ScriptRule } from "./rules/script-rule";
import type { Claim } from "./table/facts";
import { lastUpTo } from "./text/ordered";
import type { Span } from "./text/span";

type Pieces = readonly PlacedReading<Reading>[];

/** What the rules about a script said of it, and of what. */
interface Said {
  readonly pieces: Pieces;
  readonly others: readonly PlacedFacts[];
  readonly findings: readonly Finding[];
  /** The pieces that the findings speak of, by their indices; found out when there is a next version. */
  spokenOf: ReadonlySet<number> | undefined;
}

/**
 * The findings of the rules about a script as a whole. They look at every table, so they are asked again only where an
 * edit changed what they look at, or a statement that they spoke of; otherwise their findings move with the text.
 */
export class KeptScript {
  #said: Said | undefined;
  /** Of the text before that, which comes back where an edit is taken back. */
  #earlier: Said | undefined;

  /** `run` gives what a rule finds, and whether that depends on nothing but the pieces. */
  check(
    pieces: Pieces,
    others: readonly PlacedFacts[],
    run: (rules: readonly ScriptRule[]) => { readonly findings: readonly Finding[]; readonly isOfPieces: boolean },
  ): readonly Finding[] {
    const said = this.#stillSaid(pieces, others);
    this.#earlier = this.#said;
    if (said) {
      const findings = movedWith(said, pieces);
      this.#said = { ...said, pieces, findings };
      return findings;
    }
    const { findings, isOfPieces } = run(SCRIPT_RULES);
    this.#said = isOfPieces ? { pieces, others, findings, spokenOf: undefined } : undefined;
    return findings;
  }

  #stillSaid(pieces: Pieces, others: readonly PlacedFacts[]): Said | undefined {
    if (this.#earlier && isBack(this.#earlier, pieces, others)) return this.#earlier;
    return this.#said && isStill(this.#said, pieces, others) ? this.#said : undefined;
  }
}

const isBack = (said: Said, pieces: Pieces, others: readonly PlacedFacts[]): boolean =>
  isAlone(said, pieces, others) && pieces.every(({ reading }, i) => reading === said.pieces[i]!.reading);

/** Whether there are as many pieces as before, and no other file. */
const isAlone = (said: Said, pieces: Pieces, others: readonly PlacedFacts[]): boolean =>
  pieces.length === said.pieces.length && others.length + said.others.length === 0;

function isStill(said: Said, pieces: Pieces, others: readonly PlacedFacts[]): boolean {
  if (!isAlone(said, pieces, others)) return false;
  said.spokenOf ??= spokenOf(said.findings, said.pieces);
  const spoken = said.spokenOf;
  return pieces.every(({ reading }, i) => {
    const before = said.pieces[i]!.reading;
    if (reading === before) return true;
    return !spoken.has(i) && lookAlike(before, reading) && areTheirOwn(before, reading, i, pieces);
  });
}

/** Whether two readings look the same to the rules, but for places, and for what their claims say. */
const lookAlike = (a: Reading, b: Reading): boolean =>
  areAlike(a.facts, b.facts) && areAlike(a.heading, b.heading) && areAlike(a.repaired, b.repaired);

function areAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => areAlike(item, b[i]));
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in one) {
    if (PASSED_OVER.has(key)) continue;
    const isAlike = CLAIMED.has(key)
      ? (one[key] === undefined) === (other[key] === undefined)
      : areAlike(one[key], other[key]);
    if (!isAlike) return false;
  }
  return true;
}

const PASSED_OVER: ReadonlySet<string> = new Set(["start", "end", "written", "named", "schema"]);
const CLAIMED: ReadonlySet<string> = new Set(["remote", "role"]);

/** Whether no other piece claims anything of what a changed one claims otherwise than before, so that nothing comes of it. */
function areTheirOwn(before: Reading, reading: Reading, own: number, pieces: Pieces): boolean {
  const keys = changedKeys(claimsOf(before), claimsOf(reading));
  return keys.size === 0 || !pieces.some((piece, i) => i !== own && claimsAny(piece.reading, keys));
}

const claimsOf = ({ facts }: Reading): readonly Claim[] => facts.flatMap(({ claims }) => claims);

function changedKeys(before: readonly Claim[], after: readonly Claim[]): ReadonlySet<string> {
  const isIn = (claims: readonly Claim[], { key, value }: Claim): boolean =>
    claims.some((claim) => claim.key === key && claim.value === value);
  const changed = [...before.filter((claim) => !isIn(after, claim)), ...after.filter((claim) => !isIn(before, claim))];
  return new Set(changed.map(({ key }) => key));
}

function claimsAny({ facts }: Reading, keys: ReadonlySet<string>): boolean {
  for (const { claims } of facts) for (const { key } of claims) if (keys.has(key)) return true;
  return false;
}

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
