import { Lexer } from "../syntax/lexer";
import { splitStatements } from "../syntax/split";
import type { TableUse } from "./model";
import { StatementReader } from "./statement-reader";
import { Words } from "./words";

/**
 * Where the statements of a text read and write the data of tables, in the text's order. What only names a table, as
 * CREATE, ALTER and DROP do, is no use of it. Any text has an answer.
 */
export function readUses(text: string): TableUse[] {
  const lexer = new Lexer(text);
  const uses: TableUse[] = [];
  for (const statement of splitStatements(lexer)) {
    for (const use of new StatementReader(new Words(lexer, statement)).read()) uses.push(use);
  }
  return uses;
}
