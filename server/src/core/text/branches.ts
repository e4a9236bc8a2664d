import { NextPlaces } from "./next-places";
import { type Span, spanOf } from "./span";
import { blockEnd, firstStart, nextSign } from "./template";
import { type BlockRole, roleOf } from "./template-role";

/** A block of a template, and what it does. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** What is there instead of the branch before it. */
export interface Branches {
  /** Where it begins, behind its block and blanks. */
  readonly start: number;
  /** Where the block begins that closes it, and where that ends. */
  readonly closing: number;
  readonly end: number;
}

/** They hold parts of a literal. */
const LONGEST_BRANCHES = 320;

/** The blocks of one text and its branches: each block is read once, however many literals are in it. */
export class BranchReader {
  readonly #blocks = new Map<number, Block | undefined>();
  readonly #nexts = new Map<number, number>();
  readonly #signs = new NextPlaces((from) => nextSign(this.text, from));

  constructor(private readonly text: string) {}

  /** Where a template may begin next, at a place or behind it. */
  signBehind(place: number): number {
    return this.#signs.from(place);
  }

  /** The block that begins at a place. */
  blockAt(start: number): Block | undefined {
    if (this.#blocks.has(start)) return this.#blocks.get(start);
    const end = blockEnd(this.text, start);
    const block = end < 0 ? undefined : { ...spanOf(start, end), role: roleOf(this.text.slice(start, end)) };
    this.#blocks.set(start, block);
    return block;
  }

  /** The further branches that begin with a block: one that turns to them, or one that closes a part right before another. */
  from(block: Block): Branches | undefined {
    if (block.role === "turns") return this.#closed(block);
    const next = block.role === "closes" ? this.blockAt(behindBlanks(this.text, block.end)) : undefined;
    return next?.role === "opens" ? this.#closed(next) : undefined;
  }

  /** Those that begin right behind a place. */
  behind(at: number): Branches | undefined {
    const block = this.blockAt(behindBlanks(this.text, at));
    return block && this.from(block);
  }

  #closed({ end: from }: Block): Branches | undefined {
    let depth = 0;
    for (let at = this.#next(from); at < from + LONGEST_BRANCHES; ) {
      const block = this.blockAt(at);
      if (block?.role === "closes" && depth-- === 0)
        return { start: behindBlanks(this.text, from), closing: block.start, end: block.end };
      if (block?.role === "opens") depth++;
      at = this.#next(block?.end ?? at + 1);
    }
    return undefined;
  }

  /** Where a block may begin next; far behind, where it is of no matter. */
  #next(from: number): number {
    let next = this.#nexts.get(from);
    if (next === undefined) {
      next = from + firstStart(this.text.slice(from, from + LONGEST_BRANCHES));
      this.#nexts.set(from, next);
    }
    return next;
  }
}

const BLANKS = /\s*/y;

function behindBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}
