import type { TextPiece } from "./piece-reader";
import { Lexer } from "./syntax/lexer";
import { isComment, piecesOf } from "./syntax/pieces";
import { comparedName } from "./table/facts";
import { lastUpTo } from "./text/ordered";
import { type ReplacedItems, replacedItems } from "./text/replaced-items";
import type { TextSource } from "./text/source";
import type { Span } from "./text/span";

/** Where the statements of a script read and write tables. Names are in lower case. */
export interface Mentions {
  /** The place where a query first names a table. */
  first(name: string): Span | undefined;
  /** Whether something is inserted into a table, be it in a comment. */
  isWritten(name: string): boolean;
  /** The tables that were asked for by now. */
  readonly asked: ReadonlySet<string>;
}

const MENTION = /\b(?:FROM|JOIN|(INSERT)\s+(?:INTO|OVERWRITE)(?:\s+TABLE)?)\s+([\w.`]+)/gi;

interface Mention {
  readonly name: string;
  /** Counted from the start of its piece. */
  readonly at: Span;
  readonly isWritten: boolean;
}

/** The mentions of a text, and of its next versions: of each only the pieces that are new are looked through. */
export class KeptMentions {
  #pieces: readonly TextPiece[] = [];
  readonly #byName = new Map<string, Set<TextPiece>>();

  /** Of a text and the pieces that tile it; they are looked through when a table is first asked for. */
  of(text: TextSource, pieces: readonly TextPiece[]): Mentions {
    return new ScriptMentions(pieces, (name) => {
      this.#catchUp(text, pieces);
      return this.#byName.get(name) ?? NOWHERE;
    });
  }

  #catchUp(text: TextSource, pieces: readonly TextPiece[]): void {
    if (pieces === this.#pieces) return;
    const { from, oldEnd, newEnd } = replacedItems(this.#pieces, pieces);
    for (const piece of this.#pieces.slice(from, oldEnd)) {
      for (const { name } of knownMentions(piece)) this.#byName.get(name)?.delete(piece);
    }
    let start = lengthOf(pieces, 0, from);
    for (const piece of pieces.slice(from, newEnd)) {
      for (const { name } of mentionsOf(text, piece, start)) this.#add(name, piece);
      start += piece.length;
    }
    this.#pieces = pieces;
  }

  #add(name: string, piece: TextPiece): void {
    const known = this.#byName.get(name);
    if (known) known.add(piece);
    else this.#byName.set(name, new Set([piece]));
  }
}

const NOWHERE: ReadonlySet<TextPiece> = new Set();

export const lengthOf = (pieces: readonly TextPiece[], from: number, to: number): number => {
  let length = 0;
  for (let i = from; i < to; i++) length += pieces[i]!.length;
  return length;
};

class ScriptMentions implements Mentions {
  readonly asked = new Set<string>();
  #starts: ReadonlyMap<TextPiece, number> | undefined;

  constructor(
    private readonly pieces: readonly TextPiece[],
    private readonly naming: (name: string) => ReadonlySet<TextPiece>,
  ) {}

  first(name: string): Span | undefined {
    let first: Span | undefined;
    for (const piece of this.#piecesNaming(name)) {
      const start = this.#startOf(piece);
      if (first && first.start < start) continue;
      const at = KNOWN.get(piece)?.firstInCode(name);
      if (at) first = { start: start + at.start, end: start + at.end };
    }
    return first;
  }

  isWritten(name: string): boolean {
    for (const piece of this.#piecesNaming(name)) {
      if (
        KNOWN.get(piece)
          ?.of(name)
          .some((mention) => mention.isWritten)
      )
        return true;
    }
    return false;
  }

  #piecesNaming(name: string): ReadonlySet<TextPiece> {
    this.asked.add(name);
    return this.naming(name);
  }

  #startOf(piece: TextPiece): number {
    this.#starts ??= startsOf(this.pieces);
    return this.#starts.get(piece)!;
  }
}

function startsOf(pieces: readonly TextPiece[]): Map<TextPiece, number> {
  const starts = new Map<TextPiece, number>();
  let start = 0;
  for (const piece of pieces) {
    starts.set(piece, start);
    start += piece.length;
  }
  return starts;
}

/** Whether what replaced some pieces of a text names tables as those did, as far as these tables go. */
export function mentionAlike(
  tables: ReadonlySet<string>,
  before: readonly TextPiece[],
  after: readonly TextPiece[],
  { from, oldEnd, newEnd }: ReplacedItems,
  text: TextSource,
): boolean {
  if (tables.size === 0) return true;
  let start = lengthOf(after, 0, from);
  for (let i = from; i < newEnd; i++) {
    mentionsOf(text, after[i]!, start);
    start += after[i]!.length;
  }
  const namings = (pieces: readonly TextPiece[]): string =>
    pieces.flatMap((piece) => KNOWN.get(piece)?.namingsOf(tables) ?? []).join();
  return namings(before.slice(from, oldEnd)) === namings(after.slice(from, newEnd));
}

/** What was read of pieces, for as long as they are of any text; `null` for those without a mention. */
const KNOWN = new WeakMap<TextPiece, PieceMentions | null>();

const NONE: readonly Mention[] = [];

const knownMentions = (piece: TextPiece): readonly Mention[] => KNOWN.get(piece)?.mentions ?? NONE;

function mentionsOf(text: TextSource, piece: TextPiece, start: number): readonly Mention[] {
  const known = KNOWN.get(piece);
  if (known !== undefined) return known?.mentions ?? NONE;
  const written = text.slice(start, start + piece.length);
  const mentions = collect(written);
  KNOWN.set(piece, mentions.length > 0 ? new PieceMentions(mentions, written) : null);
  return mentions;
}

function collect(text: string): Mention[] {
  const mentions: Mention[] = [];
  MENTION.lastIndex = 0;
  for (let found = MENTION.exec(text); found; found = MENTION.exec(text)) {
    const end = MENTION.lastIndex;
    const name = found[2]!;
    mentions.push({
      name: comparedName(name),
      at: { start: end - name.length, end },
      isWritten: found[1] !== undefined,
    });
  }
  return mentions;
}

/** The mentions of a piece; its comments and literals are looked for when it matters. */
class PieceMentions {
  #hidden: Hidden | undefined;
  #byName: ReadonlyMap<string, readonly Mention[]> | undefined;

  constructor(
    readonly mentions: readonly Mention[],
    private readonly text: string,
  ) {}

  of(name: string): readonly Mention[] {
    this.#byName ??= groupedByName(this.mentions);
    return this.#byName.get(name) ?? NONE;
  }

  firstInCode(name: string): Span | undefined {
    return this.of(name).find((mention) => this.#isCode(mention))?.at;
  }

  /** Equal for pieces that name the tables alike, one time after the other. */
  namingsOf(tables: ReadonlySet<string>): string[] {
    const named = this.mentions.filter(({ name }) => tables.has(name));
    return named.map((mention) => `${mention.name} ${mention.isWritten} ${this.#isCode(mention)}`);
  }

  #isCode({ at: { start } }: Mention): boolean {
    this.#hidden ??= hiddenIn(this.text);
    const before = lastUpTo(this.#hidden.starts, start);
    return before < 0 || this.#hidden.ends[before]! <= start;
  }
}

function groupedByName(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.name);
    if (group) group.push(mention);
    else groups.set(mention.name, [mention]);
  }
  return groups;
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
