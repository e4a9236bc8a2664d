import { roleArnTemplate } from "../arn/role";
import type { Store } from "../catalog/handler";
import { ROLE_KEY } from "../catalog/index";
import { caseAt, caseBefore } from "../syntax/keyword-case";
import { insert, type TextEdit } from "../text/edit";
import { inQuotesNear } from "../text/quotes";
import type { Span } from "../text/span";
import type { ExternalTable, PropertySet } from "./model";

/** How far back a line's beginning is looked for. */
const LONGEST_LINE = 2000;

/** The line break and the indent that the line of `offset` begins with, and its text up to there. */
function lineAt(text: string, offset: number): { start: string; before: string } {
  const behind = text.slice(Math.max(0, offset - LONGEST_LINE), offset);
  const at = Math.max(behind.lastIndexOf("\n"), behind.lastIndexOf("\r"));
  const before = behind.slice(at + 1);
  const isFirst = at < 0 && offset <= LONGEST_LINE;
  const lineBreak = isFirst ? lineBreakOf(text) : behind.endsWith("\r\n", at + 1) ? "\r\n" : "\n";
  return { start: lineBreak + /^[ \t]*/.exec(before)![0], before };
}

/** The first line break of a text. */
const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/** The line break and the indent that the line of `offset` begins with. */
export const lineStartOf = (text: string, offset: number): string => lineAt(text, offset).start;

/** Puts a clause on a line of its own behind `offset`, indented as the line there. */
export const insertClause = (text: string, offset: number, clause: string): TextEdit =>
  insert(offset, lineAt(text, offset).start + inQuotesNear(text, offset, clause));

/** Where the clauses of the storage handler end and LOCATION may follow. */
export const storageEnd = ({ handler, serde }: ExternalTable): number | undefined =>
  handler && Math.max(handler.literal.end, serde?.span.end ?? 0);

/** Adds `'key' = 'value'` pairs to SERDEPROPERTIES, with the list itself where there is none yet and it has a place. */
export function insertProperties(
  { serde, handler, serdeClass }: ExternalTable,
  text: string,
  pairs: readonly string[],
): TextEdit[] {
  if (serde) return insertPairs(serde, text, pairs);
  const owner = handler ?? serdeClass;
  if (!owner) return [];
  const { start, end } = owner.literal;
  return [insertClause(text, end, serdeClause(text, end, pairs, caseBefore(text, start)))];
}

/** Adds `'key' = 'value'` pairs to a list of properties; a comment behind the last one stays beside it. */
export function insertPairs(set: PropertySet, text: string, pairs: readonly string[]): TextEdit[] {
  const separator = separatorOf(set, text);
  const written = pairs.map((pair) => inQuotesNear(text, set.insertAt, pair));
  if (separator === undefined) return [insert(set.insertAt, written.join(", "))];
  const comment = separator.includes("\n") ? trailingComment(text, set.insertAt) : 0;
  const [first = "", ...others] = written;
  const added = [first, ...others.map((pair) => separator + pair)].join("");
  return comment === 0
    ? [insert(set.insertAt, separator + added)]
    : [insert(set.insertAt, ","), insert(set.insertAt + comment, separator.slice(1) + added)];
}

/** How far a comment reaches that stands behind a place, on its line. */
const trailingComment = (text: string, at: number): number => /^[ \t]*--[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;

type Keyword = ReturnType<typeof caseAt>;

/** `WITH SERDEPROPERTIES (…)` with a pair a line, to stand at the indent of the line of `offset`. */
function serdeClause(text: string, offset: number, pairs: readonly string[], keyword: Keyword): string {
  const { start } = lineAt(text, offset);
  const lines = pairs.map((pair) => `${start}  ${inQuotesNear(text, offset, pair)}`);
  return `${keyword("WITH SERDEPROPERTIES")} (${lines.join(",")}${start})`;
}

/** What stands between the last property and a new one, in the layout of the list; `undefined` in an empty one. */
function separatorOf({ properties, insertAt }: PropertySet, text: string): string | undefined {
  const last = properties.findLast(({ span }) => span.end <= insertAt);
  if (!last) return undefined;
  const { start, before } = lineAt(text, last.span.start);
  return before.trim() === "" ? `,${start}` : ", ";
}

/** Puts `ROW FORMAT SERDE '…' WITH SERDEPROPERTIES (…)` before the STORED AS at `offset`. */
export function insertRowFormat(text: string, offset: number, className: string, pairs: readonly string[]): TextEdit {
  const { start } = lineAt(text, offset);
  const keyword = caseAt(text, offset);
  return insert(
    offset,
    `${keyword("ROW FORMAT SERDE")} ${inQuotesNear(text, offset, `'${className}'`)}${start}${serdeClause(text, offset, pairs, keyword)}${start}`,
  );
}

/** Puts `STORED BY '…' WITH SERDEPROPERTIES (…)` before the clause at `offset`. */
export function insertHandler(text: string, offset: number, className: string, pairs: readonly string[]): TextEdit {
  const { start } = lineAt(text, offset);
  const keyword = caseAt(text, offset);
  return insert(
    offset,
    `${keyword("STORED BY")} ${inQuotesNear(text, offset, `'${className}'`)}${start}${serdeClause(text, offset, pairs, keyword)}${start}`,
  );
}

/**
 * The pairs that a new list needs, for a person to fill in: what the store requires, and a role where nothing else lets
 * MaxCompute in. `accounts` are those that the text knows.
 */
export function requiredPairs(table: ExternalTable, store: Store, accounts: readonly string[]): string[] {
  const required = store.properties.filter((property) => property.required && property.where === "SERDEPROPERTIES");
  const pairs = required.map(({ key }) => emptyPair(key));
  const needsRole = store.needsRole && !table.role && table.location?.tablestore?.secret === undefined;
  return needsRole ? [...pairs, `'${ROLE_KEY}' = '${roleArnTemplate(accounts)}'`] : pairs;
}

/** `'key' = '<what it is>'`. */
export const emptyPair = (key: string): string => `'${key}' = '<${key.split(".").slice(1).join(" ")}>'`;

/** The USING clause of a table whose store takes no code of its own. */
export const needlessUsing = ({ using, store }: ExternalTable): Span | undefined =>
  store && !store.takesResources ? using?.clause : undefined;

/** A property with the comma before it or, for the first one, behind it; `undefined` where that is not all there is. */
export function propertyToRemove(text: string, { properties }: PropertySet, index: number): Span | undefined {
  const [before, property, after] = [properties[index - 1], properties[index]!, properties[index + 1]];
  const between = (from: number, to: number): boolean => /^\s*[,，]?\s*$/.test(text.slice(from, to));
  if (before && between(before.span.end, property.span.start)) {
    return { start: before.span.end, end: property.span.end };
  }
  if (!before && after && between(property.span.end, after.span.start)) {
    return { start: property.span.start, end: after.span.start };
  }
  return undefined;
}
