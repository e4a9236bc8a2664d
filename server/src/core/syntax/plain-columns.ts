import { Keywords } from "./keyword-table";
import { NOT_PLAIN, type PlainText } from "./plain-text";
import type { ColumnList, ColumnNode, TypeNode } from "./tree";
import { type Parameters, parametersOf, TYPE_NAMES } from "./type-names";

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

/** Reads one column, without the comma behind it. */
export function plainColumn(text: PlainText): ColumnNode {
  const name = text.name();
  const type = plainType(text);
  if (text.code !== COMMA && text.code !== CLOSE) {
    if (text.readsWord("NOT")) text.readWord("NULL");
    if (text.readsWord("COMMENT")) text.skipLiteral();
  }
  return { node: "column", start: name.start, end: text.end, name, type };
}

/** What stands between `<` and `>`. */
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

const TYPES = new Keywords([...TYPE_NAMES].map((name) => ({ name, parameters: parametersOf(name) })));

const DEEPEST = 40;

function plainType(text: PlainText, depth = 0): TypeNode {
  const start = text.place;
  const { name, parameters } = text.readOneOf(TYPES);
  if (!parameters) {
    if (depth > DEEPEST) throw NOT_PLAIN;
    text.read(LESS);
    MEMBERS.get(name)!(text, depth + 1);
    text.read(GREATER);
  } else if (parameters !== "none") plainParameters(text, parameters);
  return { node: "type", start, end: text.end, name, unknown: false };
}

function plainParameters(text: PlainText, parameters: Parameters): void {
  if (text.code !== OPEN && parameters === "optional") return;
  text.read(OPEN);
  text.number();
  if (parameters === "optional" && text.reads(COMMA)) text.number();
  text.read(CLOSE);
}
