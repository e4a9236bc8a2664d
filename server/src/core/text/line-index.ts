import type { Change } from "./change";
import type { Span } from "./span";

/** A place in a text; both count from 0, `character` in UTF-16 units, as in the language server protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return Uint32Array.from(starts);
}

function startsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 10 || (before === 13 && text.charCodeAt(at) !== 10);
}

/** Line starts of one text. A line ends after `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string, starts = lineStarts(text)) {
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The lines of a text that differs from this one by a change; only those at the change are looked for. */
  after({ start, end, growth }: Change, text: string): LineIndex {
    const kept = this.#firstFrom(start);
    const moved = this.#firstFrom(end - growth + 1);
    const found: number[] = [];
    for (let at = Math.max(1, start); at <= end; at++) if (startsLine(text, at)) found.push(at);
    const starts = new Uint32Array(kept + found.length + this.#starts.length - moved);
    starts.set(this.#starts.subarray(0, kept));
    starts.set(found, kept);
    starts.set(this.#starts.subarray(moved), kept + found.length);
    if (growth !== 0) for (let i = kept + found.length; i < starts.length; i++) starts[i]! += growth;
    return new LineIndex(text, starts);
  }

  /** The index of the first line that starts at an offset or behind it, but never of the very first. */
  #firstFrom(offset: number): number {
    let low = 1;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  offset({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#length;
    const start = this.#starts[Math.max(0, line)]!;
    const next = this.#starts[line + 1] ?? this.#length;
    return Math.min(start + Math.max(0, character), next);
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The line with its line break. */
  lineSpan(line: number): Span {
    const start = this.#starts[line] ?? this.#length;
    return { start, end: this.#starts[line + 1] ?? this.#length };
  }
}
