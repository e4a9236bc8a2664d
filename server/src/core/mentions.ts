import type { TextPiece } from "./piece-reader";
import { Lexer } from "./syntax/lexer";
import { isComment, piecesOf } from "./syntax/pieces";
import { comparedName } from "./table/facts";
import { lastUpTo } from "./text/ordered";
import type { TextSource } from "./text/source";
import type { Span } from "./text/span";

/** Where the statements of a script read and write tables. Names are in lower case. */
export interface Mentions {
  /** The place where a query first names a table. */
  first(name: string): Span | undefined;
  /** Whether something is inserted into a table, be it in a comment. */
  isWritten(name: string): boolean;
  /** Whether any table was asked for. */
  readonly wasAsked: boolean;
}

const MENTION = /\b(?:FROM|JOIN|(INSERT)\s+(?:INTO|OVERWRITE)(?:\s+TABLE)?)\s+([\w.`]+)/gi;

interface Mention {
  readonly name: string;
  /** Counted from the start of its piece. */
  readonly at: Span;
  readonly isWritten: boolean;
}

interface Found {
  readonly piece: PieceMentions;
  /** Where the piece starts. */
  readonly start: number;
  readonly at: Span;
}

interface Places {
  readonly found: Found[];
  written: boolean;
}

/** Looks through each piece once, when a table is first asked for, whatever is edited elsewhere. */
export const mentionsIn = (text: TextSource, pieces: readonly TextPiece[]): Mentions =>
  new ScriptMentions(text, pieces);

class ScriptMentions implements Mentions {
  #all: ReadonlyMap<string, Places> | undefined;
  readonly #text: TextSource;
  readonly #pieces: readonly TextPiece[];

  constructor(text: TextSource, pieces: readonly TextPiece[]) {
    this.#text = text;
    this.#pieces = pieces;
  }

  get wasAsked(): boolean {
    return this.#all !== undefined;
  }

  first(name: string): Span | undefined {
    const first = this.#placesOf(name)?.found.find(({ piece, at }) => piece.isCode(at.start));
    return first && { start: first.start + first.at.start, end: first.start + first.at.end };
  }

  isWritten(name: string): boolean {
    return this.#placesOf(name)?.written ?? false;
  }

  #placesOf(name: string): Places | undefined {
    this.#all ??= gather(this.#text, this.#pieces);
    return this.#all.get(name);
  }
}

function gather(text: TextSource, pieces: readonly TextPiece[]): Map<string, Places> {
  const all = new Map<string, Places>();
  let start = 0;
  for (const piece of pieces) {
    const read = mentionsOf(text, piece, start);
    for (const { name, at, isWritten } of read?.mentions ?? []) {
      const places = all.get(name) ?? { found: [], written: false };
      places.found.push({ piece: read!, start, at });
      places.written ||= isWritten;
      all.set(name, places);
    }
    start += piece.length;
  }
  return all;
}

/** What was read of pieces, for as long as they are of any text; `undefined` for those without a mention. */
const KNOWN = new WeakMap<TextPiece, PieceMentions | undefined>();

function mentionsOf(text: TextSource, piece: TextPiece, start: number): PieceMentions | undefined {
  if (!KNOWN.has(piece)) {
    const written = text.slice(start, start + piece.length);
    const mentions = collect(written);
    KNOWN.set(piece, mentions.length > 0 ? new PieceMentions(mentions, written) : undefined);
  }
  return KNOWN.get(piece);
}

const collect = (text: string): Mention[] =>
  [...text.matchAll(MENTION)].map((found) => {
    const end = found.index + found[0].length;
    const at = { start: end - found[2]!.length, end };
    return { name: comparedName(found[2]!), at, isWritten: found[1] !== undefined };
  });

/** The mentions of a piece; its comments and literals are looked for when it matters. */
class PieceMentions {
  #hidden: Hidden | undefined;

  constructor(
    readonly mentions: readonly Mention[],
    private readonly text: string,
  ) {}

  isCode(offset: number): boolean {
    this.#hidden ??= hiddenIn(this.text);
    const before = lastUpTo(this.#hidden.starts, offset);
    return before < 0 || this.#hidden.ends[before]! <= offset;
  }
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
