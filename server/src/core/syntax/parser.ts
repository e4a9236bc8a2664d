import type { Span } from "../text/span";
import { isOutOfOrder, settledProblems } from "./beside-blocks";
import { checkClauseOrder } from "./clause-order";
import { markConsequences } from "./consequences";
import { Cursor } from "./cursor";
import { firstBranches, isBlock } from "./first-branches";
import { endsHeredoc, opensHeredoc } from "./heredoc";
import { withoutLeftovers } from "./leftovers";
import { missingSemicolon } from "./missing-semicolon";
import { parseClauses } from "./parse-clauses";
import { parseColumnList, startsColumnList } from "./parse-columns";
import { parseHead, startsCreate } from "./parse-head";
import { parseCreatedName, parseLike, reportRefused } from "./parse-like";
import { parseOther } from "./parse-other";
import type { Problem } from "./problem";
import { isShell, secondStatement } from "./second-statement";
import { firstFrom, isKeyword, isTrivia, type Token } from "./token";
import { reportTokens } from "./token-problems";
import { type Survey, survey } from "./token-survey";
import type { CreateTable, OtherStatement, Statement } from "./tree";

/** A statement, and the tokens behind it where a further one begins without a `;` between. */
export interface Parsed {
  readonly statement: Statement;
  readonly rest: readonly Token[];
  /** What is wrong between the two; it belongs to the statement that follows. */
  readonly between?: Problem;
}

/**
 * Reads one statement from tokens that tile it. Never fails: what is wrong becomes a problem, and reading goes on. Where the branches of a
 * template do not stand together, or each name a format, only the first is read.
 */
export function parseStatement(text: string, tokens: readonly Token[], byTokens = false): Parsed {
  const all = parseAll(text, tokens, byTokens);
  if (all.statement.problems.length === 0) return all;
  const isBroken = isOutOfOrder(all.statement.problems);
  const first = firstBranches(text, tokens);
  const isOther = first !== tokens && (isBroken || hideFormat(text, first, all.statement));
  return isOther ? sure(text, first, parseAll(text, first, byTokens)) : sure(text, tokens, all);
}

/** Whether a format is in none of the first branches: what two branches say of one does not belong together. */
function hideFormat(text: string, first: readonly Token[], { create, other }: Statement): boolean {
  const formats = ((create ?? other)?.clauses ?? []).filter(({ kind }) => /^(?:stored|row)-/.test(kind));
  const blocks = first.filter((token) => isBlock(text, token));
  return formats.some(({ start }) => (blocks[firstFrom(blocks, start) - 1]?.end ?? 0) > start);
}

/** Without what a template may make right. */
function sure(text: string, tokens: readonly Token[], { statement, between, rest }: Parsed): Parsed {
  const problems = settledProblems(text, statement.tokens, statement.problems);
  const parsed = { statement: problems === statement.problems ? statement : { ...statement, problems }, rest };
  return between && settledProblems(text, tokens, [between]).length > 0 ? { ...parsed, between } : parsed;
}

function parseAll(text: string, tokens: readonly Token[], byTokens: boolean): Parsed {
  const lead = templatesAhead(text, tokens);
  if (lead > 0) return withLead(tokens.slice(0, lead), parseStatement(text, tokens.slice(lead), byTokens));
  const known = survey(text, tokens);
  const cut = secondStatement(text, known.significant);
  if (cut > 0) return parseUnseparated(text, tokens, cut);
  const cursor = new Cursor(text, withoutLeftovers(text, known), byTokens);
  return startsCreate(cursor) ? readCreate(cursor, tokens, known) : readOther(cursor, tokens, known);
}

function readCreate(cursor: Cursor, tokens: readonly Token[], known: Survey): Parsed {
  const create = parseCreate(cursor);
  const { own, rest } = cutBehind(tokens, readEnd(cursor, create));
  const asSelect = create.clauses.find(({ kind }) => kind === "as-select");
  if (own.length > 0) {
    reportTokens(cursor, { start: own[0]!.start, end: asSelect ? asSelect.start : own.at(-1)!.end }, known);
  }
  const block = own.find((token) => isBlock(cursor.text, token));
  if (block) cursor.report("placeholder", block);
  return { statement: statementOf(own, create, inOrder(cursor.problems, known)), rest };
}

function cutBehind(tokens: readonly Token[], end: number): { own: readonly Token[]; rest: readonly Token[] } {
  const used = tokens.findIndex((token) => token.start >= end && !isTrivia(token));
  return used < 0 ? { own: tokens, rest: [] } : { own: tokens.slice(0, used), rest: tokens.slice(used) };
}

/** How many tokens belong to `{{ … }}` lines that a template puts before a CREATE. */
function templatesAhead(text: string, tokens: readonly Token[]): number {
  let hasTemplate = false;
  for (const [i, token] of tokens.entries()) {
    if (isTrivia(token)) continue;
    if (!isTemplate(text, token)) return hasTemplate && isKeyword(text, token, "CREATE") ? i : 0;
    hasTemplate = true;
  }
  return 0;
}

const isTemplate = (text: string, { kind, start, end }: Token): boolean =>
  kind === "word" && text.startsWith("{{", start) && text.startsWith("}}", end - 2);

