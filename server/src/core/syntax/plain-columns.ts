import { type Parameters, parametersOf } from "./parse-types";
import { NOT_PLAIN, type PlainText } from "./plain-text";
import type { ColumnList, ColumnNode, Literal, TypeNode } from "./tree";

const [OPEN, CLOSE, COMMA, COLON, LESS, GREATER] = [40, 41, 44, 58, 60, 62];

/** Reads `( name type [NOT NULL] [COMMENT 'text'], … )`. */
export function plainColumns(text: PlainText): ColumnList {
  const start = text.place;
  text.read(OPEN);
  const columns: ColumnNode[] = [];
  do columns.push(plainColumn(text));
  while (text.reads(COMMA));
  text.read(CLOSE);
  return { node: "columns", start, end: text.end, columns };
}

function plainColumn(text: PlainText): ColumnNode {
  const name = text.name();
  const type = plainType(text);
  let comment: Literal | undefined;
  if (text.code !== COMMA && text.code !== CLOSE) {
    if (text.readsWord("NOT")) text.readWord("NULL");
    if (text.readsWord("COMMENT")) comment = text.literal();
  }
  return { node: "column", start: name.start, end: text.end, name, type, comment };
}

const MEMBERS: ReadonlyMap<string, (text: PlainText, depth: number) => void> = new Map([
  ["ARRAY", plainType],
  [
    "MAP",
    (text, depth) => {
      plainType(text, depth);
      text.read(COMMA);
      plainType(text, depth);
    },
  ],
  [
    "STRUCT",
    (text, depth) => {
      do {
        text.name();
        text.read(COLON);
        plainType(text, depth);
      } while (text.reads(COMMA));
    },
  ],
]);

/** The names of types as they are mostly written. */
const NAMES = new Map<string, { readonly name: string; readonly parameters: Parameters | undefined }>();

function known(word: string) {
  const entry = NAMES.get(word);
  if (entry) return entry;
  const name = word.toUpperCase();
  const parameters = parametersOf(name);
  if (!parameters && !MEMBERS.has(name)) throw NOT_PLAIN;
  const made = { name, parameters };
  NAMES.set(word, made);
  return made;
}

const DEEPEST = 40;

function plainType(text: PlainText, depth = 0): TypeNode {
  const start = text.place;
  const { name, parameters } = known(text.word());
  const nameSpan = { start, end: text.end };
  if (!parameters) {
    if (depth > DEEPEST) throw NOT_PLAIN;
    text.read(LESS);
    MEMBERS.get(name)!(text, depth + 1);
    text.read(GREATER);
  } else if (parameters !== "none") plainParameters(text, parameters);
  return { node: "type", start, end: text.end, name, nameSpan, unknown: false };
}

function plainParameters(text: PlainText, parameters: Parameters): void {
  if (text.code !== OPEN && parameters === "optional") return;
  text.read(OPEN);
  text.number();
  if (text.reads(COMMA)) text.number();
  text.read(CLOSE);
}
