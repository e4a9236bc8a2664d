import { lineStarts } from "./line-breaks";
import { lastUpTo } from "./ordered";
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

/** Tells offsets from places in lines. */
export interface Lines {
  position(offset: number): Position;
  offset(position: Position): number;
  range(span: Span): Range;
}

/** Line starts of one text. A line ends after `\n`, `\r\n` or a lone `\r`. */
export class LineIndex implements Lines {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = [0, ...lineStarts(text)];
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = lastUpTo(this.#starts, at);
    return { line, character: at - this.#starts[line]! };
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
