import { parseScript } from "../../server/src/core/syntax/script";
import type { CreateTable, Literal, Statement } from "../../server/src/core/syntax/tree";
import type { ExternalTable } from "../../server/src/core/table/model";
import { readTable } from "../../server/src/core/table/read";

/** The table of the first statement of a text, ours or not. */
export function tableOf(text: string): ExternalTable {
  const statement = statementOf(text);
  return readTable(statement, statement.create!, text);
}

export function statementOf(text: string): Statement & { readonly create?: CreateTable } {
  return parseScript(text, () => true)[0]!;
}

/** A literal without escapes that stands at the beginning of a text. */
export const literal = (value: string): Literal => ({
  node: "literal",
  start: 0,
  end: value.length + 2,
  value,
  quoted: true,
  contentStart: 1,
});
