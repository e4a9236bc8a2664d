import { replace } from "../text/edit";
import type { Cursor } from "./cursor";
import type { TypeNode } from "./tree";
import { isTypeName, parametersOf } from "./type-names";

/** A type, with what may stand behind its name, in the quotes of literals or names. */
const IN_QUOTES = /^(['"`])\s*([A-Za-z]\w*)\s*((?:\([\d\s,]*\)|<[\w\s,:<>()]*>)?)\s*\1$/;

const typeIn = (quoted: string): RegExpExecArray | undefined => {
  const found = IN_QUOTES.exec(quoted);
  return found && isTypeName(found[2]!.toUpperCase()) ? found : undefined;
};

/** Whether a type is ahead that is written in quotes. */
export const startsQuotedType = (cursor: Cursor, ahead = 0): boolean =>
  (cursor.at("string", ahead) || cursor.at("quoted", ahead)) && typeIn(cursor.textAt(ahead)) !== undefined;

/** Reads it; where the column's name before it is in quotes as well, that is one problem. */
export function parseQuotedType(cursor: Cursor): TypeNode {
  const [, , name, parameters] = typeIn(cursor.textAt())!;
  const { start, end } = cursor.next();
  const text = name! + parameters!;
  const before = cursor.problems.at(-1);
  const isNameQuoted = before?.kind === "quote-needless" && before.span.end === cursor.peek(-2)?.end;
  if (isNameQuoted) cursor.problems.pop();
  const span = { start: isNameQuoted ? before.span.start : start, end };
  const edits = [...(isNameQuoted ? before.edits : []), replace({ start, end }, text)];
  cursor.report("quote-needless", span, { edits, found: isNameQuoted ? `${before.found} ${text}` : text });
  return { node: "type", start, end, name: name!.toUpperCase(), unknown: parametersOf(name!.toUpperCase()) !== "none" };
}
