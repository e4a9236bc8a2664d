import type { Block } from "../text/branches";
import { LONGEST_BLOCK, mayBeBlock, TEMPLATE_SIGN } from "../text/template";
import type { Lexer } from "./lexer";

const STOP = new RegExp(`['"\\\\]|${TEMPLATE_SIGN}`, "g");

/** How many escapes and quotes are read: a text of nothing else would be read anew for each. */
const MOST_OTHERS = 64;

/**
 * Where the literal ends that opens at a place, where a template in it changes that: a quote within a template closes nothing, and where
 * branches of one hold its beginning or its end, those of all of them are its own. 0 for every other literal.
 */
export function templatedEnd(lexer: Lexer, start: number): number {
  const { text } = lexer;
  const quote = text[start]!;
  let [depth, isChanged, seen, others] = [0, false, start, 0];
  const result = (end: number): number => {
    lexer.ahead(start, Math.max(seen, end) - start + 1);
    return end;
  };
  for (let at = start + 1; ; ) {
    STOP.lastIndex = at;
    const [sign, from] = next(text);
    seen = Math.max(seen, Math.min(from, start + LONGEST_BLOCK));
    if (from > start + LONGEST_BLOCK || others > MOST_OTHERS) return result(0);
    at = from + sign.length;
    if (sign === "\\" || sign === "'" || sign === '"') others++;
    if (sign === "\\") at++;
    else if (sign === quote) {
      const branches = depth > 0 ? lexer.branches.behind(at) : undefined;
      if (depth > 0) seen = at + LONGEST_BLOCK * 2;
      if (branches && text[branches.closing - 1] === quote) return result(branches.end);
      return result(isChanged ? at : 0);
    } else if (sign !== "'" && sign !== '"') {
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
      }
    }
  }
}

/** How far is looked to read what begins at a place, beside what the lexer knows of. */
function seenOf(lexer: Lexer, at: number, depth: number, block: Block | undefined): number {
  if (!block) return mayBeBlock(lexer.text, at) ? at + LONGEST_BLOCK : lexer.lineEnd(at);
  const mayBranch = depth === 0 && (block.role === "turns" || block.role === "closes");
  return mayBranch ? block.end + LONGEST_BLOCK * 2 : lexer.lineEnd(block.end);
}

function next(text: string): readonly [sign: string, at: number] {
  const match = STOP.exec(text);
  return match ? [match[0], match.index] : ["", Number.POSITIVE_INFINITY];
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
