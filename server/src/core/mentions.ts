import { Lexer } from "./syntax/lexer";
import { isComment, piecesOf } from "./syntax/pieces";
import { comparedName } from "./table/facts";
import { lastUpTo } from "./text/ordered";
import type { Span } from "./text/span";

/** Where the statements of a script read and write tables. Names are in lower case. */
export interface Mentions {
  /** The place where a query first names a table. */
  first(name: string): Span | undefined;
  /** Whether something is inserted into a table, be it in a comment. */
  isWritten(name: string): boolean;
}

const MENTION = /\b(?:FROM|JOIN|(INSERT)\s+(?:INTO|OVERWRITE)(?:\s+TABLE)?)\s+([\w.`]+)/gi;

interface Places {
  readonly spans: Span[];
  written: boolean;
}

/** Looks through the text once, when a table is first asked for. `statementAt` gives the statement around a place. */
export function mentionsIn(text: string, statementAt: (offset: number) => Span): Mentions {
  let all: ReadonlyMap<string, Places> | undefined;
  const placesOf = (name: string): Places | undefined => {
    all ??= collect(text);
    return all.get(name);
  };
  const isCode = codeFinder(text, statementAt);
  return {
    first: (name) => placesOf(name)?.spans.find(({ start }) => isCode(start)),
    isWritten: (name) => placesOf(name)?.written ?? false,
  };
}

function collect(text: string): Map<string, Places> {
  const all = new Map<string, Places>();
  for (const found of text.matchAll(MENTION)) {
    const name = comparedName(found[2]!);
    const places = all.get(name) ?? { spans: [], written: false };
    const end = found.index + found[0].length;
    places.spans.push({ start: end - found[2]!.length, end });
    places.written ||= found[1] !== undefined;
    all.set(name, places);
  }
  return all;
}

/** Tells code from comments and literals; of each statement they are looked for once. */
function codeFinder(text: string, statementAt: (offset: number) => Span): (offset: number) => boolean {
  const hidden = new Map<number, Hidden>();
  return (offset) => {
    const { start, end } = statementAt(offset);
    const found = hidden.get(start) ?? hiddenIn(text.slice(start, end));
    hidden.set(start, found);
    const before = lastUpTo(found.starts, offset - start);
    return before < 0 || found.ends[before]! <= offset - start;
  };
}

/** Where the comments and literals of a statement begin and end, in order. */
interface Hidden {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function hiddenIn(statement: string): Hidden {
  const pieces = [...piecesOf(new Lexer(statement))].filter((piece) => isComment(piece) || /['"]/.test(piece.opening));
  return { starts: pieces.map(({ start }) => start), ends: pieces.map(({ end }) => end) };
}
