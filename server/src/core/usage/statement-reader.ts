import { CteScope } from "./cte-scope";
import { type TableUse, USES, type UseKind } from "./model";
import type { Words } from "./words";

/** What is between a pair of parentheses, or around all of them. */
interface Frame {
  /** Whether a FROM belongs to a query: in `EXTRACT(year FROM day)` it does not. */
  isQuery: boolean;
  /** Whether a comma is followed by a table. */
  inFrom: boolean;
  /** What a table name would be here; `undefined` where none is expected. */
  expected: UseKind | undefined;
  /** The names that the query's own WITH gives. */
  readonly ctes: string[];
  /** The name that the query inside the parentheses is given by WITH. */
  readonly cte?: string | undefined;
}

/** What ends the tables of a FROM. Behind LATERAL VIEW, commas separate columns. */
const AFTER_TABLES: ReadonlySet<string> = new Set(
  (
    "WHERE GROUP HAVING ORDER SORT DISTRIBUTE CLUSTER LIMIT UNION INTERSECT EXCEPT MINUS WINDOW QUALIFY LATERAL SET " +
    "VALUES WITH SELECT INSERT WHEN"
  ).split(" "),
);

/** What stands in the place of a table without being one. */
const NO_TABLE: ReadonlySet<string> = new Set([...AFTER_TABLES, "LOCATION", "ON", "JOIN", "FROM", "USING", "AS"]);

/** Statements that read and write no table's data, whatever they name. */
const WITHOUT_USES: ReadonlySet<string> = new Set(
  "SET SETPROJECT SHOW DESC DESCRIBE USE GRANT REVOKE DROP KILL PURGE LIST ADD TUNNEL WHOAMI".split(" "),
);

/**
 * Reads which tables one statement uses, in one pass over its words: keywords say where a table's name stands, and
 * parentheses which FROM is that of a query. Goes by keywords rather than by a grammar, so that what is newer than any
 * grammar, or broken, still says what it says.
 */
export class StatementReader {
  readonly #uses: TableUse[] = [];
  readonly #frames: Frame[] = [];
  readonly #ctes = new CteScope();
  #at = 0;
  /** The first keyword decides what a statement without a query is. */
  readonly #verb: string;
  readonly #isExplained: boolean;
  #isMerge = false;
  /** The table that a CREATE TABLE would fill. */
  #created: { readonly parts: readonly string[]; readonly at: TableUse["at"] } | undefined;

  constructor(private readonly words: Words) {
    this.#isExplained = words.is(0, "EXPLAIN");
    this.#at = this.#isExplained ? 1 : 0;
    this.#verb = words.word(this.#at);
    this.#frames.push(frame({ isQuery: this.#verb !== "CREATE" && this.#verb !== "LOAD" }));
  }

  read(): readonly TableUse[] {
    if (WITHOUT_USES.has(this.#verb) || this.words.is(0, "ALTER", "TABLE")) return [];
    this.#readHead();
    while (this.#at < this.words.length) this.#step();
    return this.#uses;
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  /** What stands before any query. */
  #readHead(): void {
    const at = this.#at;
    const { words } = this;
    if (words.is(at, "CREATE")) this.#readCreate(at);
    else if (words.is(at, "MSCK")) this.#target("msck", at + (words.is(at + 1, "REPAIR") ? 2 : 1));
    else if (words.is(at, "ANALYZE", "TABLE")) this.#target("analyze", at + 1);
    else if (words.is(at, "TRUNCATE")) this.#target("truncate", at + 1);
    else if (words.is(at, "LOAD", "INTO") || words.is(at, "LOAD", "OVERWRITE")) this.#target("load", at + 2);
  }

  /** Finds the name behind CREATE [EXTERNAL] TABLE [IF NOT EXISTS], for the case that a query fills it. */
  #readCreate(at: number): void {
    const { words } = this;
    let next = at + 1;
    while (next < at + 4 && words.kind(next) === "word" && !words.is(next, "TABLE")) next++;
    if (!words.is(next, "TABLE")) return;
    next += words.is(next + 1, "IF", "NOT", "EXISTS") ? 4 : 1;
    const name = words.name(next);
    if (!name) return;
    this.#created = name;
    this.#at = name.next;
  }

  /** Reads the name that a statement works on, from `[TABLE] name` on. */
  #target(kind: UseKind, at: number): void {
    const start = this.words.is(at, "TABLE") ? at + 1 : at;
    const name = this.words.name(start);
    if (name && !isVariable(name.parts)) this.#add(kind, name);
    this.#at = name?.next ?? start;
    this.#frame.inFrom = false;
    this.#frame.expected = undefined;
  }

  #add(kind: UseKind, { parts, at }: { readonly parts: readonly string[]; readonly at: TableUse["at"] }): void {
    this.#uses.push({ kind: this.#isExplained && USES[kind].writes ? "explain" : kind, name: parts, at });
  }

  #step(): void {
    switch (this.words.kind(this.#at)) {
      case "(":
        this.#open();
        break;
      case ")":
        this.#close();
        break;
      case "word":
      case "quoted":
        this.#word();
        break;
      case ",":
        this.#frame.expected = this.#frame.inFrom ? "select" : undefined;
        this.#at++;
        break;
      default:
        this.#frame.expected = undefined;
        this.#at++;
    }
  }

