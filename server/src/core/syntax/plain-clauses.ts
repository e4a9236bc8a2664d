import { LOCATION_FIRST, LOCATION_LAST, rankOf } from "./clause-order";
import { Keywords } from "./keyword-table";
import { plainColumns } from "./plain-columns";
import { NOT_PLAIN, type PlainText } from "./plain-text";
import type { Clause, Identifier, Literal, PropertyList, PropertyNode } from "./tree";

const [OPEN, CLOSE, COMMA, SEMICOLON, EQUALS] = [40, 41, 44, 59, 61];

/** Reads the clauses up to the `;` or the text's end, which stand in one of the two orders that there are. */
export function plainClauses(text: PlainText): Clause[] {
  const clauses: Clause[] = [];
  let [last, first] = [-1, -1];
  while (text.code !== SEMICOLON && !text.isAtEnd) {
    const clause = plainClause(text);
    last = next(last, rankOf(clause, LOCATION_LAST));
    first = next(first, rankOf(clause, LOCATION_FIRST));
    clauses.push(clause);
  }
  if (last === DISORDERED && first === DISORDERED) throw NOT_PLAIN;
  return clauses;
}

const DISORDERED = 1000;

const next = (before: number, rank: number): number => (rank > before ? rank : DISORDERED);

/** Reads one clause. */
export function plainClause(text: PlainText): Clause {
  const start = text.place;
  switch (text.code | 32) {
    case 99: // c
      text.readWord("COMMENT");
      return { kind: "comment", value: text.literal(), node: "clause", start, end: text.end };
    case 112: // p
      text.readWord("PARTITIONED");
      text.readWord("BY");
      return { kind: "partitioned-by", columns: plainColumns(text), node: "clause", start, end: text.end };
    case 114: // r
      text.readWord("ROW");
      text.readWord("FORMAT");
      text.readWord("SERDE");
      return rowFormat(text, start);
    case 115: // s
      text.readWord("STORED");
      if (text.readsWord("AS")) return storedAs(text, start);
      text.readWord("BY");
      return storedBy(text, start);
    case 108: // l
      if (text.readsWord("LOCATION")) {
        return { kind: "location", value: text.literal(), node: "clause", start, end: text.end };
      }
      text.readWord("LIFECYCLE");
      return { kind: "lifecycle", days: text.number(), node: "clause", start, end: text.end };
    case 117: // u
      text.readWord("USING");
      return { kind: "using", value: text.literal(), node: "clause", start, end: text.end };
    default:
      return tableProperties(text, start);
  }
}

function storedBy(text: PlainText, start: number): Clause {
  const handler = text.literal();
  const properties = serdeProperties(text);
  const { end } = text;
  return properties
    ? { node: "clause", kind: "stored-by", start, end, handler, properties }
    : { node: "clause", kind: "stored-by", start, end, handler };
}

function rowFormat(text: PlainText, start: number): Clause {
  const serde = text.literal();
  const properties = serdeProperties(text);
  const { end } = text;
  return properties
    ? { node: "clause", kind: "row-format-serde", start, end, serde, properties }
    : { node: "clause", kind: "row-format-serde", start, end, serde };
}

const FORMATS = new Keywords(
  "AVRO ORC ORCFILE PARQUET RCFILE SEQUENCEFILE TEXTFILE".split(" ").map((name) => ({ name })),
);

function storedAs(text: PlainText, start: number): Clause {
  const at = text.place;
  text.readOneOf(FORMATS);
  const word = text.text.slice(text.base + at, text.base + text.end);
  const format: Identifier = { node: "identifier", start: at, end: text.end, text: word, quoted: false };
  return { node: "clause", kind: "stored-as", start, end: text.end, format };
}

function tableProperties(text: PlainText, start: number): Clause {
  const keyword = text.place;
  text.readWord("TBLPROPERTIES");
  const properties = plainProperties(text, { start: keyword, end: text.end });
  return { kind: "table-properties", properties, node: "clause", start, end: text.end };
}

function serdeProperties(text: PlainText): PropertyList | undefined {
  if (!text.readsWord("WITH")) return undefined;
  const keyword = text.place;
  text.readWord("SERDEPROPERTIES");
  return plainProperties(text, { start: keyword, end: text.end });
}

/** Reads `( 'key' = 'value', … )`. */
function plainProperties(text: PlainText, keyword: PropertyList["keyword"]): PropertyList {
  const start = text.place;
  text.read(OPEN);
  const properties: PropertyNode[] = [];
  do properties.push(plainProperty(text));
  while (text.reads(COMMA));
  const insertAt = text.end;
  text.read(CLOSE);
  return { node: "properties", start, end: text.end, keyword, properties, insertAt };
}

function plainProperty(text: PlainText): PropertyNode {
  const key: Literal = text.literal();
  text.read(EQUALS);
  if (text.code === EQUALS) throw NOT_PLAIN;
  const value = text.literal();
  return { node: "property", start: key.start, end: text.end, key, value };
}
