import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accepted, completeIn, MARK } from "../../support/accept";
import { filesBelow, readText } from "../../support/root";

/**
 * A file of cases: `## title`, SQL with a cursor mark, and behind `=>` a label that is offered, with the text that it leads
 * to around it; `=> none` where nothing is; `=> not label` for what is not among the rest.
 */
const FOLDER = "test/assist/completion/fixtures";
const KNOWN = {
  roles: ["acs:ram::1234567890123456:role/reader"],
  hosts: [
    "cap1.cn-hangzhou.ots-internal.aliyuncs.com",
    "pg1-cn-hangzhou-internal.hologres.aliyuncs.com",
    "oss-cn-shenzhen-internal.aliyuncs.com",
  ],
};

interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function casesOf(page: string): Case[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [, title, text, rest] = /^(.*)\n+```sql\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(chapter)!;
      return { title: title!, text: text!, expected: rest!.split("\n").filter((line) => line.startsWith("- ")) };
    });
}

function assertCase({ text: marked, expected }: Case): void {
  const offset = marked.indexOf(MARK);
  const text = marked.replace(MARK, "");
  const { suggestions } = completeIn(text, offset, KNOWN);
  assert.ok(offset >= 0 && expected.length > 0, "a mark, and something that is expected");
  for (const line of expected) {
    const [, not, label, result] = /^- (not )?`(.*?)`(?: => `(.*)`)?$/.exec(line) ?? assert.fail(line);
    if (line === "- `nothing`") {
      assert.deepEqual(suggestions, []);
      continue;
    }
    const suggestion = suggestions.find((candidate) => candidate.label === label);
    assert.equal(
      suggestion !== undefined,
      not === undefined,
      `${line}; there are: ${suggestions.map((s) => s.label).join(" | ")}`,
    );
    if (result === undefined || !suggestion) continue;
    const after = accepted(text, suggestion).replaceAll("\n", "⏎");
    assert.ok(after.includes(result), `${line}\n${after}`);
  }
  const positive = expected.filter((line) => !line.startsWith("- not") && line !== "- `nothing`");
  const labels = positive.map((line) => /`(.*?)`/.exec(line)![1]!);
  assert.deepEqual(
    suggestions.map(({ label }) => label).filter((label) => labels.includes(label)),
    labels,
    "in their order",
  );
}

for (const name of filesBelow(FOLDER, ".md")) {
  describe(name.slice(FOLDER.length + 1), () => {
    for (const example of casesOf(readText(name))) it(example.title, () => assertCase(example));
  });
}
