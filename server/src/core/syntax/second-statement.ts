import { Cursor } from "./cursor";
import { STATEMENT_STARTERS } from "./keywords";
import { isKeyword, isTrivia, type Token } from "./token";

/** Where a CREATE EXTERNAL TABLE begins a line behind something that no `;` ended; 0 where there is none. */
export function secondStatement(text: string, tokens: readonly Token[]): number {
  if (!tokens.some((token) => token.kind === "word" && isKeyword(text, token, "CREATE"))) return 0;
  const [first] = tokens;
  if (!first || /^(?:CREATE|EXPLAIN)$/i.test(text.slice(first.start, first.end))) return 0;
  const cursor = new Cursor(text, tokens);
  while (!cursor.done) {
    if (cursor.isWord("CREATE", "EXTERNAL", "TABLE") && cursor.startsLine()) return cursor.peek()!.start;
    cursor.next();
  }
  return 0;
}

/** Whether what stands before a statement begins as none does: a line of a shell says where its text ends, `<<EOF`, or opens a quote. */
export function isShell(text: string, tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => !isTrivia(token))!;
  return !STATEMENT_STARTERS.has(text.slice(first.start, first.end).toUpperCase());
}
