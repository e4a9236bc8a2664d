import { KeptParts, type Lines } from "../../core/index";
import { linesOf } from "../convert";

/** Reads items of each part of a text, and keeps of each what `keep` makes of it, its places in lines of the part. */
export const keptItems = <Item, Kept>(
  read: (part: string) => readonly Item[],
  keep: (item: Item, lines: Lines) => Kept,
): KeptParts<readonly Kept[]> =>
  new KeptParts((part) => {
    const items = read(part);
    if (items.length === 0) return undefined;
    const lines = linesOf(part);
    return items.map((item) => keep(item, lines));
  });
