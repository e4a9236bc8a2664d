import { replace } from "../text/edit";
import { clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readEnclosed } from "./enclosed";
import { expectBy, expectLiteral, expectOneLiteral, expectWords, readNear, reportMissing, standsNear } from "./expect";
import { readNeedlessQuotes } from "./needless";
import { optional } from "./optional";
import { parseJoinedLiteral, parseUnquotedRun } from "./parse-literal";
import { startsBareLocation } from "./parse-location";
import { parseIdentifier, startsName, startsTemplate, unknownLength } from "./parse-names";
import { parseOwnProperties } from "./parse-serde";
import { readBody } from "./parse-tail";
import type { Clause, Identifier, Literal } from "./tree";

/** Reads what follows STORED, or STORED and the word that was read with it. */
export function parseStored(cursor: Cursor, start: number, second: string | undefined): Clause {
  const isAs = (second ?? readBy(cursor)) === "AS" || isMeantAs(cursor);
  if (isAs) return parseStoredAs(cursor, start);
  const at = cursor.lastCharacter;
  const handler =
    readEnclosed(cursor, "string", () => parseJoinedLiteral(cursor, isClass)) ?? parseUnquotedClass(cursor);
  if (!handler) cursor.report("value-missing", at, { expected: "STORED BY" });
  const properties = parseOwnProperties(cursor);
  return {
    node: "clause",
    kind: "stored-by",
    start,
    end: cursor.lastEnd,
    ...optional("handler", handler),
    ...optional("properties", properties),
  };
}

/** What stands behind a class and is an address lacks its LOCATION. */
const isClass = (cursor: Cursor): boolean => cursor.at("string") && !startsBareLocation(cursor);

/** BY or AS behind STORED; a misspelt one counts as BY where a literal follows, and none as AS before a format. */
function readBy(cursor: Cursor): "BY" | "AS" {
  if (cursor.isWord("AS")) {
    const as = cursor.next();
    const isClass = cursor.at("string") && cursor.textAt().includes("StorageHandler");
    if (!isClass) return "AS";
    cursor.report("keyword-misspelt", as, { edits: [replace(as, "BY")], expected: "BY" });
    return "BY";
  }
  if (isFormat(cursor)) {
    reportMissing(cursor, ["AS"]);
    return "AS";
  }
  expectBy(cursor);
  return "BY";
}

/** The formats that stand behind STORED AS. Without quotes and a package, nothing else is meant by them. */
const FORMAT = /^(?:AVRO|ORC|PARQUET|RCFILE|SEQUENCEFILE|TEXTFILE)$/i;

const isFormat = (cursor: Cursor, ahead = 0): boolean => FORMAT.test(cursor.word(ahead)) && !cursor.at(".", ahead + 1);

/** Whether BY, which was just read, stands before the bare name of a format. */
function isMeantAs(cursor: Cursor): boolean {
  if (!isFormat(cursor)) return false;
  const by = cursor.before!;
  cursor.report("keyword-misspelt", by, { edits: [replace(by, "AS")], expected: "AS" });
  return true;
}

/** Reads the name of a class that lacks its quotes. */
export function parseUnquotedClass(cursor: Cursor): Literal | undefined {
  const mayBe = cursor.at("word") || cursor.at("quoted") || startsTemplate(cursor);
  return mayBe && clauseWords(cursor) === undefined ? parseUnquotedRun(cursor) : undefined;
}

function parseStoredAs(cursor: Cursor, start: number): Clause {
  let format: Identifier | undefined;
  let inputFormat: Literal | undefined;
  if (cursor.at("string")) {
    readNeedlessQuotes(cursor);
  } else if (cursor.isWord("INPUTFORMAT") && isBehindInputFormat(cursor)) {
    inputFormat = parseInputFormat(cursor);
  } else if ((startsName(cursor) && !startsClause(cursor)) || (cursor.at("(") && isFormat(cursor, 1))) {
    format = readEnclosed(cursor, "word", () => parseIdentifier(cursor));
  } else {
    cursor.report("value-missing", cursor.lastCharacter, { expected: "STORED AS" });
  }
  return {
    node: "clause",
    kind: "stored-as",
    start,
    end: cursor.lastEnd,
    ...optional("format", format),
    ...optional("inputFormat", inputFormat),
  };
}

const isBehindInputFormat = (cursor: Cursor): boolean =>
  cursor.at("string", 1) || cursor.word(1) === "OUTPUTFORMAT" || unknownLength(cursor, 1) > 0;

/** `INPUTFORMAT 'class' OUTPUTFORMAT 'class' [INPUTDRIVER 'class' OUTPUTDRIVER 'class']`. */
function parseInputFormat(cursor: Cursor): Literal | undefined {
  let inputFormat: Literal | undefined;
  readBody(cursor, () => {
    cursor.next();
    inputFormat = expectLiteral(cursor, "INPUTFORMAT");
    const hasClass = cursor.at("string") || cursor.at("string", 1) || standsNear(cursor, "OUTPUTFORMAT");
    if (!hasClass || startsClause(cursor)) {
      // The word alone would mend nothing.
      cursor.report("keyword-missing", cursor.lastCharacter, { expected: "OUTPUTFORMAT" });
      return;
    }
    expectWords(cursor, "OUTPUTFORMAT");
    if (!cursor.at("string") && cursor.before?.kind !== "word") return;
    expectLiteral(cursor, "OUTPUTFORMAT");
    if (!standsNear(cursor, "INPUTDRIVER")) return;
    readNear(cursor, "INPUTDRIVER");
    expectOneLiteral(cursor, "INPUTDRIVER");
    expectWords(cursor, "OUTPUTDRIVER");
    expectOneLiteral(cursor, "OUTPUTDRIVER");
  });
  return inputFormat;
}
