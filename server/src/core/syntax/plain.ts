import type { Span } from "../text/span";
import { Lexer } from "./lexer";
import { isTooLong } from "./limits";
import { missingSemicolon } from "./missing-semicolon";
import { MOST_PARTS } from "./parse-names";
import { plainClauses } from "./plain-clauses";
import { plainColumns } from "./plain-columns";
import { NOT_PLAIN, PlainText } from "./plain-text";
import type { Problem } from "./problem";
import { scan } from "./scanner";
import type { Token } from "./token";
import type { Clause, CreateTable, Identifier, QualifiedName, Statement } from "./tree";

const [DOT, SEMICOLON] = [46, 59];

/**
 * Reads a CREATE EXTERNAL TABLE that is written plainly, as nearly all are: in one pass, without tokens. Its tree is the
 * parser's, which reads all others and tells what is wrong with them: `undefined` where it has to. Places count from `from`.
 * Where the text `isWhole`, its last statement may lack its `;`: that is the one problem that a plain one has.
 */
export function plainStatement(text: string, from: number, isWhole: boolean): Statement | undefined {
  try {
    return readStatement(new PlainText(text, from), isWhole);
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function readStatement(text: PlainText, isWhole: boolean): Statement | undefined {
  const start = text.place;
  if (!text.readsWord("CREATE")) return undefined;
  text.readsWord("TEMPORARY");
  if (!text.readsWord("EXTERNAL")) return undefined;
  const create = readCreate(text, start);
  const isClosed = text.code === SEMICOLON;
  if (isClosed ? !create.clauses.some(isLocation) : !isWhole) throw NOT_PLAIN;
  const end = isClosed ? text.place + 1 : text.place;
  if (isTooLong({ start: 0, end })) throw NOT_PLAIN;
  if (isClosed) return new PlainStatement(text, end, end, NO_PROBLEMS, create);
  const last = text.text[text.base + create.end - 1]!;
  return new PlainStatement(text, end, create.end, [missingSemicolon("semicolon-missing", create.end, last)], create);
}

/** Without a LOCATION the statement may go on behind its `;`. */
const isLocation = ({ kind }: Clause): boolean => kind === "location";

const NO_PROBLEMS: readonly Problem[] = [];

/** A class, since V8 gives each object literal with a getter a shape of its own, and looks into those slowly. */
class PlainStatement implements Statement {
  readonly start = 0;
  readonly #text: PlainText;
  #tokens: readonly Token[] | undefined;

  constructor(
    text: PlainText,
    readonly end: number,
    readonly codeEnd: number,
    readonly problems: readonly Problem[],
    readonly create: CreateTable,
  ) {
    this.#text = text;
  }

  /** Scanned when somebody asks, which is seldom. */
  get tokens(): readonly Token[] {
    const { text, base } = this.#text;
    this.#tokens ??= scan(new Lexer(text.slice(base, base + this.end)), this);
    return this.#tokens;
  }
}

function readCreate(text: PlainText, start: number): CreateTable {
  text.readWord("TABLE");
  if (text.readsWord("IF")) {
    text.readWord("NOT");
    text.readWord("EXISTS");
  }
  const head: Span = { start, end: text.end };
  const name = plainName(text);
  const columns = plainColumns(text);
  const clauses = plainClauses(text);
  return { node: "create-table", start, end: text.end, head, external: true, clauses, name, like: undefined, columns };
}

/** Its parts stand together; only a column list may follow, for other words may be misspelt ones of the head. */
function plainName(text: PlainText): QualifiedName {
  const parts: Identifier[] = [text.name()];
  while (text.code === DOT) {
    if (text.end !== text.place) throw NOT_PLAIN;
    text.read(DOT);
    if (text.end !== text.place) throw NOT_PLAIN;
    parts.push(text.name());
  }
  if (parts.length > MOST_PARTS) throw NOT_PLAIN;
  return { node: "name", start: parts[0]!.start, end: text.end, parts };
}
