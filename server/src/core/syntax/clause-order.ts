import { withBlanksBefore } from "../text/blanks-before";
import { blocksIn } from "../text/blocks";
import { insert, remove, type TextEdit } from "../text/edit";
import type { Span } from "../text/span";
import { clauseName } from "./clause-name";
import type { Cursor } from "./cursor";
import type { Clause } from "./tree";

type Kind = Clause["kind"];

/** The clauses that say where and how the data are kept. */
export const STORAGE: readonly Kind[] = [
  "row-format-serde",
  "row-format-delimited",
  "stored-by",
  "stored-as",
  "serde-properties",
  "location",
  "using",
];

const BEFORE: readonly Kind[] = ["comment", "partitioned-by", "clustered-by", "skewed-by"];
const AFTER: readonly Kind[] = ["table-properties", "lifecycle", "shards", "hub-lifecycle", "changelogs", "as-select"];
/** The two orders of a data format. Source: OdpsParser.g4, rule `externalTableDataFormat`, tried out. */
export const LOCATION_LAST: readonly Kind[] = [
  ...BEFORE,
  "row-format-serde",
  "stored-by",
  "location",
  "using",
  ...AFTER,
];
export const LOCATION_FIRST: readonly Kind[] = [
  ...BEFORE,
  "location",
  "row-format-serde",
  "stored-by",
  "using",
  ...AFTER,
];

/** Of these a statement has one or the other. */
const SAME_PLACE: Partial<Record<Kind, Kind>> = {
  "row-format-delimited": "row-format-serde",
  "stored-as": "stored-by",
};

/** Reports clauses that stand twice, behind one that they belong before, or apart from what they belong to. */
export function checkClauseOrder(cursor: Cursor, clauses: readonly Clause[], bodyEnd: number): void {
  const firsts = firstsOf(clauses);
  if (haveAlternatives(cursor, clauses, firsts)) return;
  reportDuplicates(cursor, clauses, firsts);
  const ordered = [...firsts.values()].filter(({ kind }) => kind !== "serde-properties");
  const intruder = intruderAmong(clauses, ordered);
  if (!intruder) reportDetached(cursor, clauses);
  const { kept, order } = mostInOrder(ordered.filter((clause) => clause !== intruder));
  for (const clause of ordered) {
    if (!kept.includes(clause)) reportMisplaced(cursor, clause, kept, order, bodyEnd);
  }
}

/** The first clause in each place, in the order that they stand in. */
function firstsOf(clauses: readonly Clause[]): ReadonlyMap<Kind, Clause> {
  const firsts = new Map<Kind, Clause>();
  for (const clause of clauses) {
    const place = placeOf(clause.kind);
    if (!firsts.has(place)) firsts.set(place, clause);
  }
  return firsts;
}

/** Whether a clause stands twice, and blocks of a template are between, so that only one of the two will be there. */
function haveAlternatives(cursor: Cursor, clauses: readonly Clause[], firsts: ReadonlyMap<Kind, Clause>): boolean {
  const isBlockWithin = blocksIn(cursor.text);
  return clauses.some((clause) => {
    const first = firsts.get(placeOf(clause.kind))!;
    return first !== clause && isBlockWithin(first.end, clause.start);
  });
}

/** The clauses that can stay where they are, in the order that lets most of them. */
function mostInOrder(clauses: readonly Clause[]): { kept: readonly Clause[]; order: readonly Kind[] } {
  const [first, second] = [LOCATION_LAST, LOCATION_FIRST].map((order) => inOrder(clauses, order));
  return second!.length > first!.length
    ? { kept: second!, order: LOCATION_FIRST }
    : { kept: first!, order: LOCATION_LAST };
}

/** The one clause that is out of order and parts properties from their class as well: it alone has to move. */
function intruderAmong(clauses: readonly Clause[], ordered: readonly Clause[]): Clause | undefined {
  const detached = clauses.filter(({ kind }) => kind === "serde-properties");
  const at = clauses.indexOf(detached[0]!);
  const [owner, between] = [clauses[at - 2], clauses[at - 1]];
  if (detached.length !== 1 || !owner || !between || !isOwner(owner) || "properties" in owner) return undefined;
  const rest = ordered.filter((clause) => clause !== between);
  const isRestInOrder = mostInOrder(rest).kept.length === rest.length;
  return isRestInOrder && mostInOrder(ordered).kept.length < ordered.length ? between : undefined;
}

const isOwner = ({ kind }: Clause): boolean => kind === "stored-by" || kind === "row-format-serde";

