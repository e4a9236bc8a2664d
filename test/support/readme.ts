import assert from "node:assert/strict";
import { readText } from "./root";

const README = readText("README.md");

/** What stands in the README's block behind a line that ends like this. */
export function block(lead: string): string {
  const at = README.indexOf(`${lead}\n\n\`\`\``);
  assert.ok(at >= 0, lead);
  const [, content] = /```\w+\n([\s\S]*?)\n```\n/.exec(README.slice(at))!;
  return content!;
}
