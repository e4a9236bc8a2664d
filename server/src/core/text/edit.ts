import type { Span } from "./span";

/** Replaces the text of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const insert = (offset: number, newText: string): TextEdit => ({
  span: { start: offset, end: offset },
  newText,
});
export const replace = (span: Span, newText: string): TextEdit => ({ span, newText });
export const remove = (span: Span): TextEdit => ({ span, newText: "" });

/** Whether the two cannot be applied to the same text: they share characters or insert at the same place. */
const collide = (a: TextEdit, b: TextEdit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) ||
  (a.span.start === b.span.start &&
    (a.span.end === b.span.end || a.span.start === a.span.end || b.span.start === b.span.end));

/** Applies edits that do not collide, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const { span, newText } of sorted) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Takes groups of edits whole or not at all: a group that collides with an earlier one is left out. */
export function mergeEdits(groups: readonly (readonly TextEdit[])[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const group of groups) {
    const isFree = group.every((edit) => {
      const at = placeOf(edit, taken);
      return [taken[at - 1], taken[at]].every((other) => !other || !collide(edit, other));
    });
    if (isFree) for (const edit of group) taken.splice(placeOf(edit, taken), 0, edit);
  }
  return taken;
}

/** The index of the first of the sorted edits that does not start before `edit`. No two of them start at one place. */
function placeOf(edit: TextEdit, sorted: readonly TextEdit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
