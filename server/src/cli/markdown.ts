import * as l10n from "@vscode/l10n";
import type { Colours } from "./shell";

const HEADING = /^(#{1,6})\s+(.*)$/;
const FENCE = /^(`{3,}|~{3,})(.*)$/;
const ADDRESS = /<(https?:[^>\s]+)>/g;
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;
const STRONG = /\*\*([^*]+)\*\*/g;

const withoutMarks = (line: string): string =>
  line.replace(LINK, "$1 ($2)").replace(ADDRESS, "$1").replace(STRONG, "$1");

/**
 * A page for a terminal: headings without their marks, code indented, links with their addresses in parentheses. A
 * block of `sql fixed` shows what becomes of the one before it.
 */
export function renderMarkdown(page: string, colours: Colours): string {
  let fence: string | undefined;
  const lines: string[] = [];
  for (const line of page.trimEnd().split(/\r\n|\n/)) {
    const [, mark, info = ""] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      else lines.push(line === "" ? "" : `    ${line}`);
    } else if (mark !== undefined) {
      fence = mark;
      if (/\bfixed\b/.test(info)) lines.push(l10n.t("Fixed:"), "");
    } else {
      const heading = HEADING.exec(line)?.[2];
      lines.push(heading === undefined ? withoutMarks(line) : colours.bold(heading));
    }
  }
  return `${lines.join("\n")}\n`;
}
