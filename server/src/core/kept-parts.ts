import type { PlacedReading, TextPiece } from "./piece-reader";
import type { TextSource } from "./text/source";

/** Something that is read of each part of a text between two `;`, and kept as long as the part is in any text. */
export class KeptParts<Result> {
  readonly #known = new WeakMap<TextPiece, { readonly result: Result | undefined }>();

  /** What it reads may depend on nothing but the part and the placeholders; all places count from where the part begins. */
  constructor(private readonly read: (part: string) => Result | undefined) {}

  /** What was read of the parts of a text that have anything, in their order. */
  of(text: TextSource, pieces: readonly TextPiece[]): PlacedReading<Result>[] {
    const placed: PlacedReading<Result>[] = [];
    let start = 0;
    for (const piece of pieces) {
      const reading = this.#of(text, piece, start);
      if (reading !== undefined) placed.push({ start, reading });
      start += piece.length;
    }
    return placed;
  }

  #of(text: TextSource, piece: TextPiece, start: number): Result | undefined {
    let known = this.#known.get(piece);
    if (!known) {
      known = { result: this.read(text.slice(start, start + piece.length)) };
      this.#known.set(piece, known);
    }
    return known.result;
  }
}
