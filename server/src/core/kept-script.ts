import { KeptMentions, lengthOf, mentionAlike } from "./mentions";
import type { PlacedReading, TextPiece } from "./piece-reader";
import type { Reading } from "./reading";
import { replacedFinding } from "./rules/finding";
import { SCRIPT_RULES } from "./rules/index";
import type { Finding } from "./rules/rule";
import { RuleRun } from "./rules/run";
import type { PlacedFacts } from "./rules/script-rule";
import { scriptOf } from "./script";
import { areSame } from "./shared-facts";
import type { Claim, TableFacts } from "./table/facts";
import { type ReplacedItems, replacedItems } from "./text/replaced-items";
import type { TextSource } from "./text/source";
import type { Span } from "./text/span";

type Pieces = readonly PlacedReading<Reading>[];

/** A version of a text, as far as the rules about a script look at it. */
interface Version {
  readonly text: TextSource;
  /** All pieces of the text. */
  readonly tiles: readonly TextPiece[];
  /** Those in which something was read. */
  readonly pieces: Pieces;
  readonly others: readonly PlacedFacts[];
}

/** What the rules about a script said of it, and of what. */
interface Said extends Omit<Version, "text"> {
  /** The tables whose mentions they asked for. */
  readonly asked: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * The findings of the rules about a script as a whole. They look at every table, so they are asked again only where an
 * edit changed what they look at, or a piece that they spoke of; otherwise their findings move with the text.
 */
export class KeptScript {
  readonly #mentions = new KeptMentions();
  #said: Said | undefined;
  /** Of the text before that, which comes back where an edit is taken back. */
  #earlier: Said | undefined;

  check(version: Version): readonly Finding[] {
    const said = this.#stillSaid(version) ?? this.#ask(version);
    this.#earlier = this.#said;
    this.#said = said;
    return said.findings;
  }

  #stillSaid(version: Version): Said | undefined {
    const [said, earlier] = [this.#said, this.#earlier];
    if (earlier && isBack(earlier, version)) return earlier;
    if (!said || !areSame(said.others, version.others)) return undefined;
    const { tiles, pieces } = version;
    const replaced = replacedItems(said.tiles, tiles);
    if (!isStill(said, version, replaced)) return undefined;
    const { others, asked } = said;
    return { tiles, pieces, others, asked, findings: movedBehind(said, tiles, replaced) };
  }

  #ask({ text, tiles, pieces, others }: Version): Said {
    const mentions = this.#mentions.of(text, tiles);
    const script = scriptOf(pieces, others, mentions);
    const isOne = script.tables.length + others.length === 1;
    const run = new RuleRun();
    run.run(isOne ? SCRIPT_RULES.filter(({ comparesTables }) => !comparesTables) : SCRIPT_RULES, script, undefined);
    return { tiles, pieces, others, asked: mentions.asked, findings: run.findings };
  }
}

const isBack = (said: Said, { tiles, others }: Version): boolean =>
  tiles.length === said.tiles.length &&
  areSame(said.others, others) &&
  tiles.every((tile, i) => tile === said.tiles[i]);

/** Whether the rules would say of a text what they said of one before it, but for the places behind what was replaced. */
function isStill(said: Said, { text, tiles, pieces, others }: Version, replaced: ReplacedItems): boolean {
  const { from, oldEnd } = replaced;
  const start = lengthOf(tiles, 0, from);
  const end = start + lengthOf(said.tiles, from, oldEnd);
  return (
    !said.findings.some((finding) => speaksOf(finding, start, end)) &&
    areStillRead(said.pieces, pieces, others) &&
    mentionAlike(said.asked, said.tiles, tiles, replaced, text)
  );
}

/** Whether as much was read, and what was read otherwise is the same to the rules. */
function areStillRead(before: Pieces, pieces: Pieces, others: readonly PlacedFacts[]): boolean {
  if (before.length !== pieces.length) return false;
  return pieces.every(({ reading }, i) => {
    const earlier = before[i]!.reading;
    return reading === earlier || (lookAlike(earlier, reading) && areTheirOwn(earlier, reading, { i, pieces, others }));
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

/** Whether nobody else claims anything of what a changed piece claims otherwise than before, so that nothing comes of it. */
function areTheirOwn(
  before: Reading,
  reading: Reading,
  { i: own, pieces, others }: { i: number; pieces: Pieces; others: readonly PlacedFacts[] },
): boolean {
  const keys = changedKeys(claimsOf(before), claimsOf(reading));
  if (keys.size === 0) return true;
  return (
    !pieces.some((piece, i) => i !== own && claimAny(piece.reading.facts, keys)) &&
    !claimAny(
      others.map(({ facts }) => facts),
      keys,
    )
  );
}

const claimsOf = ({ facts }: Reading): readonly Claim[] => facts.flatMap(({ claims }) => claims);

function changedKeys(before: readonly Claim[], after: readonly Claim[]): ReadonlySet<string> {
  const isIn = (claims: readonly Claim[], { key, value }: Claim): boolean =>
    claims.some((claim) => claim.key === key && claim.value === value);
  const changed = [...before.filter((claim) => !isIn(after, claim)), ...after.filter((claim) => !isIn(before, claim))];
  return new Set(changed.map(({ key }) => key));
}

function claimAny(tables: readonly TableFacts[], keys: ReadonlySet<string>): boolean {
  for (const { claims } of tables) for (const { key } of claims) if (keys.has(key)) return true;
  return false;
}

/** Whether anything that a finding speaks of starts in a stretch of the text. */
function speaksOf({ at, fixes, related = [] }: Finding, start: number, end: number): boolean {
  const isIn = (span: Span): boolean => start <= span.start && span.start < end;
  return (
    isIn(at) ||
    related.some((place) => place.file === undefined && isIn(place.at)) ||
    fixes.some(({ edits }) => edits.some(({ span }) => isIn(span)))
  );
}

/** What was said, with the places behind the replaced pieces where they are now. */
function movedBehind(
  { tiles: before, findings }: Said,
  tiles: readonly TextPiece[],
  { from, oldEnd, newEnd }: ReplacedItems,
): readonly Finding[] {
  const growth = lengthOf(tiles, from, newEnd) - lengthOf(before, from, oldEnd);
  if (growth === 0 || findings.length === 0) return findings;
  const behind = lengthOf(tiles, 0, from);
  const moved = (span: Span): Span =>
    span.start < behind ? span : { start: span.start + growth, end: span.end + growth };
  return findings.map((finding) => replacedFinding(finding, moved));
}