const placeOf = (kind: Kind): Kind => SAME_PLACE[kind] ?? kind;

/** Where a clause belongs in an order. */
export const rankOf = ({ kind }: { readonly kind: Kind }, order: readonly Kind[]): number =>
  order.indexOf(placeOf(kind));

/** The longest run of clauses that stand in order; what is left out is what has to move. */
function inOrder(clauses: readonly Clause[], order: readonly Kind[]): Clause[] {
  let best: Clause[] = [];
  const endingAt: Clause[][] = [];
  for (const [i, clause] of clauses.entries()) {
    let longest: Clause[] = [];
    for (let before = 0; before < i; before++) {
      const run = endingAt[before]!;
      if (run.length > longest.length && rankOf(clauses[before]!, order) <= rankOf(clause, order)) longest = run;
    }
    endingAt.push([...longest, clause]);
    if (endingAt[i]!.length > best.length) best = endingAt[i]!;
  }
  return best;
}

function reportMisplaced(
  cursor: Cursor,
  clause: Clause,
  kept: readonly Clause[],
  order: readonly Kind[],
  bodyEnd: number,
): void {
  const rank = rankOf(clause, order);
  const before = kept.filter((other) => rankOf(other, order) <= rank).at(-1);
  const after = kept.find((other) => rankOf(other, order) > rank);
  cursor.report("clause-order", keywordSpan(cursor, clause), {
    edits: move(cursor, clause, before?.end ?? bodyEnd),
    found: clauseName(clause.kind),
    expected: after ? `<${clauseName(after.kind)}` : `>${before ? clauseName(before.kind) : ""}`,
  });
}

function reportDuplicates(cursor: Cursor, clauses: readonly Clause[], firsts: ReadonlyMap<Kind, Clause>): void {
  for (const clause of clauses) {
    if (cursor.isFull) return;
    const { kind } = clause;
    const first = firsts.get(placeOf(kind))!;
    if (first === clause || kind === "serde-properties") continue;
    const again = repetition(cursor, first, clause);
    const edits = again ? [remove(withBlanksBefore(cursor.text, again))] : [];
    const expected = first.kind === kind ? "" : clauseName(first.kind);
    cursor.report("clause-duplicate", keywordSpan(cursor, clause), { edits, found: clauseName(kind), expected });
  }
}

/** What of a second clause says no more than the first did: all of it, or all but the properties behind its class. */
function repetition({ text }: Cursor, first: Clause, second: Clause): Span | undefined {
  const length = first.end - first.start;
  const [written, again] = [first, second].map(({ start, end }) => text.slice(start, end));
  if (!again!.startsWith(written!) || !/^(?:$|\s+WITH\s)/i.test(again!.slice(length))) return undefined;
  return { start: second.start, end: second.start + length };
}

/** `WITH SERDEPROPERTIES` that does not follow STORED BY or ROW FORMAT SERDE. */
function reportDetached(cursor: Cursor, clauses: readonly Clause[]): void {
  const owner =
    clauses.find(({ kind }) => kind === "stored-by") ?? clauses.find(({ kind }) => kind === "row-format-serde");
  const isFree = owner && "properties" in owner === false;
  const expected = owner ? `>${clauseName(owner.kind)}` : missingOwner(clauses);
  for (const clause of clauses) {
    if (clause.kind !== "serde-properties") continue;
    cursor.report("clause-order", keywordSpan(cursor, clause), {
      edits: isFree ? move(cursor, clause, owner.end) : [],
      found: "WITH SERDEPROPERTIES",
      expected,
    });
  }
}

/** A format has properties by the class of its rows only. */
const missingOwner = (clauses: readonly Clause[]): string =>
  clauses.some(({ kind }) => kind === "stored-as") ? "+ROW FORMAT SERDE" : ">STORED BY";

/** Takes a clause away and puts it on a line of its own behind `place`. */
function move(cursor: Cursor, clause: Clause, place: number): TextEdit[] {
  const text = cursor.text.slice(clause.start, clause.end);
  return [remove(withBlanksBefore(cursor.text, clause)), insert(place, `\n${text}`)];
}

function keywordSpan(cursor: Cursor, clause: Clause): { start: number; end: number } {
  const keyword = /^\w+(?:\s+(?:BY|AS|SERDEPROPERTIES|FORMAT))?/i.exec(cursor.text.slice(clause.start, clause.end));
  return { start: clause.start, end: clause.start + (keyword?.[0].length ?? 1) };
}
