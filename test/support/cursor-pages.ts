/** Pages whose SQL has cursors in it, and behind each block what is expected at them. */

export const CURSOR = "‸";

export interface CursorSample {
  readonly section: string;
  /** Without the cursors. */
  readonly text: string;
  readonly cursors: readonly number[];
  readonly expected: string;
}

const SAMPLE = /^```sql\n([\s\S]*?)^```\n\n```expected\n([\s\S]*?)^```$/gm;

export function readCursorPage(markdown: string): CursorSample[] {
  return [...markdown.matchAll(SAMPLE)].map((match) => ({
    section: [...markdown.slice(0, match.index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? "",
    ...cursorsIn(match[1]!),
    expected: match[2]!,
  }));
}

function cursorsIn(marked: string): Pick<CursorSample, "text" | "cursors"> {
  const [first = "", ...others] = marked.split(CURSOR);
  let text = first;
  const cursors = others.map((piece) => {
    const at = text.length;
    text += piece;
    return at;
  });
  return { text, cursors };
}

/** The page with what is expected written anew. */
export const redrawCursorPage = (
  markdown: string,
  draw: (text: string, cursors: readonly number[]) => string,
): string =>
  markdown.replace(SAMPLE, (_, marked: string) => {
    const { text, cursors } = cursorsIn(marked);
    return `\`\`\`sql\n${marked}\`\`\`\n\n\`\`\`expected\n${draw(text, cursors)}\`\`\``;
  });
