import { insert, remove, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { readOpening } from "./expect";
import { optional } from "./optional";
import { parsePropertyList } from "./parse-properties";
import type { Clause, PropertyList } from "./tree";

/** `WITH SERDEPROPERTIES (…)` right behind the class that it belongs to. */
export function parseOwnProperties(cursor: Cursor): PropertyList | undefined {
  const opening = clauseWords(cursor);
  if (opening?.words[0] !== "WITH" && opening?.words[0] !== "SERDEPROPERTIES") return undefined;
  if (isTableProperties(cursor)) return undefined;
  const words = readOpening(cursor, opening);
  return parseSerdeProperties(cursor, words);
}

const isTableProperties = (cursor: Cursor): boolean => cursor.isWord("WITH", "TBLPROPERTIES");

/** The list behind WITH or SERDEPROPERTIES, whichever of the two words was written. */
function parseSerdeProperties(cursor: Cursor, read: readonly string[]): PropertyList | undefined {
  const first = cursor.peek(-1)!;
  if (read[0] === "SERDEPROPERTIES") {
    cursor.report("keyword-missing", first, { edits: [insert(first.start, "WITH ")], expected: "WITH" });
  } else if (read.length === 1) {
    readKeyword(cursor);
  }
  return parsePropertyList(cursor, "SERDEPROPERTIES");
}

/** Reads SERDEPROPERTIES, whatever stands for it before the parenthesis. */
function readKeyword(cursor: Cursor): void {
  const first = cursor.peek();
  if (first?.kind !== "word") {
    const edits = [insert(cursor.lastEnd, " SERDEPROPERTIES")];
    cursor.report("keyword-missing", cursor.lastCharacter, { edits, found: "", expected: "SERDEPROPERTIES" });
    return;
  }
  const isSplit = cursor.at("word", 1) && nearest(cursor.word() + cursor.word(1), ["SERDEPROPERTIES"]) !== undefined;
  cursor.reset(cursor.position + (isSplit ? 2 : 1));
  const span = { start: first.start, end: cursor.lastEnd };
  if (cursor.text.slice(span.start, span.end).toUpperCase() === "SERDEPROPERTIES") return;
  cursor.report("keyword-misspelt", span, { edits: [replace(span, "SERDEPROPERTIES")], expected: "SERDEPROPERTIES" });
}

/** WITH where it follows no class: a list that stands in the wrong place, or one whose WITH is too much. */
export function parseWith(cursor: Cursor, start: number, words: readonly string[]): Clause[] {
  if (words.length === 1 && words[0] === "WITH" && cursor.isWord("TBLPROPERTIES")) {
    const after = cursor.peek()!.start;
    const span = { start, end: cursor.lastEnd };
    cursor.report("unexpected", span, { edits: [remove({ start, end: after })] });
    return [];
  }
  const properties = parseSerdeProperties(cursor, words);
  return [
    { node: "clause", kind: "serde-properties", start, end: cursor.lastEnd, ...optional("properties", properties) },
  ];
}
