import { type Container, DEEPEST, enterNew, enterOpen, isText } from "./containers";
import { LineCursor } from "./line";

export interface FencedLine {
  readonly start: number;
  /** Of what the containers of the block take at its beginning. */
  readonly prefix: number;
}

/** A fenced block of a page, closed or not. */
export interface Fence {
  /** What stands behind its first fence. */
  readonly info: string;
  /** From its first line to where its last fence's line begins, or all of it ends. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly FencedLine[];
}

const LINE_END = /\r\n?|\n/g;
/** What a line may begin with that is more than text where no fence is open. */
const TELLING = /[\s>\-+*\d`~<#=_]/;
const OPENING = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;

/** What makes a heading of the paragraph above. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Blocks of HTML that may hold what looks like a fence: where they begin, and what ends them. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
];

type Leaf =
  | { readonly kind: "none" | "paragraph" }
  | { readonly kind: "html"; readonly end: RegExp }
  | {
      readonly kind: "fence";
      readonly info: string;
      readonly closing: RegExp;
      readonly start: number;
      readonly lines: FencedLine[];
    };

const NONE: Leaf = { kind: "none" };
const PARAGRAPH: Leaf = { kind: "paragraph" };

/** The fenced blocks of a page of Markdown, as CommonMark has them, in quotations and lists, too. */
export function fencesIn(text: string): Fence[] {
  const reader = new FenceReader(text);
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    const next = index + lineEnd.length;
    reader.read(start, index, next);
    start = next;
  }
  if (start < text.length) reader.read(start, text.length, text.length);
  return reader.end();
}

class FenceReader {
  readonly #fences: Fence[] = [];
  #open: readonly Container[] = [];
  #leaf: Leaf = NONE;
  /** Whether the last line began an item with nothing in it, which a blank line ends. */
  #isBareItem = false;

  constructor(private readonly text: string) {}

  /** A line, and where the next one begins. */
  read(start: number, end: number, next: number): void {
    const isPlain = this.#open.length === 0 && start < end && !TELLING.test(this.text[start]!);
    if (!isPlain || this.#leaf.kind === "html") this.#readClosely(this.text.slice(start, end), start, next);
    else if (this.#leaf.kind === "fence") this.#leaf.lines.push({ start, prefix: 0 });
    else if (this.#leaf.kind === "none") this.#leaf = PARAGRAPH;
  }

  #readClosely(line: string, start: number, next: number): void {
    const cursor = new LineCursor(line);
    const entered = enterOpen(cursor, this.#open);
    const isInside = entered === this.#open.length;
    if (isInside && this.#goesOn(cursor, start)) return;
    if (this.#isBareItem && cursor.isBlank) this.#open = this.#open.slice(0, -1);
    this.#isBareItem = false;
    const isInParagraph = this.#leaf.kind === "paragraph";
    if (!isInside && !isInParagraph) this.#close(start);
    const begun = enterNew(cursor, isInParagraph && isInside);
    const mayGoOn = isInParagraph && begun.length === 0;
    const leaf = mayGoOn && isInside && UNDERLINE.test(cursor.rest) ? NONE : leafOf(cursor, mayGoOn, next);
    if (mayGoOn && !isInside && leaf.kind === "paragraph") return;
    this.#open = [...this.#open.slice(0, entered), ...begun];
    this.#leaf = leaf;
    this.#isBareItem = begun.at(-1)?.kind === "item" && cursor.isBlank;
  }

  end(): Fence[] {
    this.#close(this.text.length);
    return this.#fences;
  }

  /** Whether a line is of the fenced block or the HTML that is open. */
  #goesOn(cursor: LineCursor, start: number): boolean {
    const leaf = this.#leaf;
    if (leaf.kind === "fence") {
      if (cursor.indent <= DEEPEST && leaf.closing.test(cursor.rest)) this.#close(start);
      else leaf.lines.push({ start, prefix: cursor.at });
      return true;
    }
    if (leaf.kind !== "html") return false;
    if (leaf.end.test(cursor.rest)) this.#leaf = NONE;
    return true;
  }

  #close(at: number): void {
    if (this.#leaf.kind === "fence") {
      const { info, start, lines } = this.#leaf;
      this.#fences.push({ info, start, end: at, lines });
    }
    this.#leaf = NONE;
  }
}

/** What begins in the rest of a line; `next` is where the next one does. */
function leafOf(cursor: LineCursor, isInParagraph: boolean, next: number): Leaf {
  if (cursor.isBlank) return NONE;
  if (cursor.indent > DEEPEST) return isInParagraph ? PARAGRAPH : NONE;
  const rest = cursor.rest.trimStart();
  const [, ticks, info, tildes, tildeInfo] = OPENING.exec(rest) ?? [];
  const fence = ticks ?? tildes;
  if (fence !== undefined) {
    const closing = new RegExp(`^\\s*${fence[0]}{${fence.length},}[ \\t]*$`);
    return { kind: "fence", info: (info ?? tildeInfo ?? "").trim(), closing, start: next, lines: [] };
  }
  const [, end] = HTML.find(([begin]) => begin.test(rest)) ?? [];
  if (end) return end.test(rest) ? NONE : { kind: "html", end };
  return isText(rest) ? PARAGRAPH : NONE;
}
