import type { PlacedPiece, PlacedReading, TextPiece } from "./piece-reader";
import { remember } from "./text/remember";
import type { TextSource } from "./text/source";

/** Something that is read of each part of a text between two `;`, and kept as long as the part is in any text. */
export class KeptParts<Result> {
  readonly #known = new WeakMap<TextPiece, { readonly result: Result | undefined }>();

  /** What it reads may depend on nothing but the part and the placeholders; all places count from where the part begins. */
  constructor(private readonly read: (part: string) => Result | undefined) {}

  /** What was read of those parts of a text that have anything. */
  of(text: TextSource, parts: readonly PlacedPiece[]): PlacedReading<Result>[] {
    const placed: PlacedReading<Result>[] = [];
    for (const { piece, start } of parts) {
      const reading = this.#of(text, piece, start);
      if (reading !== undefined) placed.push({ start, reading });
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

  /** The same of parts that are in no such text. */
  readonly ofTexts = (parts: readonly { readonly start: number; readonly text: string }[]): PlacedReading<Result>[] =>
    parts.flatMap(({ start, text }) => {
      const { result } = this.#ofText(text);
      return result === undefined ? [] : [{ start, reading: result }];
    });

  readonly #ofText = remember((text) => ({ result: this.read(text) }));
}
