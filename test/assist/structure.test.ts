import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  foldsIn,
  linksIn,
  partsWithin,
  passageAt,
  passagesOf,
  regionsOf,
  selectionsAt,
} from "../../server/src/core/index";
import { readCursorPage, redrawCursorPage } from "../support/cursor-pages";
import { filesBelow, fromRoot, readText } from "../support/root";
import { allSqlTexts } from "../support/sql-texts";

type Draw = (text: string, cursors: readonly number[]) => string;

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function selections(text: string, cursors: readonly number[]): string {
  return cursors
    .map((offset) => {
      const passage = passageAt(text, offset);
      const spans = passage?.isOurs ? selectionsAt(passage, offset) : [];
      const lines = spans.map(({ start, end }) => oneLine(text.slice(start, end)));
      return `${lines.map((line) => (line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line)).join("\n")}\n`;
    })
    .join("\n");
}

const partsOf = (text: string) => partsWithin(text, { start: 0, end: text.length });

const links: Draw = (text) =>
  partsOf(text)
    .flatMap(({ start, text: part }) => linksIn(part).map((link) => ({ ...link, start })))
    .map(({ at, to, title, start }) => {
      const written = text.slice(start + at.start, start + at.end);
      return `[${written}] ${"page" in to ? to.page : `rule ${to.rule}`}\n${title}\n`;
    })
    .join("");

/** From which line to which, and the lines themselves, shortened. */
function folds(text: string): string {
  const found = partsOf(text).flatMap(({ start, text: part }) =>
    foldsIn(part).folds.map((fold) => ({ ...fold, start: start + fold.start, end: start + fold.end })),
  );
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  return [...found, ...regionsOf(text)]
    .map(({ start, end, kind }) => ({ from: lineOf(start), to: lineOf(end), kind }))
    .filter(({ from, to }) => from < to)
    .map(
      ({ from, to, kind }) => `${from}-${to}${kind ? ` ${kind}` : ""}: ${text.split("\n")[from - 1]!.slice(0, 40)}\n`,
    )
    .join("");
}

const KINDS: Readonly<Record<string, Draw>> = { selection: selections, links, folding: folds };

for (const [kind, draw] of Object.entries(KINDS)) {
  describe(`${kind}: as drawn in the page`, () => {
    for (const file of filesBelow(`test/assist/${kind}`, ".md")) {
      if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(file), redrawCursorPage(readText(file), draw));
      const samples = readCursorPage(readText(file));
      it(`${file} has samples`, () => assert.ok(samples.length > 0));
      for (const { section, text, cursors, expected } of samples) {
        it(`${file}: ${section}`, () => assert.equal(draw(text, cursors), expected));
      }
    }
  });
}

describe("selections", () => {
  it("grow from what they are asked for, each inside of the next, at every place of the examples and of their prefixes", () => {
    for (const file of filesBelow("examples", ".sql")) {
      const text = readText(file);
      for (let at = 0; at <= text.length; at++) {
        for (const written of [text, text.slice(0, at)]) assertGrowing(written, at);
      }
    }
  });

  it("lie inside of every text", () => {
    for (const { text } of allSqlTexts()) for (let at = 0; at <= text.length; at += 61) assertGrowing(text, at);
  });
});

function assertGrowing(text: string, offset: number): void {
  const passage = passageAt(text, offset);
  let [start, end] = [offset, offset];
  for (const span of passage ? selectionsAt(passage, offset) : []) {
    assert.ok(0 <= span.start && span.start <= start && end <= span.end && span.end <= text.length);
    assert.ok(span.end - span.start > end - start);
    [start, end] = [span.start, span.end];
  }
}

describe("folds and links", () => {
  it("lie inside of every text, however it ends", () => {
    for (const { name, text } of allSqlTexts()) {
      for (let end = 0; end <= text.length; end += 53) {
        const part = text.slice(0, end);
        for (const span of [...foldsIn(part).folds, ...regionsOf(part), ...linksIn(part).map(({ at }) => at)]) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= end, name);
        }
      }
    }
  });

  it("are of statements with a mark only, but for what an editor would fold itself", () => {
    for (const file of filesBelow("test/fixtures/dialects", ".sql")) {
      const text = readText(file);
      if (passagesOf(text).some(({ isOurs }) => isOurs)) continue;
      assert.deepEqual(linksIn(text), [], file);
      assert.equal(foldsIn(text).isOurs, false, file);
    }
  });
});
