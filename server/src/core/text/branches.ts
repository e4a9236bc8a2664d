import { type Span, spanOf } from "./span";
import { blockEnd, blockStarts, LONGEST_BLOCK } from "./template";
import { type BlockRole, roleOf } from "./template-role";

/** A block of a template, and what it does. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** The block that begins at a place. */
export function blockAt(text: string, start: number): Block | undefined {
  const end = blockEnd(text, start);
  return end < 0 ? undefined : { ...spanOf(start, end), role: roleOf(text.slice(start, end)) };
}

/** What is there instead of the branch before it. */
export interface Branches {
  /** Where it begins, behind its block and blanks. */
  readonly start: number;
  /** Where the block begins that closes it, and where that ends. */
  readonly closing: number;
  readonly end: number;
}

/** The further branches that begin with a block: one that turns to them, or one that closes a part right before another. */
export function branchesFrom(text: string, block: Block): Branches | undefined {
  if (block.role === "turns") return closed(text, block);
  const next = block.role === "closes" ? blockAt(text, behindBlanks(text, block.end)) : undefined;
  return next?.role === "opens" ? closed(text, next) : undefined;
}

/** Those that begin right behind a place. */
export function branchesBehind(text: string, at: number): Branches | undefined {
  const block = blockAt(text, behindBlanks(text, at));
  return block && branchesFrom(text, block);
}

function closed(text: string, { end: from }: Block): Branches | undefined {
  let depth = 0;
  let read = from;
  for (const start of blockStarts(text.slice(from, from + LONGEST_BLOCK))) {
    const block = from + start < read ? undefined : blockAt(text, from + start);
    if (!block) continue;
    read = block.end;
    if (block.role === "closes" && depth-- === 0)
      return { start: behindBlanks(text, from), closing: block.start, end: block.end };
    if (block.role === "opens") depth++;
  }
  return undefined;
}

const BLANKS = /\s*/y;

function behindBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}
