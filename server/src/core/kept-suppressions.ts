import type { Stretch, TextPiece } from "./piece-reader";
import { type Directive, movedDirective, readDirectives } from "./suppress/directive";
import { beginsLine } from "./suppress/layout";
import { type Suppressions, suppressionsOf } from "./suppress/suppression";

/** The text that was read last, piece by piece. */
interface PiecesOfText {
  readonly pieces: readonly TextPiece[];
  readonly starts: readonly number[];
  textOf(index: number): string;
  stretch(from: number, to: number): Stretch;
}

/** Pieces, by their indices, that are read together. */
interface Group {
  /** Begins a line, but for a comment, or the text. */
  readonly from: number;
  /** The first and the last with comments that may suppress something. */
  readonly first: number;
  readonly last: number;
}

/** What was read of a group, with places that count from where it begins. */
interface Read {
  /** All pieces that were looked at. */
  readonly pieces: readonly TextPiece[];
  /** How many of them stand before the first that has comments, and how many pieces those with comments are. */
  readonly before: number;
  readonly own: number;
  /** Whether the text ends with them. */
  readonly isLast: boolean;
  readonly directives: readonly Directive[];
}

/**
 * The suppressions of a text and its next versions. What a comment means depends on the lines around it, which may belong
 * to the pieces beside its own; it is read again only where one of these is another.
 */
export class KeptSuppressions {
  #reads = new Map<TextPiece, Read>();

  of(text: PiecesOfText): Suppressions {
    const reads = new Map<TextPiece, Read>();
    const directives: Directive[] = [];
    for (let i = 0; i < text.pieces.length; i++) {
      const piece = text.pieces[i]!;
      if (!piece.hasWord) continue;
      const read = this.#stillRead(text, i) ?? readGroup(text, groupAt(text, i));
      reads.set(piece, read);
      const start = text.starts[i - read.before]!;
      for (const directive of read.directives) directives.push(movedDirective(directive, start));
      i += read.own - 1;
    }
    this.#reads = reads;
    return suppressionsOf(directives);
  }

  #stillRead({ pieces }: PiecesOfText, index: number): Read | undefined {
    const read = this.#reads.get(pieces[index]!);
    if (!read) return undefined;
    const from = index - read.before;
    const isThere = read.pieces.every((piece, i) => pieces[from + i] === piece);
    return isThere && (!read.isLast || from + read.pieces.length === pieces.length) ? read : undefined;
  }
}

/** In UTF-16 units, of pieces that are read together without need. */
const TOGETHER = 4096;

/**
 * From a piece before the one with the comment, whose line may begin there, to the last that stands on the same line, or
 * a little further where each has comments.
 */
function groupAt(text: PiecesOfText, index: number): Group {
  const { pieces, starts } = text;
  let from = Math.max(0, index - 1);
  while (from > 0 && !beginsLine(text.textOf(from))) from--;
  let last = index;
  for (let next = index + 1; next < pieces.length; next++) {
    const isNear = last === next - 1 && starts[next]! + pieces[next]!.length < starts[index]! + TOGETHER;
    if (!isNear && beginsLine(text.textOf(next - 1))) break;
    if (pieces[next]!.hasWord) last = next;
  }
  return { from, first: index, last };
}

/** Reads further where the line goes on that the last comment means. */
function readGroup(text: PiecesOfText, { from, first, last }: Group): Read {
  const { pieces, starts } = text;
  const start = starts[from]!;
  for (let to = last + 1; ; to = Math.min(pieces.length, 2 * to - from)) {
    const { lexer, base } = text.stretch(from, to);
    const placeOf = (index: number): number => (starts[index] ?? base + lexer.text.length) - base;
    const [own, behindOwn, end] = [placeOf(first), placeOf(last + 1), placeOf(to)];
    const isOwn = ({ comment }: Directive): boolean => comment.start >= own && comment.start < behindOwn;
    const directives = readDirectives(lexer).filter(isOwn);
    const isWhole = ({ line }: Directive): boolean => !line || (line.end <= end && line.end < lexer.text.length);
    if (to < pieces.length && !directives.every(isWhole)) continue;
    return {
      pieces: pieces.slice(from, to),
      before: first - from,
      own: last - first + 1,
      isLast: to === pieces.length,
      directives: directives.map((directive) => movedDirective(directive, base - start)),
    };
  }
}
