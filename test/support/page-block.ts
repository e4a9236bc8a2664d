import assert from "node:assert/strict";
import { readText } from "./root";

/** What stands in a page's block behind a line that ends like this. */
export function blockOf(page: string, lead: string): string {
  const text = readText(page);
  const at = text.indexOf(`${lead}\n\n\`\`\``);
  assert.ok(at >= 0, lead);
  const [, content] = /```\w+\n([\s\S]*?)\n```\n/.exec(text.slice(at))!;
  return content!;
}
