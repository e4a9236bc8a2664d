import type { Block } from "../text/branches";
import { LONGEST_BLOCK, mayBeBlock, signAt } from "../text/template";
import type { Lexer } from "./lexer";

/**
 * Where the literal ends that opens at a place, where a template in it changes that: a quote within a template closes nothing, and where
 * branches of one hold its beginning or its end, those of all of them are its own. 0 for every other literal.
 */
export function templatedEnd(lexer: Lexer, start: number): number {
  const { text } = lexer;
  const quote = text[start]!;
  let [depth, isChanged, seen] = [0, false, start];
  const result = (end: number): number => {
    lexer.ahead(start, Math.max(seen, end) - start + 1);
    return end;
  };
  for (let at = start + 1; ; ) {
    const close = lexer.quoteBehind(quote, at);
    const from = lexer.branches.signBehind(at);
    const first = Math.min(close, from);
    seen = Math.max(seen, Math.min(first, start + LONGEST_BLOCK));
    if (first > start + LONGEST_BLOCK) return result(0);
    if (close < from) {
      const branches = depth > 0 ? lexer.branches.behind(close + 1) : undefined;
      if (depth > 0) seen = close + 1 + LONGEST_BLOCK * 2;
      if (branches && text[branches.closing - 1] === quote) return result(branches.end);
      return result(isChanged ? close + 1 : 0);
    }
    const sign = signAt(text, from)!;
    const block = lexer.branches.blockAt(from);
    seen = Math.max(seen, seenOf(lexer, from, depth, block));
    const end = endOf(lexer, from, sign, block);
    const branches = depth === 0 && block ? lexer.branches.from(block) : undefined;
    if (branches && text.startsWith(quote, branches.start)) [at, isChanged] = [branches.end, true];
    else if (end > 0) {
      isChanged ||= text.slice(from, end).includes(quote);
      at = end;
      if (block?.role === "opens") depth++;
      if (block?.role === "closes" && depth > 0) depth--;
    } else at = from + sign.length;
  }
}

/** How far is looked to read what begins at a place, beside what the lexer knows of. */
function seenOf(lexer: Lexer, at: number, depth: number, block: Block | undefined): number {
  if (!block) return mayBeBlock(lexer.text, at) ? at + LONGEST_BLOCK : lexer.lineEnd(at);
  const mayBranch = depth === 0 && (block.role === "turns" || block.role === "closes");
  return mayBranch ? block.end + LONGEST_BLOCK * 2 : lexer.lineEnd(block.end);
}

/** Where the template ends that begins at a place; -1 where none does. */
function endOf(lexer: Lexer, at: number, sign: string, block: Block | undefined): number {
  if (block) return block.end;
  if (sign === "{{") return lexer.templateEnd(at);
  if (sign === "<") return lexer.text.startsWith("<%=", at) ? lexer.embeddedEnd(at) : -1;
  return sign.startsWith("$") ? variableEnd(lexer, at + sign.length - 1) : -1;
}

/** What a variable holds may have quotes of its own, as in `${c['name']}`; what goes on with another property was never closed. */
function variableEnd(lexer: Lexer, brace: number): number {
  const end = lexer.templateEnd(brace);
  const inner = lexer.text.slice(brace + 1, end);
  return end > 0 && /^(?:[^'"={}]|'[^'={}]*'|"[^"={}]*")*$/.test(inner.slice(0, -1)) ? end : -1;
}
