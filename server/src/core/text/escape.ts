const BACKSLASH = 92;

/** Whether a backslash that is none of a pair stands before a place. */
export function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}
