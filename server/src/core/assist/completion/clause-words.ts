import type { OtherStatement, Statement } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { textOf } from "../../text/span";
import { Backwards } from "./backwards";
import type { Draft } from "./draft";
import { isOnOneLine } from "./slot";

/** What clauses begin with. */
const OPENINGS = [
  "STORED BY",
  "STORED AS",
  "ROW FORMAT SERDE",
  "WITH SERDEPROPERTIES",
  "TBLPROPERTIES",
  "LOCATION",
  "PARTITIONED BY",
  "COMMENT",
  "USING",
  "LIFECYCLE",
];

/** The words of a clause that begins here, as far as they are typed; `undefined` where no clause may begin. */
export function clauseWordsAt({ own, before, offset, passage }: Draft): Span | undefined {
  const headEnd = endOfHead(passage.statement);
  if (headEnd === undefined || (own && own.kind !== "word")) return undefined;
  const tokens = new Backwards(before, passage.text);
  const typed = own ? textOf(passage.text, { start: own.start, end: offset }).toUpperCase() : "";
  for (let count = 2; count >= 0; count--) {
    const words = Array.from({ length: count }, (_, i) => tokens.word(count - 1 - i));
    const start = count > 0 ? tokens.at(count - 1)?.start : (own?.start ?? offset);
    if (start === undefined || words.includes("") || !isBeginning([...words, typed].join(" "))) continue;
    const span = { start, end: own?.end ?? offset };
    const isPlace = mayEndBefore(new Backwards(before.slice(0, before.length - count), passage.text), headEnd);
    return isPlace && isOnOneLine(passage.text, span) ? span : undefined;
  }
  return undefined;
}

/** Behind what a clause may begin: a table's name or, of LOAD and UNLOAD, the beginning of their first clause. */
function endOfHead({ create, other }: Statement): number | undefined {
  if (create) return create.like ? undefined : create.name?.end;
  return other && isTransfer(other) ? other.clauses[0]?.start : undefined;
}

/** Whether a statement has clauses of an external table, and says of nothing else. */
export const isTransfer = ({ kind }: OtherStatement): boolean => kind === "load" || kind === "unload";

const isBeginning = (words: string): boolean => OPENINGS.some((opening) => opening.startsWith(words));

/** Whether the tokens end as the columns or a clause do. */
function mayEndBefore(tokens: Backwards, nameEnd: number): boolean {
  const last = tokens.at(0);
  if (!last || last.end <= nameEnd || isOpen(tokens)) return false;
  if (last.kind === ")" || last.kind === "number") return true;
  if (last.kind === "string") return tokens.at(1)?.kind === "word";
  return last.kind === "word" && tokens.word(1) === "AS" && tokens.word(2) === "STORED";
}

const isOpen = ({ tokens }: Backwards): boolean =>
  tokens.filter(({ kind }) => kind === "(").length > tokens.filter(({ kind }) => kind === ")").length;
