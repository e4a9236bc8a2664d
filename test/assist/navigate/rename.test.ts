import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check, passageAt, passagesOf, renamableAt, renameAt } from "../../../server/src/core/index";
import { ddl } from "../../support/ddl";
import { Random } from "../../support/random";
import { printTable, randomTable } from "../../support/random-ddl";

const FRESH = ["fresh_1", "新", "select", "two words", "Mixed"];

const codesOf = (text: string): string[] => check(text).map(({ code, severity }) => `${code} ${severity}`);

/** The text after renaming what is at a place, and where that is then. */
function renamed(text: string, at: number, name: string): string | undefined {
  const passage = passageAt(text, at);
  const found = passage && renameAt(passage, at, name);
  return found && "edits" in found ? applyEdits(text, found.edits) : undefined;
}

/** Holds for a name at a place: renaming changes what is found as little as it changes the text, and renaming back undoes it. */
function holds(text: string, at: number, name: string): boolean {
  const passage = passageAt(text, at);
  const before = passage && renamableAt(passage, at);
  if (!before || "refused" in before) return false;
  const after = renamed(text, before.at.start, name);
  if (after === undefined) return false;
  assert.notEqual(after, text);
  assert.deepEqual(codesOf(after), codesOf(text), after);
  assert.equal(renamed(after, placeAfter(text, before.at.start, name), before.name), text, `${name} in ${text}`);
  return true;
}

/** Where a place is after a rename: what was renamed before it has moved it. */
function placeAfter(text: string, at: number, name: string): number {
  const found = renameAt(passageAt(text, at)!, at, name);
  const edits = found && "edits" in found ? found.edits : [];
  const moved = edits.filter(({ span }) => span.end <= at);
  return moved.reduce((place, { span, newText }) => place + newText.length - (span.end - span.start), at);
}

const COLUMNS = ["a", "b2", "`c`", "VID", "`from`", "日期"];

/** A table in Tablestore whose entries have the names of their columns, or others. */
function randomMapped(random: Random): string {
  const columns = COLUMNS.filter((_, i) => i === 0 || random.below(2) === 0);
  const entries = columns.map((column, i) => {
    const name = column.replaceAll("`", "");
    return `${i === 0 ? ":" : ""}${/^\w+$/.test(name) && random.below(3) ? name : `remote${i}`}`;
  });
  return ddl({
    columns: columns.map((column) => `${column} STRING`).join(", "),
    mapping: entries.join(random.pick([", ", ",", " , "])),
  });
}

/** The places of the names that a text's tables have; one that stands twice could not be given back. */
const namePlaces = (text: string): number[] =>
  passagesOf(text).flatMap(({ tables }) =>
    tables.flatMap(({ columns, partitions, mapping }) => {
      const all = [...columns, ...partitions];
      const folded = all.map(({ name }) => name.toLowerCase());
      const single = all.filter((_, i) => folded.indexOf(folded[i]!) === folded.lastIndexOf(folded[i]!));
      return [...single, ...(mapping?.entries ?? [])].map(({ nameSpan }) => nameSpan.start);
    }),
  );

describe("renaming in random tables leaves the findings as they are, and can be taken back", () => {
  it("with a mapping", () => {
    let count = 0;
    for (let seed = 0; seed < 100; seed++) {
      const random = new Random(seed);
      const text = randomMapped(random);
      // Names without back-quotes: whether there were any around the name of before, though nobody needed them, would be lost.
      for (const at of namePlaces(text)) if (holds(text, at, random.pick(["fresh_1", "Mixed"]))) count++;
    }
    assert.ok(count > 400, `${count}`);
  });

  it("of any kind", () => {
    let count = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const text = printTable(randomTable(random), random);
      for (const at of namePlaces(text)) if (holds(text, at, random.pick(FRESH))) count++;
    }
    assert.ok(count > 300, `${count}`);
  });
});
