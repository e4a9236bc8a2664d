import { RULES } from "../../rules/index";
import { WORDS } from "../../suppress/directive";
import type { Suggestion } from "./model";

const COMMENT = /^[^\r\n]*?--+[ \t]*(extable-[\w-]*)([^\r\n:]*)$/;
/** Nothing suppresses it. */
const NEVER = "location-secret";

/** The codes that a comment of ours may name, where the cursor is behind its word; `undefined` where it is in none. */
export function ruleCodes(line: string, start: number): Suggestion[] | undefined {
  const match = COMMENT.exec(line);
  if (!match) return undefined;
  const [, word, behind] = match as unknown as [string, string, string];
  const end = start + line.length;
  if (behind === "") return wordSuggestions({ start: end - word.length, end });
  if (word === "extable-ignore-end" || !(WORDS as readonly string[]).includes(word)) return [];
  const typed = /[\w*-]*$/.exec(behind)![0];
  const named = behind.slice(0, behind.length - typed.length);
  if (!/^[ \t]+$|,[ \t]*$/.test(named)) return [];
  const known = named.split(",").map((code) => code.trim());
  const codes = [...RULES.values()].filter(
    ({ code }) => code !== NEVER && !code.startsWith("policy-") && !known.includes(code),
  );
  return codes.map(({ code, summary }) => ({
    kind: "rule",
    label: code,
    detail: summary(),
    insert: [code],
    span: { start: end - typed.length, end },
    subject: { kind: "rule", code },
  }));
}

const wordSuggestions = (span: Suggestion["span"]): Suggestion[] =>
  WORDS.map((word) => ({ kind: "rule", label: word, insert: [word], span }));
