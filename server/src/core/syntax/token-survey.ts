import { straightQuote } from "./characters";
import { copiedAlong } from "./copied";
import { joinPlaceholders } from "./join-placeholders";
import { isTrivia, type Token } from "./token";

/** What there is to know of the tokens of a statement before they are parsed: they are gone through once. */
export interface Survey {
  /** All but blanks and comments. */
  readonly significant: readonly Token[];
  /** Those of which the scanner noted something. */
  readonly noted: readonly Token[];
  /** `[` and `]`. */
  readonly brackets: readonly Token[];
  /** Quotes that were typed twice: one right before a literal that opens with the same, or right behind a closed one. */
  readonly doubled: ReadonlySet<Token>;
  /** `\` at the end of a line, where a shell reads on. */
  readonly continued: readonly Token[];
  /** The prompts of a client, or the numbers of lines. */
  readonly copied: readonly Token[];
  /** Keywords, keys and equals signs that stand twice in a row: the second is one too many, unless one of the two is a name. */
  readonly repeated: readonly Token[];
}

/** Goes through the tokens of a statement, each of its placeholders joined to one. */
export function survey(text: string, separate: readonly Token[]): Survey {
  const tokens = joinPlaceholders(text, separate);
  /** As long as it can become from the start: pushing to it would copy what is there again and again. */
  const significant = new Array<Token>(tokens.length);
  let count = 0;
  const [noted, brackets, doubled, continued]: [Token[], Token[], Token[], Token[]] = [[], [], [], []];
  const perhapsRepeated: number[] = [];
  let before: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const { kind, note } = token;
    if (note !== undefined) noted.push(token);
    if ((note === "unclosed" || kind === "other") && isDoubledQuote(text, tokens, token, i)) doubled.push(token);
    if (isTrivia(token)) continue;
    if (kind === "other" && isContinuation(text, token)) continued.push(token);
    if (kind === "[" || kind === "]") brackets.push(token);
    if (
      kind === before?.kind &&
      (kind === "=" || isSameKeyword(text, before, token) || isSameKey(text, before, token))
    ) {
      perhapsRepeated.push(count);
    }
    significant[count++] = token;
    before = token;
  }
  significant.length = count;
  const isRepeated = (i: number): boolean => {
    const { kind } = significant[i]!;
    return kind === "string" ? isKey(significant, i) : kind === "=" || !isNamed(text, significant, i);
  };
  return {
    significant,
    noted,
    brackets,
    continued,
    copied: copiedAlong(text, significant),
    doubled: doubled.length > 0 ? new Set(doubled) : NO_TOKENS,
    repeated: perhapsRepeated.filter(isRepeated).map((i) => significant[i]!),
  };
}

function isContinuation(text: string, { start, end }: Token): boolean {
  if (text[start] !== "\\" || end - start !== 1) return false;
  let at = end;
  while (text[at] === " " || text[at] === "\t") at++;
  return at === text.length || text[at] === "\r" || text[at] === "\n";
}

const NO_TOKENS: ReadonlySet<Token> = new Set();

function isDoubledQuote(text: string, tokens: readonly Token[], token: Token, i: number): boolean {
  if (token.end - token.start !== 1 || straightQuote(text[token.start]!) === undefined) return false;
  const isLiteral = (other: Token | undefined): boolean => other?.kind === "string" && other.end - other.start > 1;
  return token.kind === "other"
    ? isLiteral(tokens[i + 1]) && text[token.end] === text[token.start]
    : isLiteral(tokens[i - 1]) && text[token.start - 1] === text[token.start];
}

const KEYWORDS = new Set(
  (
    "ADD COLLECTION COMMENT CREATE DEFINED DELIMITED ESCAPED EXISTS EXTERNAL FIELDS FORMAT FROM IF INTO ITEMS KEYS LIFECYCLE LINES LOAD LOCATION " +
    "MSCK NOT OVERWRITE PARTITION PARTITIONED PARTITIONS REPAIR ROW SERDE SERDEPROPERTIES STORED BY TABLE TBLPROPERTIES TEMPORARY TERMINATED " +
    "UNLOAD USING WITH"
  ).split(" "),
);

const lengthOf = ({ start, end }: Token): number => end - start;

/** Whether one of a keyword and the one before it is a name: `TABLE table (`, `LIKE row ROW FORMAT`, `db.using USING`. */
function isNamed(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i]!;
  if (HEAD.has(text.slice(start, end).toUpperCase())) return isBehindName(text, tokens, i + 1);
  const before = tokens[i - 2];
  return before !== undefined && (before.kind === "." || NAMING.test(text.slice(before.start, before.end)));
}

/** Whether what stands at a place goes on behind a table's name, so that the word before it is that name. */
function isBehindName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return token?.kind !== "quoted" && token?.kind !== "<";
  const isName = tokens[at + 1]?.kind === "(" || tokens[at + 1]?.kind === ".";
  return (
    BEHIND_NAME.test(text.slice(token.start, token.end)) &&
    (!isName || /^PARTITION/i.test(text.slice(token.start, token.end)))
  );
}

const BEHIND_NAME =
  /^(?:ADD|AS|CHANGE|CLUSTERED|COMMENT|DROP|FROM|INTO|LIKE|LOCATION|MERGE|PARTITION|PARTITIONED|RENAME|ROW|SET|STORED|TOUCH|USING)$/i;
const HEAD = new Set(["CREATE", "TEMPORARY", "EXTERNAL", "TABLE", "IF", "NOT", "EXISTS"]);
const NAMING = /^(?:TABLE|EXISTS|LIKE|FROM|INTO)$/i;

const isSameKey = (text: string, a: Token, b: Token): boolean =>
  b.kind === "string" && lengthOf(a) === lengthOf(b) && text.slice(a.start, a.end) === text.slice(b.start, b.end);

/** Whether a literal and the one before it stand where a key of a list does. */
const isKey = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.kind === "=" && (tokens[i - 2]?.kind === "(" || tokens[i - 2]?.kind === ",");

function isSameKeyword(text: string, a: Token, b: Token): boolean {
  if (a.kind !== "word" || lengthOf(a) !== lengthOf(b)) return false;
  const word = text.slice(a.start, a.end).toUpperCase();
  return KEYWORDS.has(word) && text.slice(b.start, b.end).toUpperCase() === word;
}
