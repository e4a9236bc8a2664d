import { FormerPieces, MOST_FORMER } from "./former-pieces";
import type { Carry } from "./syntax/carry";
import { Lexer } from "./syntax/lexer";
import { plainStatement } from "./syntax/plain";
import { parsePiece } from "./syntax/script";
import { statementEnd } from "./syntax/split";
import type { Statement } from "./syntax/tree";
import { type Change, changeBetween } from "./text/change";
import { Occurrences } from "./text/occurrences";
import { lastUpTo } from "./text/ordered";
import type { TextSource } from "./text/source";
import type { Span } from "./text/span";

/** A text between two `;`. The same one stands for it in the text's next versions, as long as it is not touched. */
export interface TextPiece {
  readonly length: number;
  /** Whether the word is in it that is looked out for. */
  readonly hasWord: boolean;
}

/** With all that its reading depended on. */
interface Piece<Reading> extends TextPiece {
  /** From its start to behind the last place that was looked at. */
  readonly reach: number;
  /** What its literals depended on from before it. */
  readonly carry: Carry;
  readonly reading: Reading | undefined;
  /** Whether it was parsed, and something is wrong with it: after one more edit that is likely still so. */
  readonly isBroken: boolean;
}

/** What is known of how a text came from an earlier one. */
export interface Edit {
  readonly before: TextSource;
  readonly change: Change;
}

export interface PlacedPiece {
  readonly start: number;
  readonly piece: TextPiece;
}

export interface PlacedReading<Reading> {
  readonly start: number;
  readonly reading: Reading;
}

/**
 * Reads a text piece by piece, and remembers how: of its next version only the pieces are read again that the change
 * may have touched. Before the change these are the ones that looked as far as it; behind it, those up to the first
 * place where a piece begins as one did before.
 */
export class PieceReader<Reading> {
  #text: TextSource = "";
  #pieces: readonly Piece<Reading>[] = [];
  /** Where each of them starts. */
  #starts: readonly number[] | undefined;
  readonly #former = new FormerPieces<Piece<Reading>>();

  /** `wanted` picks pieces by their text; `understand` gets a copy of it, and what parses its statements, placed in that copy. */
  constructor(
    private readonly wanted: (piece: string) => boolean,
    private readonly understand: (piece: string, parse: () => readonly Statement[]) => Reading | undefined,
    /** Without a `;` in it, so that it is never in two pieces. */
    private readonly word = "",
    /** Understands a piece that is one plain statement; without it all are parsed. */
    private readonly understandPlain?: (piece: string, statement: Statement) => Reading | undefined,
  ) {}

  /** Reads a text, and gives its pieces; they tile it. What is known of the edit saves comparing the texts. */
  piecesOf(text: TextSource, edit?: Edit): readonly TextPiece[] {
    if (text !== this.#text || this.#pieces.length === 0) {
      const isKnown = edit?.before === this.#text && edit.change.growth === text.length - this.#text.length;
      this.#pieces = this.#next(text, isKnown ? edit.change : changeBetween(String(this.#text), String(text)));
      this.#text = text;
      this.#starts = undefined;
    }
    return this.#pieces;
  }

  /** The pieces that a span meets, without a look at all others. Each place is in one piece only. */
  piecesWithin(text: TextSource, { start, end }: Span, edit?: Edit): PlacedPiece[] {
    const pieces = this.piecesOf(text, edit);
    const { starts } = this;
    const met: PlacedPiece[] = [];
    for (let i = Math.max(0, lastUpTo(starts, start)); i < pieces.length && starts[i]! <= end; i++) {
      met.push({ start: starts[i]!, piece: pieces[i]! });
    }
    return met;
  }

