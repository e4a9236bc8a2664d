import assert from "node:assert/strict";
import { it } from "node:test";
import { unevenIn } from "../support/l10n";
import { readText } from "../support/root";
import { blocksOf } from "../support/translated-pages";

const ENGLISH = readText("README.md");
const CHINESE = readText("README.zh-cn.md");

/** Without code, links and emphasis. */
const prose = CHINESE.replace(/^```[\s\S]*?^```$/gm, "").replace(/\[([^\]]*)\]\([^)]*\)|_/g, "$1");
/** A row of a table: its first cell, which is a name. */
const namesInTables = (page: string): string[] => [...page.matchAll(/^\| (`[^|]*`) +\|/gm)].map((match) => match[1]!);
const headings = (page: string): string[] => page.match(/^#+ /gm) ?? [];
const commandsIn = (page: string): string[] => [...page.matchAll(/^extable (\S+)/gm)].map((match) => match[1]!);

it("the Chinese README has the chapters, settings, forms and commands of the English one", () => {
  assert.deepEqual(headings(CHINESE), headings(ENGLISH));
  assert.deepEqual(namesInTables(CHINESE), namesInTables(ENGLISH));
  assert.deepEqual(commandsIn(CHINESE), commandsIn(ENGLISH));
});

it("its samples are those of the English one", () => {
  const samples = blocksOf(CHINESE).filter(({ info }) => info !== "sh");
  const known = new Set(blocksOf(ENGLISH).map(({ text }) => text));
  for (const { text } of samples) assert.ok(known.has(text), text);
});

it("its links within the page lead to its headings", () => {
  const anchors = new Set(
    [...CHINESE.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!.toLowerCase().replace(/ /g, "-")),
  );
  const wanted = [...CHINESE.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
  assert.ok(wanted.length > 0);
  for (const anchor of [...wanted, "抑制问题"]) assert.ok(anchors.has(anchor), anchor);
});

it("it is written as the glossary has it", () => {
  assert.deepEqual(unevenIn(prose), []);
});
