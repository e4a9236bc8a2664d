import { replace } from "../text/edit";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { expectWords, standsNear } from "./expect";
import { other, parseTableName, skipTail, skipWords, startOf } from "./other";
import { parseAlter } from "./parse-alter";
import { parseLoad, parseUnload } from "./parse-load";
import { parseQualifiedName, startsName } from "./parse-names";
import type { OtherStatement } from "./tree";
import { verbMeant } from "./verbs";

/**
 * Reads a statement beside CREATE that has to do with external tables; `undefined` for any other, and for what such a
 * statement does that has nothing to do with their storage.
 */
export function parseOther(cursor: Cursor): OtherStatement | undefined {
  switch (cursor.word()) {
    case "ALTER":
      return parseAlter(cursor);
    case "MSCK":
      return parseMsck(cursor);
    case "LOAD":
      return parseLoad(cursor);
    case "UNLOAD":
      return parseUnload(cursor);
    case "SET":
      return parseSet(cursor);
    case "DROP":
      return cursor.isWord("DROP", "EXTERNAL", "TABLE") ? parseDrop(cursor) : undefined;
    default:
      return startsClause(cursor) ? parseClauseAlone(cursor) : parseMisspelt(cursor);
  }
}

/** A clause of a table that the `;` before it has ended. */
function parseClauseAlone(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const keyword = cursor.next();
  cursor.report("semicolon-inside", keyword, { expected: "before" });
  return other(cursor, "clause", start, keyword.end);
}

/** Reads ALTER, LOAD or UNLOAD where they are misspelt, and what follows is theirs alone. */
function parseMisspelt(cursor: Cursor): OtherStatement | undefined {
  const verb = cursor.at("word", 1) ? verbMeant(cursor.word()) : undefined;
  const token = cursor.peek()!;
  const fits = { ALTER: ["TABLE"], LOAD: ["INTO", "OVERWRITE"], UNLOAD: ["FROM"] };
  if (!verb || !fits[verb].includes(cursor.word(1))) return undefined;
  cursor.report("keyword-misspelt", token, { edits: [replace(token, verb)], expected: verb });
  return { ALTER: parseAlter, LOAD: parseLoad, UNLOAD: parseUnload }[verb](cursor);
}

/** `MSCK [REPAIR] TABLE t [ADD|DROP PARTITIONS]`; SYNC and PROPERTIES may be newer than the public grammar. */
function parseMsck(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  cursor.next();
  if (standsNear(cursor, "REPAIR")) expectWords(cursor, "REPAIR");
  expectWords(cursor, "TABLE");
  const headEnd = cursor.lastEnd;
  const name = parseTableName(cursor);
  const isAction = ["ADD", "DROP", "SYNC"].includes(cursor.word());
  if (isAction) cursor.next();
  if (isAction || standsNear(cursor, "PARTITIONS")) expectWords(cursor, ...(isAction ? [] : ["ADD"]), "PARTITIONS");
  const statement = other(cursor, "msck", start, headEnd, { name });
  if (!cursor.isWord("WITH", "PROPERTIES") && !cursor.isWord("PROPERTIES")) skipTail(cursor);
  return statement;
}

/** `SET key=value`, where the value is anything up to the `;`. */
function parseSet(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 1);
  const isFlag = cursor.isWord("ODPS");
  let hasEquals = false;
  for (; !cursor.done && !cursor.at(";") && !(isFlag && cursor.startsStatement()); cursor.next()) {
    if (cursor.at("=")) hasEquals = true;
  }
  if (isFlag && !hasEquals) reportSign(cursor);
  return other(cursor, "set", start, headEnd);
}

const VALUE = /^(?:TRUE|FALSE|ON|OFF|\d+)$/i;

/** For a flag of MaxCompute, what stands before its value where `=` belongs: `odps.sql.x-true`, `odps.sql.x true`. */
function reportSign(cursor: Cursor): void {
  const [value, sign] = [cursor.peek(-1), cursor.peek(-2)];
  if (!value || !sign || !VALUE.test(cursor.textAt(-1))) return;
  if (/^[-:：]$/.test(cursor.textAt(-2))) {
    cursor.report("equals", sign, { edits: [replace(sign, "=")], expected: "=" });
  } else if (sign.kind === "word" && cursor.peek(-3)?.kind === "." && !cursor.startsLine(-1)) {
    const between = { start: sign.end, end: value.start };
    cursor.report("equals", sign, { edits: [replace(between, "=")], found: "", expected: "=" });
  }
}

function parseDrop(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const external = cursor.peek(1)!;
  const headEnd = skipWords(cursor, 3);
  cursor.report("drop-external", external, {
    edits: [replace({ start: external.start, end: cursor.peek(-1)!.start }, "")],
  });
  if (cursor.isWord("IF", "EXISTS")) skipWords(cursor, 2);
  const name = startsName(cursor) ? parseQualifiedName(cursor) : undefined;
  return other(cursor, "drop-external", start, headEnd, { name });
}
