/* Where a literal should have ended, by what stands in it, once its closing quote is known not to be where it should. */

const CLAUSE_INSIDE =
  /\s(?=(?:WITH\s+SERDEPROPERTIES|STORED\s+(?:BY|AS)|ROW\s+FORMAT|LOCATION|USING|TBLPROPERTIES|LIFECYCLE)\b)/i;
/** What stands before a literal, at the end of the one before it where that lacks its quote. */
export const BEFORE_NEXT = /(?:[,=(]|\s(?:COMMENT|LOCATION|BY|SERDE|USING))\s*$/i;
const COMMENT_INSIDE = /\sCOMMENT\s*$/i;
const COLUMN_INSIDE = /\s*,\s*[\w`]+\s+[A-Za-z]/;
/** A line of nothing but entries of a column mapping. */
export const MAPPING_LINE = /^[ \t]*,?[ \t]*:?\w+(?:[ \t]*,[ \t]*:?\w+)*[ \t]*,?[ \t]*\r?$/;
/** The first of the other quotes, where it stands as one that closes a literal. */
const OTHER_CLOSE = { "'": /^[^"]*"(?=\s*(?:[,;)=]|$))/, '"': /^[^']*'(?=\s*(?:[,;)=]|$))/ } as const;

/** The length of a literal's content without the blanks and punctuation that were meant to stand behind its quote. */
export function trimmedLength(content: string): number {
  let length = content.length;
  while (length > 0 && (content[length - 1]!.trim() === "" || ",;)=(".includes(content[length - 1]!))) length--;
  return length;
}

/** The content without the clauses, and the comments of further columns, that were meant to stand behind it. */
export function meantContent(content: string): string {
  const clause = CLAUSE_INSIDE.exec(content);
  const before = clause ? content.slice(0, clause.index) : content;
  const comment = COMMENT_INSIDE.exec(before);
  return comment ? before.slice(0, COLUMN_INSIDE.exec(before)?.index ?? comment.index) : before;
}

/** The length of the content and of the other quote that closes it; 0 where none does. */
export function closedByOther(text: string, quote: "'" | '"'): number {
  const closed = OTHER_CLOSE[quote].exec(text)?.[0];
  return closed === undefined || CLAUSE_INSIDE.test(closed) || COMMENT_INSIDE.test(closed) ? 0 : closed.length;
}

/** The same over several lines, where what is no value tells that the quote was forgotten. */
export function closedLater(text: string, quote: "'" | '"'): number {
  const length = closedByOther(text, quote);
  return /[=;()]/.test(text.slice(0, length)) ? 0 : length;
}
