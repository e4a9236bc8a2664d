/** Marks the cursor in a text of a fixture. */
export const CURSOR = "‸";

export interface Marked {
  readonly text: string;
  readonly offset: number;
}

export function withoutCursor(marked: string): Marked {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`No ${CURSOR} in ${marked}`);
  return { text: marked.replace(CURSOR, ""), offset };
}
