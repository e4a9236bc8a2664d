import type { Token } from "../../syntax/token";
import type { Backwards } from "./backwards";

/** Whether a type is due behind the tokens: a column's name stands there, or a type that has others in it. */
export function isTypeDue(tokens: Backwards, tableNameEnd: number | undefined): boolean {
  const open = openParenthesis(tokens);
  if (open < 0) return false;
  const isColumns = tokens.at(open + 1)?.end === tableNameEnd || isPartitions(tokens, open);
  return isColumns && isTypePlace(lastColumn(tokens.tokens.slice(tokens.tokens.length - open)));
}

const isPartitions = (tokens: Backwards, open: number): boolean =>
  tokens.word(open + 1) === "BY" && tokens.word(open + 2) === "PARTITIONED";

const CLAUSE = /^(?:STORED|SERDEPROPERTIES|TBLPROPERTIES)$/;

/** How far back the parenthesis is that nothing closes; -1 where a clause has begun since, or there is none. */
function openParenthesis(tokens: Backwards): number {
  for (let i = 0, closed = 0; ; i++) {
    const token = tokens.at(i);
    if (!token || CLAUSE.test(tokens.word(i))) return -1;
    if (token.kind === ")") closed++;
    else if (token.kind === "(" && closed-- === 0) return i;
  }
}

const DEPTH: Readonly<Record<string, number>> = { "(": 1, "<": 1, ")": -1, ">": -1 };

/** What stands behind the last comma that separates columns. */
function lastColumn(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  let start = 0;
  for (const [i, { kind }] of tokens.entries()) {
    depth += DEPTH[kind] ?? 0;
    if (kind === "," && depth === 0) start = i + 1;
  }
  return tokens.slice(start);
}

function isTypePlace(column: readonly Token[]): boolean {
  const last = column.at(-1)?.kind;
  if (column.length === 1) return last === "word" || last === "quoted";
  const kinds = column.map(({ kind }) => kind);
  const opened = kinds.filter((kind) => kind === "<").length - kinds.filter((kind) => kind === ">").length;
  return opened > 0 && (last === "<" || last === ":" || (last === "," && !kinds.includes(":")));
}
