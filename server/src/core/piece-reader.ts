import { type Carry, Lexer } from "./syntax/lexer";
import { parsePiece } from "./syntax/script";
import { statementEnd } from "./syntax/split";
import type { Statement } from "./syntax/tree";
import { type Change, changeBetween } from "./text/change";
import { lastUpTo } from "./text/ordered";
import type { Span } from "./text/span";

/** A text between two `;`, and all that its reading depended on. */
interface Piece<Reading> {
  readonly length: number;
  /** From its start to behind the last place that was looked at. */
  readonly reach: number;
  /** What its literals depended on from before it. */
  readonly carry: Carry;
  readonly reading: Reading | undefined;
  /** Whether the word is in it that is looked out for. */
  readonly hasWord: boolean;
}

/** What is known of how a text came from an earlier one. */
export interface Edit {
  readonly before: string;
  readonly change: Change;
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
  #text = "";
  #pieces: readonly Piece<Reading>[] = [];
  /** Of each piece, once it was asked for. */
  #starts: readonly number[] | undefined;

  /** `wanted` picks pieces by their text; `understand` gets a copy of it, and what parses its statements, placed in that copy. */
  constructor(
    private readonly wanted: (piece: string) => boolean,
    private readonly understand: (piece: string, parse: () => readonly Statement[]) => Reading | undefined,
    /** Without a `;` in it, so that it is never in two pieces. */
    private readonly word = "",
  ) {}

  /** The readings of all pieces that have one. What is known of the edit saves comparing the texts. */
  read(text: string, edit?: Edit): PlacedReading<Reading>[] {
    if (text !== this.#text || this.#pieces.length === 0) {
      const isKnown = edit?.before === this.#text && edit.change.growth === text.length - this.#text.length;
      this.#pieces = this.#next(text, isKnown ? edit.change : changeBetween(this.#text, text));
      this.#text = text;
      this.#starts = undefined;
    }
    const placed: PlacedReading<Reading>[] = [];
    let start = 0;
    for (const { length, reading } of this.#pieces) {
      if (reading !== undefined) placed.push({ start, reading });
      start += length;
    }
    return placed;
  }

  /** Whether the word that is looked out for is in the text that was read last. */
  get hasWord(): boolean {
    return this.#pieces.some((piece) => piece.hasWord);
  }

  /** The piece around a place in the text that was read last. */
  statementAt(offset: number): Span {
    this.#starts ??= startsOf(this.#pieces);
    const index = Math.max(0, lastUpTo(this.#starts, offset));
    const start = this.#starts[index] ?? 0;
    return { start, end: start + (this.#pieces[index]?.length ?? 0) };
  }

  #next(text: string, change: Change): readonly Piece<Reading>[] {
    const old = this.#pieces;
    const kept = this.#untouched(change);
    const pieces = old.slice(0, kept.count);
    let { end: start, count: index, end: oldStart } = kept;
    const lexer = new Lexer(text, start, old[index]?.carry);
    while (start < text.length || pieces.length === 0) {
      while (index < old.length && oldStart + change.growth < start) oldStart += old[index++]!.length;
      const same = oldStart + change.growth === start && start >= change.end && start > 0 && oldStart > 0;
      if (same && index < old.length && isSame(lexer.carryAt(start), old[index]!.carry)) {
        for (; index < old.length; index++) pieces.push(old[index]!);
        break;
      }
      const piece = this.#piece(lexer, start);
      pieces.push(piece);
      start += piece.length;
    }
    return pieces;
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

  #piece(lexer: Lexer, start: number): Piece<Reading> {
    const carry = lexer.carryAt(start);
    lexer.reach = 0;
    const end = statementEnd(lexer, start);
    const written = lexer.text.slice(start, end);
    let reading: Reading | undefined;
    if (this.wanted(written)) {
      const piece = copyOf(written);
      reading = this.understand(piece, () => parsePiece(lexer, { start, end }, piece));
    }
    const { length } = lexer.text;
    const reach = Math.max(lexer.reach, end === length ? length + 1 : end);
    const hasWord = this.word !== "" && written.includes(this.word);
    return { length: end - start, reach: reach - start, carry, reading, hasWord };
  }
}

function startsOf(pieces: readonly { readonly length: number }[]): number[] {
  let end = 0;
  return pieces.map(({ length }) => {
    end += length;
    return end - length;
  });
}

const isSame = (a: Carry, b: Carry): boolean => a["'"] === b["'"] && a['"'] === b['"'];

/** The same text in memory of its own: a slice keeps the whole text that it was cut from alive. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1);
