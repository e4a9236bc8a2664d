import { isTrivia, type Token } from "../syntax/token";
import { indentedBlocks } from "../text/indentation";
import { type Span, textOf } from "../text/span";
import { markedPassages, type Passage } from "./passage";

/** What can be folded away, from the line that it begins on. */
export interface Fold extends Span {
  readonly kind?: "comment" | "region";
}

export interface Folds {
  /** Whether there is a statement with a mark of MaxCompute. */
  readonly isOurs: boolean;
  readonly folds: readonly Fold[];
}

/**
 * What can be folded in a part of a text. An editor that is given folds has none of its own, so all else folds by its indentation, as it
 * would without us.
 */
export function foldsIn(text: string): Folds {
  const ours = markedPassages(text);
  const folds = ours.length > 0 ? ours.flatMap(foldsOf) : indentedBlocks(text);
  return { isOurs: ours.length > 0, folds };
}

const REGION = /^[^\S\r\n]*--[^\S\r\n]*#(end)?region\b.*$/gm;

/** `--#region` to `--#endregion`, over statements and all. */
export function regionsOf(text: string): Fold[] {
  const open: number[] = [];
  return [...text.matchAll(REGION)].flatMap(({ index, 0: { length }, 1: isEnd }): Fold[] => {
    if (!isEnd) open.push(index);
    const start = isEnd ? open.pop() : undefined;
    return start === undefined ? [] : [{ start, end: index + length, kind: "region" }];
  });
}

/** A statement, its lists, and the comments that go on over several lines. */
export function foldsOf({ statement, text }: Passage): Fold[] {
  const { create, other, tokens, codeEnd } = statement;
  const code = create ?? other;
  if (!code) return [];
  const lists = code.clauses.flatMap((clause) => [
    ...("properties" in clause && clause.properties ? [clause.properties] : []),
    ...(clause.kind === "partitioned-by" && clause.columns ? [clause.columns] : []),
  ]);
  return [
    { start: code.start, end: codeEnd },
    ...[...(create?.columns ? [create.columns] : []), ...lists].map((list) => listFold(list, text)),
    ...commentFolds(tokens, text),
  ];
}

/** A parenthesis that stands alone on the last line is left to be seen. */
function listFold({ start, end }: Span, text: string): Fold {
  const written = text.slice(start, end);
  const alone = /(?:\r\n|\n|\r)[^\S\r\n]*[)）]$/.exec(written);
  return { start, end: alone ? start + alone.index : end };
}

/** Runs of comments with nothing between them but one line break each. */
function commentFolds(tokens: readonly Token[], text: string): Fold[] {
  const folds: Fold[] = [];
  let run: Span | undefined;
  for (const token of tokens) {
    if (token.kind === "comment") run = { start: run?.start ?? token.start, end: token.end };
    else if (!isTrivia(token) || linesIn(textOf(text, token)) !== 1) run = undefined;
    if (token.kind === "comment" && run) {
      if (folds.at(-1)?.start === run.start) folds.pop();
      folds.push({ ...run, kind: "comment" });
    }
  }
  return folds;
}

const linesIn = (blank: string): number => blank.match(/\r\n|\n|\r/g)?.length ?? 0;
