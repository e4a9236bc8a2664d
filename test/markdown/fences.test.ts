import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { fencesIn } from "../../server/src/core/markdown/fences";
import { Random } from "../support/random";
import { filesBelow, readText } from "../support/root";

const PAGES = 20_000;

/** What lines are made of that decide where a block begins and ends. */
const BEGINNINGS = ["", "", "", "> ", ">", "- ", "* ", "1. ", "7) ", "  ", "   ", "    ", "> > "];
const CONTENTS = [
  "```sql",
  "```",
  "````odps title=x",
  "````",
  "~~~ sql",
  "~~~",
  "~~~~",
  "``` a`b",
  "```sql ",
  "text",
  "SELECT 1;",
  "",
  "",
  "# heading",
  "---",
  "<!-- a",
  "b -->",
  "<!-- c -->",
  "<pre>",
  "x </pre>",
];

/** By the parser not as CommonMark has it: a quotation goes on with a `>` that stands as deep as code does. */
const READ_OTHERWISE = /(?:\t| {4})\s*>/;

const markdown = new MarkdownIt("commonmark");

/** What is in the fenced blocks, but for the blanks that their lines begin with. */
const asWritten = (info: string, content: string): string =>
  JSON.stringify([info.trim(), ...content.split(/\r\n|\n|\r/).map((line) => line.trimStart())]);

const ofParser = (page: string): string[] =>
  markdown
    .parse(page, {})
    .filter(({ type }) => type === "fence")
    .map(({ info, content }) => asWritten(info, content));

const ours = (page: string): string[] =>
  fencesIn(page).map(({ info, end, lines }) => {
    const contents = lines.map(({ start, prefix }, i) => page.slice(start + prefix, lines[i + 1]?.start ?? end));
    return asWritten(info, contents.join(""));
  });

function randomPage(random: Random): string {
  const lineBreak = random.pick(["\n", "\n", "\r\n"]);
  const line = (): string =>
    random.pick(BEGINNINGS) + random.maybe(() => random.pick(BEGINNINGS)) + random.pick(CONTENTS);
  return Array.from({ length: 2 + random.below(12) }, line).join(lineBreak) + random.maybe(() => lineBreak);
}

test(`the fenced blocks of ${PAGES} random pages are those that a parser of Markdown finds`, () => {
  const random = new Random(20_261_126);
  let found = 0;
  for (let i = 0; i < PAGES; i++) {
    const page = randomPage(random);
    if (READ_OTHERWISE.test(page)) continue;
    const expected = ofParser(page);
    assert.deepEqual(ours(page), expected, JSON.stringify(page));
    found += expected.length;
  }
  assert.ok(found > PAGES / 2, `only ${found} blocks`);
});

for (const file of [...filesBelow("server/src/core/rules", ".md"), ...filesBelow("docs", ".md"), "README.md"]) {
  test(`the fenced blocks of ${file}`, () => assert.deepEqual(ours(readText(file)), ofParser(readText(file))));
}