  #word(): void {
    const { expected } = this.#frame;
    if (expected === undefined || NO_TABLE.has(this.words.word(this.#at))) this.#keyword();
    else this.#table(expected);
  }

  /** A name where a table is expected. One with parentheses behind it is a function. */
  #table(kind: UseKind): void {
    const name = this.words.name(this.#at)!;
    this.#frame.expected = undefined;
    this.#at = name.next;
    if (isVariable(name.parts) || this.words.kind(name.next) === "(") return;
    if (!(name.parts.length === 1 && this.#ctes.has(name.parts[0]!))) this.#add(kind, name);
  }

  #keyword(): void {
    const at = this.#at++;
    const { words } = this;
    const word = words.word(at);
    const current = this.#frame;
    current.expected = undefined;
    if (AFTER_TABLES.has(word)) current.inFrom = false;
    switch (word) {
      case "SELECT":
        current.isQuery = true;
        break;
      case "FROM":
        if (current.isQuery && !words.is(at - 1, "DISTINCT")) this.#expect(this.#kindOfFrom(at));
        break;
      case "JOIN":
        this.#expect("select");
        break;
      case "WITH":
        this.#readWith(at);
        break;
      case "AS":
        if (this.#frames.length === 1) this.#readAs(at);
        break;
      case "INSERT":
        this.#readInsert(at);
        break;
      case "MERGE":
        this.#isMerge = words.is(at + 1, "INTO");
        if (this.#isMerge) this.#target("merge", at + 2);
        break;
      case "USING":
        if (this.#isMerge && this.#frames.length === 1) current.expected = "select";
        break;
      case "UPDATE":
        if (this.#startsStatement(at)) this.#target("update", at + 1);
        break;
    }
  }

  /** Whether a statement can begin here: first of all, behind a WITH, or in a block of a script. */
  #startsStatement(at: number): boolean {
    if (this.#isMerge || this.#frames.length > 1) return false;
    const isFirst = at === (this.#isExplained ? 1 : 0);
    return isFirst || this.words.kind(at - 1) === ")" || ["BEGIN", "ELSE", "THEN"].includes(this.words.word(at - 1));
  }

  #expect(kind: UseKind): void {
    this.#frame.expected = kind;
    this.#frame.inFrom = true;
  }

  #kindOfFrom(at: number): UseKind {
    if (this.words.is(at - 1, "DELETE")) return "delete";
    return this.#verb === "UNLOAD" && this.words.is(at - 1, "UNLOAD") ? "unload" : "select";
  }

  #readInsert(at: number): void {
    const { words } = this;
    const isOverwrite = words.is(at + 1, "OVERWRITE");
    if (!isOverwrite && !words.is(at + 1, "INTO")) return;
    const isDirectory = words.is(at + 2, "DIRECTORY") || words.is(at + 2, "LOCAL", "DIRECTORY");
    if (!isDirectory) this.#target(isOverwrite ? "insert-overwrite" : "insert-into", at + 2);
    this.#frame.isQuery = true;
  }

  /** `AS SELECT …` behind what is created. */
  #readAs(at: number): void {
    let next = at + 1;
    while (this.words.kind(next) === "(") next++;
    const startsQuery = ["SELECT", "WITH", "FROM"].includes(this.words.word(next));
    if (!startsQuery || this.#verb !== "CREATE") return;
    if (this.#created) this.#add("create-as-select", this.#created);
    this.#created = undefined;
    this.#frame.isQuery = true;
  }

  #readWith(at: number): void {
    const isRecursive = this.words.is(at + 1, "RECURSIVE");
    this.#openCte(isRecursive ? at + 2 : at + 1, isRecursive);
  }

  /** Goes into `name [(columns)] AS (`, where it stands. */
  #openCte(at: number, isRecursive: boolean): void {
    const { words } = this;
    const name = words.name(at);
    if (name?.parts.length !== 1) return;
    const as = words.kind(name.next) === "(" ? words.closing(name.next) + 1 : name.next;
    if (!words.is(as, "AS") || words.kind(as + 1) !== "(") return;
    const cte = name.parts[0]!;
    if (isRecursive) this.#declare(cte);
    this.#frames.push(frame({ isQuery: true, cte }));
    this.#at = as + 2;
  }

  /** From here on the name means the query; inside of it, unless it is recursive, it still meant the table. */
  #declare(cte: string): void {
    this.#frame.ctes.push(cte);
    this.#ctes.add(cte);
  }

  #open(): void {
    const { expected } = this.#frame;
    this.#frame.expected = undefined;
    this.#at++;
    this.#frames.push(frame({ isQuery: this.words.is(this.#at, "FROM"), expected, inFrom: expected !== undefined }));
  }

  #close(): void {
    this.#at++;
    if (this.#frames.length === 1) return;
    const { ctes, cte } = this.#frames.pop()!;
    for (const name of ctes) this.#ctes.delete(name);
    this.#frame.expected = undefined;
    if (cte === undefined) return;
    this.#declare(cte);
    if (this.words.kind(this.#at) === ",") this.#openCte(this.#at + 1, false);
  }
}

const frame = ({ isQuery, inFrom = false, expected, cte }: Partial<Frame> & { isQuery: boolean }): Frame => ({
  isQuery,
  inFrom,
  expected,
  ctes: [],
  cte,
});

/** `@name` holds what a query of the script gave. */
const isVariable = (parts: readonly string[]): boolean => parts[0]!.startsWith("@");
