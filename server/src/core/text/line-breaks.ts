const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** Where the lines of a text begin, but for the first: behind each `\n`, `\r\n` or lone `\r`. */
export function lineStarts(text: string): number[] {
  if (text.includes("\r")) return lineStartsWithin(text, 0, text.length);
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Of these, behind the line breaks that end between two places. */
export function lineStartsWithin(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at++);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at) !== LINE_FEED)) starts.push(at);
  }
  return starts;
}
