import type { TextEdit } from "../text/edit";
import { lastUpTo } from "../text/ordered";
import { PLACEHOLDER, type SqlBlock } from "./blocks";

/** An edit of a block's SQL as one of its page: what stands before its lines stays there, and comes before new ones. */
export function editInPage({ span, newText }: TextEdit, block: SqlBlock): TextEdit {
  const isOfWholeLines = newText === "" && isLineStart(span.start, block) && isLineStart(span.end, block);
  if (isOfWholeLines) return { span, newText };
  const { start, prefix } = lineAt(span.start, block);
  const behind = behindPrefix(span.start, block);
  const isBefore = span.start < start + prefix.length;
  const written = newText.replaceAll(PLACEHOLDER, "...");
  const text = isBefore ? withoutIndent(written, prefix.length - (span.start - start)) : written;
  return {
    span: { start: behind, end: Math.max(behind, behindPrefix(span.end, block)) },
    newText: text.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, lineBreak, indent) => {
      return lineBreak + prefix + withoutIndent(indent, prefix.length);
    }),
  };
}

const lineAt = (offset: number, { lines }: SqlBlock) =>
  lines[
    Math.max(
      0,
      lastUpTo(
        lines.map(({ start }) => start),
        offset,
      ),
    )
  ] ?? { start: 0, prefix: "" };

const isLineStart = (offset: number, block: SqlBlock): boolean =>
  offset === block.text.length || lineAt(offset, block).start === offset;

function behindPrefix(offset: number, block: SqlBlock): number {
  const { start, prefix } = lineAt(offset, block);
  return Math.max(offset, start + prefix.length);
}

/** The text without as many of the blanks that it begins with. */
const withoutIndent = (text: string, most: number): string => text.replace(new RegExp(`^[ \\t]{0,${most}}`), "");
