/** A place in a text, both counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A stretch of a text, and what was put in its place. */
export interface TextChange {
  readonly range: Stretch;
  readonly text: string;
}

const isBefore = (one: Place, other: Place): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

/** Where a stretch of a text is after a change; `undefined` where something in it was changed. */
export function moved<Moved extends Stretch>(stretch: Moved, { range, text }: TextChange): Stretch | undefined {
  if (!isBefore(range.start, stretch.end)) return stretch;
  if (isBefore(stretch.start, range.end)) return undefined;
  const inserted = text.split(/\r\n|[\r\n]/);
  const end = {
    line: range.start.line + inserted.length - 1,
    character: inserted.at(-1)!.length + (inserted.length === 1 ? range.start.character : 0),
  };
  const shift = (place: Place): Place => ({
    line: place.line + end.line - range.end.line,
    character: place.line === range.end.line ? place.character + end.character - range.end.character : place.character,
  });
  return { start: shift(stretch.start), end: shift(stretch.end) };
}

/** The same for a place within a stretch that was moved as a whole. */
export const movedWith = (inner: Stretch, change: TextChange): Stretch => moved(inner, change) ?? inner;
