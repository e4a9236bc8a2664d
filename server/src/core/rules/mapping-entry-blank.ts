import * as l10n from "@vscode/l10n";
import type { ColumnMapping } from "../table/model";
import { remove } from "../text/edit";
import type { Report } from "./rule";

/** A blank of another script, pasted from a page or typed with an input method. */
const OTHER_BLANK = /[^\S\t\n\v\f\r ]/g;

/** Blanks around the entries that are none of the keyboard: nothing says that they are left out, and names cannot hold them. */
export function blankDefect({ entries, span }: ColumnMapping, text: string): Report | undefined {
  const ends = [span.start, ...entries.map((entry) => entry.span.end)];
  const starts = [...entries.map((entry) => entry.span.start), span.end];
  const places = ends.flatMap((from, i) =>
    [...text.slice(from, starts[i]).matchAll(OTHER_BLANK)].map(({ index }) => ({
      start: from + index,
      end: from + index + 1,
    })),
  );
  const [first] = places;
  return (
    first && {
      at: first,
      message: l10n.t("This is no ordinary blank"),
      severity: "warning",
      fixes: [{ title: l10n.t("Remove it"), safe: true, edits: places.map(remove) }],
    }
  );
}
