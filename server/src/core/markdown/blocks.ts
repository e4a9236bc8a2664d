import { type Fence, type FencedLine, fencesIn } from "./fences";

/** A block of SQL in a page. */
export interface SqlBlock {
  /** Where it begins in the page; all other places count from there. */
  readonly start: number;
  /**
   * Of the block, as long as it is in the page, with blanks for what is not of it, `>` before its lines, and a placeholder
   * for what was left out of a statement.
   */
  readonly text: string;
  readonly lines: readonly PlacedLine[];
}

interface PlacedLine {
  readonly start: number;
  /** What stands before the SQL of the line: blanks, or `> `. */
  readonly prefix: string;
}

/** The word that a fence begins with, also as `{.sql}`. */
const LANGUAGE = /^[{.]*(?:sql|maxcompute|maxcompute-sql|odps|odps-sql)(?![\w+#-])/i;

/** What a page without such a block mostly has not. */
const LIKELY = /(?:```|~~~)[ \t]*[{.]*(?:sql|maxcompute|odps)/i;

/** How pages leave something out. In a value it is a placeholder anyway. */
const LEFT_OUT = /\.{3}|[ \t]{2}…/g;
export const PLACEHOLDER = "${}";

/** On a line of its own, before the first block. */
const OFF = /^[ \t]*<!--[ \t]*extable:[ \t]*off[ \t]*-->[ \t]*$/m;

/** The blocks of SQL in a page of Markdown: none where it says `<!-- extable: off -->`. */
export function sqlBlocks(text: string): SqlBlock[] {
  if (!LIKELY.test(text)) return [];
  const fences = fencesIn(text).filter(({ info }) => LANGUAGE.test(info));
  const [first] = fences;
  return !first || OFF.test(text.slice(0, first.start)) ? [] : fences.map((fence) => blockOf(fence, text));
}

function blockOf({ start, end, lines }: Fence, text: string): SqlBlock {
  const placed = lines.map((line) => placedLine(line, text, start));
  let sql = "";
  for (const [i, line] of lines.entries()) {
    const { prefix } = placed[i]!;
    sql += prefix.replace(/[^ \t]/g, " ") + text.slice(line.start + prefix.length, lines[i + 1]?.start ?? end);
  }
  return { start, text: sql.replace(LEFT_OUT, () => PLACEHOLDER), lines: placed };
}

const placedLine = ({ start, prefix }: FencedLine, text: string, base: number): PlacedLine => ({
  start: start - base,
  prefix: text.slice(start, start + prefix),
});
