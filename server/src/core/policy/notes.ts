import type { Note } from "./model";
import { byPlace, byText } from "./order";

/** Each sentence once, at the first place that it is said of. */
export function sortNotes(notes: readonly Note[]): Note[] {
  const sorted = [...notes].sort((a, b) => byPlace(a, b) || byText(a.note, b.note) || byText(a.message, b.message));
  return [...new Map([...sorted].reverse().map((note) => [note.message, note])).values()].reverse();
}
