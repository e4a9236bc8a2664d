import type { Span } from "../../server/src/core/index";

/** A documented mistake: SQL in which `⟦code text⟧` stands around each place that a finding must be at, and why it is one. */
export interface Defect {
  readonly name: string;
  readonly proof: Proof;
  readonly sql: string;
}

/**
 * What the mistake is known by: the vendor's grammar refuses it, a page or a message of the service says so, or it only
 * follows from what pages say, and then is no error.
 */
export type Proof = "grammar" | "documented" | "inferred";

export interface Expected {
  readonly code: string;
  readonly at: Span;
}

const MARK = /⟦([a-z-]+) ([^⟧]*)⟧/g;

/** The SQL without its marks, and what they demand, in the order of the text. */
export function readMarked(marked: string): { readonly sql: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let sql = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    sql += marked.slice(at, match.index);
    expected.push({ code: match[1]!, at: { start: sql.length, end: sql.length + match[2]!.length } });
    sql += match[2]!;
    at = match.index + match[0].length;
  }
  return { sql: sql + marked.slice(at), expected };
}
