import { mayBeBlock } from "../text/template";
import { type BlockRole, roleOf } from "../text/template-role";
import { isTrivia, type Token } from "./token";

/** A block of a template decides whether what stands in it is there, or there again. */
export const isBlock = (text: string, { kind, start }: Token): boolean => kind === "comment" && mayBeBlock(text, start);

/** A part of a template's text that is there instead of the one before it. */
interface Alternative {
  /** The index of the block that it begins with. */
  readonly from: number;
  /** That of the block that closes it. */
  readonly to: number;
}

/**
 * The tokens with each further branch of a template as one comment, so that what is left is a text that the template may make. Of parts that
 * stand right behind each other the second may be one, too, as in `<if test="a">…</if><if test="!a">…</if>`. The same tokens where
 * there are no branches.
 */
export function firstBranches(text: string, tokens: readonly Token[]): readonly Token[] {
  const alternatives = alternativesIn(text, tokens);
  if (alternatives.length === 0) return tokens;
  const first: Token[] = [];
  let read = 0;
  for (const { from, to } of alternatives) {
    if (from < read) continue;
    for (; read < from; read++) first.push(tokens[read]!);
    first.push({ kind: "comment", start: tokens[from]!.start, end: tokens[to]!.end });
    read = to + 1;
  }
  for (; read < tokens.length; read++) first.push(tokens[read]!);
  return first;
}

/** By their beginnings. */
function alternativesIn(text: string, tokens: readonly Token[]): Alternative[] {
  const found: Alternative[] = [];
  /** Of each part that is open, where its first alternative begins. */
  const open: (number | undefined)[] = [];
  let before: BlockRole | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!isBlock(text, token)) {
      if (!isTrivia(token)) before = undefined;
      continue;
    }
    const role = roleOf(text.slice(token.start, token.end));
    if (role === "opens") open.push(before === "closes" ? i : undefined);
    else if (role === "turns") open.push(open.pop() ?? i);
    else if (role === "closes") {
      const from = open.pop();
      if (from !== undefined) found.push({ from, to: i });
    }
    before = role;
  }
  return found.sort((a, b) => a.from - b.from);
}
