import type { Span } from "./span";

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const TAB = 4;

/** Each line with the lines below it that are indented further, as one span; blank lines at the end are left out. */
export function indentedBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  const open: { readonly indent: number; readonly start: number; readonly end: number }[] = [];
  let last = 0;
  const close = (indent: number): void => {
    while (open.length > 0 && open.at(-1)!.indent >= indent) {
      const { start, end } = open.pop()!;
      if (last > end) blocks.push({ start, end: last });
    }
  };
  for (const { start, end, indent } of filledLines(text)) {
    close(indent);
    open.push({ indent, start, end });
    last = end;
  }
  close(0);
  return blocks.sort((a, b) => a.start - b.start);
}

/** The lines that are not blank, without their indents and line breaks. */
function* filledLines(text: string): Generator<Span & { readonly indent: number }> {
  const line = new RegExp(LINE);
  for (let at = 0; at < text.length; at = line.lastIndex) {
    line.lastIndex = at;
    const written = line.exec(text)![0];
    const trimmed = written.trim();
    if (trimmed === "") continue;
    const from = written.indexOf(trimmed);
    yield { start: at + from, end: at + from + trimmed.length, indent: indentOf(written.slice(0, from)) };
  }
}

const indentOf = (blank: string): number =>
  [...blank].reduce((width, character) => (character === "\t" ? width + TAB - (width % TAB) : width + 1), 0);
