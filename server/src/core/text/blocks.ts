import { lastUpTo } from "./ordered";
import { blockStarts } from "./template";

/** Tells whether a block of a template begins between two places of a text, which is looked through once, when first asked. */
export function blocksIn(text: string): (from: number, to: number) => boolean {
  let starts: readonly number[] | undefined;
  return (from, to) => {
    starts ??= blockStarts(text);
    const last = lastUpTo(starts, to - 1);
    return last >= 0 && starts[last]! >= from;
  };
}
