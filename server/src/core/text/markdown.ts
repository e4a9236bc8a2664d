/** Pieces of pages in Markdown. */

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Any text whatever on one line, with nothing in it a mark. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** Any text whatever on one line, as it is: between more back-quotes than it holds. */
export function code(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  const fence = "`".repeat(longestRun(line) + 1);
  const edge = /^`|`$|^\s*$/.test(line) ? " " : "";
  return `${fence}${edge}${line}${edge}${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

export const codeBlock = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
