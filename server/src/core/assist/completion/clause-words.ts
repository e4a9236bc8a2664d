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
  const { create } = passage.statement;
  if (!create?.name || create.like || (own && own.kind !== "word")) return undefined;
  const tokens = new Backwards(before, passage.text);
  const typed = own ? textOf(passage.text, { start: own.start, end: offset }).toUpperCase() : "";
  for (let count = 2; count >= 0; count--) {
    const words = Array.from({ length: count }, (_, i) => tokens.word(count - 1 - i));
    const start = count > 0 ? tokens.at(count - 1)?.start : (own?.start ?? offset);
    if (start === undefined || words.includes("") || !isBeginning([...words, typed].join(" "))) continue;
    const span = { start, end: own?.end ?? offset };
    const isPlace = mayEndBefore(new Backwards(before.slice(0, before.length - count), passage.text), create.name.end);
    return isPlace && isOnOneLine(passage.text, span) ? span : undefined;
  }
  return undefined;
}

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
