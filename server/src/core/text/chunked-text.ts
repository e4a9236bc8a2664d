import type { Change } from "./change";
import { lineStarts, lineStartsWithin } from "./line-breaks";
import type { Lines, Position, Range } from "./line-index";
import { lastUpTo } from "./ordered";
import type { TextSource } from "./source";
import type { Span } from "./span";

/** In UTF-16 units. An edit copies about one chunk, and looks at each of the others once. */
const CHUNK = 4096;

interface Chunk {
  readonly text: string;
  /** Behind each of its line breaks, counted from its own start. No chunk ends between the halves of a `\r\n`. */
  readonly lineStarts: Uint16Array;
}

/** A text in chunks, so that an edit costs as much in a long one as in a short one. It never changes: an edit makes another. */
export class ChunkedText implements TextSource, Lines {
  readonly length: number;
  readonly #chunks: readonly Chunk[];
  /** Where each chunk starts. */
  readonly #starts: number[];
  /** How many line breaks stand before each chunk, and where the line starts that is open at its start. */
  readonly #breaks: number[];
  readonly #openLines: number[];
  #whole: string | undefined;

  private constructor(
    chunks: readonly Chunk[],
    private readonly size: number,
    whole?: string,
  ) {
    this.#chunks = chunks;
    this.#whole = whole;
    const count = chunks.length;
    const [starts, allBreaks, openLines] = [
      new Array<number>(count),
      new Array<number>(count),
      new Array<number>(count),
    ];
    let [start, breaks, openLine] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const { text, lineStarts } = chunks[i]!;
      starts[i] = start;
      allBreaks[i] = breaks;
      openLines[i] = openLine;
      breaks += lineStarts.length;
      if (lineStarts.length > 0) openLine = start + lineStarts.at(-1)!;
      start += text.length;
    }
    this.#starts = starts;
    this.#breaks = allBreaks;
    this.#openLines = openLines;
    this.length = start;
  }

  /** `size` is that of a chunk, of which one may be twice as long. */
  static of(text: string, size = CHUNK): ChunkedText {
    return new ChunkedText(chunksOf(text, size), size, text);
  }

  /** This text with what stands between two places replaced, and the change as others hear of it. */
  replaced(start: number, end: number, newText: string): { readonly text: ChunkedText; readonly change: Change } {
    const change = { start, end: start + newText.length, growth: newText.length - (end - start) };
    return { text: new ChunkedText(this.#replacedChunks(start, end, newText), this.size), change };
  }

  /** A chunk is read anew from the unit before the place to the one behind it, so that every `\r\n` is seen as one. */
  #replacedChunks(start: number, end: number, newText: string): Chunk[] {
    const chunks = this.#chunks;
    const first = this.#chunkAt(start - 1);
    let last = this.#chunkAt(end);
    const at = this.#starts[first]!;
    const edited = first === last && editedChunk(chunks[first]!, start - at, end - at, newText);
    if (edited && this.#isWhole(edited)) return chunks.with(first, edited);
    let text = this.slice(this.#starts[first]!, start) + newText + this.slice(end, this.#endOf(last));
    while (text.length < this.size / 4 && last + 1 < chunks.length) text += chunks[++last]!.text;
    return [...chunks.slice(0, first), ...chunksOf(text, this.size), ...chunks.slice(last + 1)];
  }

  /** Whether a chunk needs neither be divided nor joined with others. */
  #isWhole({ text: { length } }: Chunk): boolean {
    return length <= 2 * this.size && (length >= this.size / 4 || this.#chunks.length === 1);
  }

  slice(start: number, end: number): string {
    if (this.#whole !== undefined) return this.#whole.slice(start, end);
    const first = this.#chunkAt(start);
    const last = this.#chunkAt(end - 1);
    let slice = "";
    for (let index = first; index <= last; index++) {
      const at = this.#starts[index]!;
      slice += this.#chunks[index]!.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    }
    return slice;
  }

  toString(): string {
    return this.slice(0, this.length);
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.#chunkAt(at);
    const { lineStarts } = this.#chunks[index]!;
    const start = this.#starts[index]!;
    const before = lastUpTo(lineStarts, at - start);
    const lineStart = before < 0 ? this.#openLines[index]! : start + lineStarts[before]!;
    return { line: this.#breaks[index]! + before + 1, character: at - lineStart };
  }

  offset({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length;
    const { start, end } = this.lineSpan(Math.max(0, line));
    const breaks = /[\r\n]*$/.exec(this.slice(Math.max(start, end - 2), end))![0].length;
    return Math.min(start + Math.max(0, character), end - breaks);
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  get lineCount(): number {
    const last = this.#chunks.length - 1;
    return this.#breaks[last]! + this.#chunks[last]!.lineStarts.length + 1;
  }

  /** The line with its line break. */
  lineSpan(line: number): Span {
    return { start: this.#lineStart(line), end: this.#lineStart(line + 1) };
  }

  #lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = lastUpTo(this.#breaks, line - 1);
    return this.#starts[index]! + this.#chunks[index]!.lineStarts[line - 1 - this.#breaks[index]!]!;
  }

  #chunkAt(offset: number): number {
    return Math.max(0, lastUpTo(this.#starts, offset));
  }

  #endOf(index: number): number {
    return this.#starts[index]! + this.#chunks[index]!.text.length;
  }
}

function chunksOf(text: string, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (text.length - start > 2 * size) {
    const end = start + size + (text.startsWith("\r\n", start + size - 1) ? 1 : 0);
    chunks.push(chunkOf(text.slice(start, end)));
    start = end;
  }
  return [...chunks, chunkOf(text.slice(start))];
}

function chunkOf(text: string): Chunk {
  return { text, lineStarts: Uint16Array.from(lineStarts(text)) };
}

/** A chunk with what stands between two places in it replaced. Only around them line breaks are looked for. */
function editedChunk({ text: before, lineStarts }: Chunk, start: number, end: number, newText: string): Chunk {
  const text = before.slice(0, start) + newText + before.slice(end);
  const growth = text.length - before.length;
  const head = lastUpTo(lineStarts, start - 1) + 1;
  const tail = lastUpTo(lineStarts, end) + 1;
  const between = lineStartsWithin(text, Math.max(0, start - 1), start + newText.length);
  const behind = head + between.length;
  const starts = new Uint16Array(behind + lineStarts.length - tail);
  starts.set(lineStarts.subarray(0, head));
  starts.set(between, head);
  for (let i = behind; i < starts.length; i++) starts[i] = lineStarts[tail + i - behind]! + growth;
  return { text, lineStarts: starts };
}