/** A model of a template engine has no `;`. */
const withLead = (lead: readonly Token[], { statement, ...rest }: Parsed): Parsed => ({
  statement: {
    ...statement,
    start: lead[0]!.start,
    tokens: [...lead, ...statement.tokens],
    problems: statement.problems.filter(({ kind }) => kind !== "semicolon-missing"),
  },
  ...rest,
});

function readOther(cursor: Cursor, tokens: readonly Token[], known: Survey): Parsed {
  const other = parseOther(cursor);
  if (!other) return { statement: statementOf(tokens, undefined, []), rest: [] };
  readTail(cursor);
  if (isChecked(other))
    reportTokens(cursor, { start: other.start, end: cursor.peek()?.start ?? tokens.at(-1)!.end }, known, other.query);
  const { own, rest } = cutBehind(tokens, otherEnd(cursor, other));
  return { statement: statementOf(own, undefined, inOrder(cursor.problems, known), other), rest };
}

/** Whether the tokens of a statement are looked at, but for its query: the value of a flag may hold anything. */
const isChecked = ({ kind }: OtherStatement): boolean =>
  kind !== "set" && kind !== "drop-external" && kind !== "clause";

/** What has no clause of a table is not known to be ours; but where another statement begins, it lacks its `;` in any case. */
const MAY_LACK_CLAUSES: ReadonlySet<OtherStatement["kind"]> = new Set(["set", "add-partition", "msck"]);

/** Goes to the `;` of a statement, or to the next one. */
function readTail(cursor: Cursor): void {
  while (!cursor.done && !cursor.at(";") && !cursor.startsStatement() && !endsHeredoc(cursor)) cursor.next();
}

/** Where a statement ends of which only a part was read: behind its `;`, or before the next one, which then lacks one. */
function otherEnd(cursor: Cursor, { clauses, kind }: OtherStatement): number {
  const isRead = clauses.length > 0 || (MAY_LACK_CLAUSES.has(kind) && cursor.startsStatement());
  if (isRead) return readEnd(cursor, { start: 0, end: cursor.lastEnd });
  while (!cursor.done && !cursor.at(";")) cursor.next();
  return cursor.done ? cursor.lastEnd : cursor.next().end;
}

function statementOf(
  tokens: readonly Token[],
  create: CreateTable | undefined,
  problems: readonly Problem[],
  other?: OtherStatement,
): Statement {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const codeEnd = tokens.findLast((token) => !isTrivia(token))?.end ?? end;
  if (create) return { start, end, codeEnd, tokens, problems, create };
  return other ? { start, end, codeEnd, tokens, problems, other } : { start, end, codeEnd, tokens, problems };
}

/** In the order of the text, and each defect told of once. */
const inOrder = (problems: readonly Problem[], { significant }: Survey): readonly Problem[] =>
  problems.length > 1
    ? markConsequences(
        [...problems].sort((a, b) => a.span.start - b.span.start),
        significant,
      )
    : problems;

/** Reads what runs into a CREATE EXTERNAL TABLE that begins at `cut`: its end is the place to mend. */
function parseUnseparated(text: string, tokens: readonly Token[], cut: number): Parsed {
  const at = tokens.findIndex(({ start }) => start === cut);
  const before = tokens.slice(0, at);
  const last = before.findLast((token) => !isTrivia(token))!;
  const between = missingSemicolon("statement-unseparated", last.end, text[last.end - 1]!);
  const known = survey(text, before);
  const { statement, rest } = readOther(new Cursor(text, withoutLeftovers(text, known)), before, known);
  if (rest.length > 0) return { statement, rest: [...rest, ...tokens.slice(at)] };
  const own = statement.problems.filter(({ kind }) => kind !== "semicolon-missing");
  const parsed = { statement: { ...statement, problems: own }, rest: tokens.slice(at) };
  return isShell(text, before) || opensHeredoc(text, last.end) ? parsed : { ...parsed, between };
}

function parseCreate(cursor: Cursor): CreateTable {
  const head = parseHead(cursor);
  const name = parseCreatedName(cursor);
  const like = parseLike(cursor);
  const columns = startsColumnList(cursor) ? parseColumnList(cursor) : undefined;
  const bodyEnd = cursor.lastEnd;
  const clauses = parseClauses(cursor);
  if (like) reportRefused(cursor, columns, clauses);
  checkClauseOrder(cursor, clauses, bodyEnd);
  return {
    node: "create-table",
    start: head.span.start,
    end: cursor.lastEnd,
    head: head.span,
    external: head.external,
    clauses,
    name,
    like,
    columns,
  };
}

/** Reads the `;`, and returns where the statement ends. */
function readEnd(cursor: Cursor, { end }: Span): number {
  if (cursor.at(";")) return cursor.next().end;
  if (cursor.done && (cursor.followsBlock() || isTemplate(cursor.text, cursor.before!))) return end;
  if (endsHeredoc(cursor)) return end;
  const kind = cursor.done ? "semicolon-missing" : "statement-unseparated";
  const missing = missingSemicolon(kind, end, cursor.text[end - 1]!);
  cursor.report(kind, missing.span, missing);
  return end;
}
