import type { Cursor } from "./cursor";

/** How far on its line it is looked for where a type ends that was not read: in tokens, and in characters. */
const [MOST_SKIPPED, LONGEST] = [60, 500];

/** Goes behind the `>` that closes a type whose members stand ahead on its line; false, and nowhere, where none is left over. */
export const skipMembers = (cursor: Cursor): boolean => goBehind(cursor, -1);

/** Goes behind the `>` that belongs to the first `<` ahead, where nothing separates it. */
export const skipAround = (cursor: Cursor): boolean => goBehind(cursor, 0);

function goBehind(cursor: Cursor, level: number): boolean {
  const start = cursor.peek()?.start ?? cursor.text.length;
  if (!cursor.text.slice(start, start + LONGEST).includes(">")) return false;
  let depth = 0;
  for (let ahead = 0; ahead < MOST_SKIPPED && cursor.peek(ahead) && !(ahead > 0 && cursor.startsLine(ahead)); ahead++) {
    if (cursor.at(";", ahead) || cursor.at("string", ahead) || cursor.at("(", ahead)) return false;
    if (level === 0 && depth === 0 && cursor.at(",", ahead)) return false;
    if (cursor.at("<", ahead)) depth++;
    else if (cursor.at(">", ahead) && --depth === level) {
      cursor.reset(cursor.position + ahead + 1);
      return true;
    }
  }
  return false;
}
