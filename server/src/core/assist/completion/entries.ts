import { insert } from "../../text/edit";
import { isPlaceholder } from "../../text/placeholder";
import type { Suggestion } from "./model";
import { contentOf, partInSlot, type Slot } from "./slot";
import type { Template } from "./template";

/** The entry of a mapping that the cursor is in, and the others. All places are of the content. */
export interface EntryAt {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Up to the cursor. */
  readonly typed: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What belongs between the comma before it and itself: a blank, where the others have one and this has not. */
  readonly gap: "" | " ";
  /** The end of the entry before, on an earlier line, where the comma behind it is missing. */
  readonly lacksCommaAt?: number;
}

/** A value that is still to be filled in has no entries yet. */
export function entryAt(slot: Slot): EntryAt {
  const content = contentOf(slot);
  if (isPlaceholder(content))
    return { index: 0, from: 0, to: content.length, typed: "", before: [], after: [], gap: "" };
  const { typed, rest } = slot;
  const line = Math.max(typed.lastIndexOf("\n"), typed.lastIndexOf("\r")) + 1;
  const begun = typed.slice(0, line).trimEnd();
  const lacksComma = begun !== "" && !begun.endsWith(",") && typed.lastIndexOf(",") < line;
  const comma = lacksComma ? line - 1 : typed.lastIndexOf(",");
  const from = typed.length - typed.slice(comma + 1).trimStart().length;
  const length = rest.search(/[,\r\n]|$/);
  const before = comma < 0 ? [] : entriesOf(typed.slice(0, comma));
  const behind = rest.slice(length).replace(/^\s*,/, "");
  return {
    index: before.length,
    from,
    to: typed.length + rest.slice(0, length).trimEnd().length,
    typed: typed.slice(from),
    before,
    after: behind.trim() === "" ? [] : entriesOf(behind),
    gap: from === comma + 1 && /, /.test(typed.slice(0, from)) ? " " : "",
    ...(lacksComma && { lacksCommaAt: begun.length }),
  };
}

const entriesOf = (text: string): string[] => text.split(",").map((entry) => entry.trim());

/** Writes an entry in place of the one under the cursor, and the comma behind the one before. */
export const writeEntry = (
  slot: Slot,
  entry: EntryAt,
  text: Template,
  label: string,
): ReturnType<typeof partInSlot> & Pick<Suggestion, "also"> => ({
  ...partInSlot(slot, entry.from, entry.to, entry.gap ? [entry.gap, ...text] : text, label),
  ...(entry.lacksCommaAt !== undefined && { also: [insert(slot.content.start + entry.lacksCommaAt, ",")] }),
});
