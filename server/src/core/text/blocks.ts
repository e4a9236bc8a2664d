import { lastUpTo } from "./ordered";
import { hasBlock } from "./placeholder";

const OPENING = /\{%|<%/g;

/** Tells whether a block of a template begins between two places of a text, which is looked through once, when first asked. */
export function blocksIn(text: string): (from: number, to: number) => boolean {
  let starts: readonly number[] | undefined;
  return (from, to) => {
    starts ??= hasBlock(text) ? Array.from(text.matchAll(OPENING), ({ index }) => index) : [];
    const last = lastUpTo(starts, to - 1);
    return last >= 0 && starts[last]! >= from;
  };
}