  /** The readings of all pieces that have one. */
  read(text: TextSource, edit?: Edit): PlacedReading<Reading>[] {
    this.piecesOf(text, edit);
    let count = 0;
    for (const { reading } of this.#pieces) if (reading !== undefined) count++;
    const placed = new Array<PlacedReading<Reading>>(count);
    let [start, next] = [0, 0];
    for (const { length, reading } of this.#pieces) {
      if (reading !== undefined) placed[next++] = { start, reading };
      start += length;
    }
    return placed;
  }

  /** Whether the word that is looked out for is in the text that was read last. */
  get hasWord(): boolean {
    return this.#pieces.some((piece) => piece.hasWord);
  }

  /** The pieces of the text that was read last; they tile it. */
  get pieces(): readonly TextPiece[] {
    return this.#pieces;
  }

  /** Where each of them starts. */
  get starts(): readonly number[] {
    this.#starts ??= startsOf(this.#pieces);
    return this.#starts;
  }

  textOf(index: number): string {
    const start = this.starts[index]!;
    return this.#text.slice(start, start + this.#pieces[index]!.length);
  }

  /** Some of them, from the one with the index `from` to the one before `to`, to be looked through once more. */
  stretch(from: number, to: number): Stretch {
    const { starts } = this;
    let end = 0;
    for (let i = from; i < to; i++) end = Math.max(end, starts[i]! + this.#pieces[i]!.reach);
    const start = starts[from]!;
    return new Window(this.#text, start, end - start, "", this.#pieces[from]!.carry);
  }

  #next(text: TextSource, change: Change): readonly Piece<Reading>[] {
    const old = this.#pieces;
    const kept = this.#untouched(change);
    const fresh: Piece<Reading>[] = [];
    let { end: start, count: index, end: oldStart } = kept;
    const length = old.length === 0 ? text.length : change.end - start + FURTHER;
    let window = new Window(text, start, length, this.word, old[index]?.carry);
    let replaced = old.length;
    while (start < text.length || kept.count + fresh.length === 0) {
      while (index < old.length && oldStart + change.growth < start) oldStart += old[index++]!.length;
      const same = oldStart + change.growth === start && start >= change.end && start > 0 && oldStart > 0;
      const carry = window.carryAt(start);
      if (same && index < old.length && isSame(carry, old[index]!.carry)) {
        replaced = index;
        break;
      }
      const wasBroken = fresh.length === 0 && old[kept.count]?.isBroken === true;
      let piece = this.#former.take(window, start - window.base, carry) ?? this.#piece(window, start, wasBroken);
      for (; !piece; piece = this.#piece(window, start, wasBroken)) window = window.larger(start, carry);
      fresh.push(piece);
      start += piece.length;
    }
    this.#keepFormer(kept, replaced);
    return old.length === 0 ? fresh : old.slice(0, kept.count).concat(fresh, old.slice(replaced));
  }

  /** Those of the last text that are not in this one, unless they are more than are ever taken back together. */
  #keepFormer({ count, end }: { count: number; end: number }, behind: number): void {
    const old = this.#pieces;
    if (behind - count > MOST_FORMER) return;
    let start = end;
    for (let index = count; index < behind; index++) {
      this.#former.keep(this.#text, start, old[index]!, old[index + 1]?.carry);
      start += old[index]!.length;
    }
  }

  /** How many pieces at the start saw nothing of the change, and where they end. */
  #untouched(change: Change): { count: number; end: number } {
    let end = 0;
    let count = 0;
    for (const { length, reach } of this.#pieces) {
      if (end + reach > change.start) break;
      end += length;
      count++;
    }
    return { count, end };
  }

  /** The piece at a place; `undefined` where the window is too small to tell. Whether one `wasBroken` decides only how it is read. */
  #piece({ lexer, base, isLast, words }: Window, start: number, wasBroken: boolean): Piece<Reading> | undefined {
    const from = start - base;
    const { length } = lexer.text;
    const carry = lexer.carryAt(from);
    const plain = this.understandPlain && !wasBroken && plainStatement(lexer.text, from, isLast);
    if (plain) {
      const { end } = plain;
      const written = lexer.text.slice(from, from + end);
      return {
        length: end,
        reach: from + end === length ? end + 1 : end,
        carry,
        reading: this.understandPlain!(written, plain),
        hasWord: words.isIn(from, from + end),
        isBroken: false,
      };
    }
    lexer.reach = 0;
    const end = statementEnd(lexer, from);
    if (!isLast && (end === length || lexer.reach > length)) return undefined;
    const written = lexer.text.slice(from, end);
    let reading: Reading | undefined;
    let isBroken = false;
    const parse = (): readonly Statement[] => {
      const statements = parsePiece(lexer, { start: from, end }, written);
      isBroken = statements.some(({ problems }) => problems.length > 0);
      return statements;
    };
    if (this.wanted(written)) reading = this.understand(written, parse);
    if (!isLast && lexer.reach > length) return undefined;
    const reach = Math.max(lexer.reach, end === length ? length + 1 : end);
    return { length: end - from, reach: reach - from, carry, reading, hasWord: words.isIn(from, end), isBroken };
  }
}

/** A part of a text, from the character before some pieces to as far as was looked at to read them. */
export interface Stretch {
  readonly lexer: Lexer;
  /** Where it begins in the text. */
  readonly base: number;
}

/** How far behind a change is read at first: mostly its statement ends there. */
const FURTHER = 4096;

/** A stretch of a text, from the character before a place on, so that what begins a line is seen as such. */
class Window implements Stretch {
  readonly lexer: Lexer;
  readonly base: number;
  /** What is looked out for in it. */
  readonly words: Occurrences;
  /** Whether it ends where the text ends, so that nothing can be beyond it. */
  readonly isLast: boolean;

  constructor(
    private readonly source: TextSource,
    start: number,
    private readonly size: number,
    private readonly word: string,
    carry: Carry | undefined,
  ) {
    this.base = Math.max(0, start - 1);
    const text = source.slice(this.base, Math.min(source.length, start + size));
    this.isLast = this.base + text.length === source.length;
    this.lexer = new Lexer(text, start - this.base, carry);
    this.words = new Occurrences(text, word);
  }

  get text(): string {
    return this.lexer.text;
  }

  carryAt(start: number): Carry {
    return this.lexer.carryAt(start - this.base);
  }

  larger(start: number, carry: Carry): Window {
    return new Window(this.source, start, 2 * this.size, this.word, carry);
  }
}

const isSame = (a: Carry, b: Carry): boolean => a["'"] === b["'"] && a['"'] === b['"'];

function startsOf(pieces: readonly TextPiece[]): number[] {
  let end = 0;
  return pieces.map(({ length }) => {
    const start = end;
    end += length;
    return start;
  });
}
