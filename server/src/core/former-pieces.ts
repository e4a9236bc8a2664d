import { type Carry, isWithoutCarry } from "./syntax/carry";
import type { TextSource } from "./text/source";

/** What of a piece tells whether it is there again. */
interface Former<Piece> {
  readonly piece: Piece;
  /** All that was looked at to read it, from the character before it on. */
  readonly text: string;
  /** Whether there is none before it. */
  readonly isFirst: boolean;
  /** Whether that was the whole of the text up to its end. */
  readonly isLast: boolean;
}

/** A stretch of a text in which pieces are looked for. */
interface Stretch {
  readonly text: string;
  /** Whether the text ends with it. */
  readonly isLast: boolean;
}

export const MOST_FORMER = 16;
/** Of all of them together, in UTF-16 units. */
const MOST_TEXT = 2 ** 16;

/** Pieces of a text that edits have replaced lately: what is taken back, or typed again as it was, is not read again. */
export class FormerPieces<Piece extends { readonly reach: number; readonly carry: Carry }> {
  #former: Former<Piece>[] = [];
  #length = 0;

  /** Keeps a piece that is no longer in the text; `after` is what it handed over to the next one, if there was one. */
  keep(text: TextSource, start: number, piece: Piece, after: Carry | undefined): void {
    const isAlone = isWithoutCarry(piece.carry) && (after === undefined || isWithoutCarry(after));
    if (!isAlone || piece.reach > MOST_TEXT) return;
    const end = start + piece.reach;
    const written = text.slice(Math.max(0, start - 1), end);
    this.#former.push({ piece, text: written, isFirst: start === 0, isLast: end > text.length });
    this.#length += written.length;
    while (this.#former.length > MOST_FORMER || this.#length > MOST_TEXT)
      this.#length -= this.#former.shift()!.text.length;
  }

  /** The piece that is there again at a place of a stretch, where nothing is handed over to it; it comes out of here then. */
  take(stretch: Stretch, at: number, carry: Carry): Piece | undefined {
    if (!isWithoutCarry(carry)) return undefined;
    const index = this.#former.findLastIndex((former) => isAt(former, stretch, at));
    if (index < 0) return undefined;
    const [former] = this.#former.splice(index, 1);
    this.#length -= former!.text.length;
    return former!.piece;
  }
}

/** Most are told by where they would end: they begin alike while somebody types in one. */
function isAt({ text, isFirst, isLast }: Former<unknown>, stretch: Stretch, at: number): boolean {
  const from = isFirst ? at : at - 1;
  const last = text.length - 1;
  if (isFirst !== (at === 0) || stretch.text.charCodeAt(from + last) !== text.charCodeAt(last)) return false;
  if (isLast && !(stretch.isLast && from + text.length === stretch.text.length)) return false;
  return stretch.text.startsWith(text, from);
}
