import { matchesCode } from "../rules/codes";
import { RULES } from "../rules/index";
import type { Finding } from "../rules/rule";
import { suppressionUnused } from "../rules/suppression-unused";
import { Lexer } from "../syntax/lexer";
import { insert, type TextEdit } from "../text/edit";
import { type Applied, applySuppressions, NEVER_SUPPRESSED } from "./apply";
import { Layout } from "./layout";
import type { Suppression, Suppressions } from "./suppression";
import { unusedFindings, voidFindings } from "./unused";

/**
 * The findings of a text that its comments do not suppress, and what is wrong with those comments. `findings` must be
 * sorted by their starts.
 */
export function suppress(findings: readonly Finding[], { taken, void: odd }: Suppressions): readonly Finding[] {
  const applied = withOwnCode(applySuppressions(findings, taken), taken);
  const complaints = [
    ...taken.flatMap((suppression) => unusedFindings(suppression, applied)),
    ...odd.flatMap(voidFindings),
  ].sort((a, b) => a.at.start - b.at.start);
  const own = taken.filter(({ codes }) => codes.some(({ pattern }) => isOwnCode(pattern)));
  return [...applied.left, ...applySuppressions(complaints, own, isOwnCode).left];
}

/** Whether it is said of a comment, not of SQL. */
export const isAboutComments = ({ code }: Finding): boolean => code === suppressionUnused.code;

/** Only by its name, or a comment for all findings would suppress what is to say of itself. */
const isOwnCode = (pattern: string): boolean => pattern === suppressionUnused.code;

/** Suppressing complaints about comments is never in vain; what other files lead to may not show without them. */
function withOwnCode(applied: Applied, suppressions: readonly Suppression[]): Applied {
  const own = suppressions.flatMap(({ codes }) =>
    codes.filter(({ pattern }) => isOwnCode(pattern) || namesOneAcrossFiles(pattern)),
  );
  return { ...applied, used: new Set([...applied.used, ...own]) };
}

/** All of them are not meant by name. */
const namesOneAcrossFiles = (pattern: string): boolean =>
  pattern !== "*" && ACROSS_FILES.some((code) => matchesCode(pattern, code));

const ACROSS_FILES = [...RULES.values()].filter(({ acrossFiles }) => acrossFiles).map(({ code }) => code);

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The edits that suppress findings where they are: a comment above the line of each, or above the first of the lines
 * that a literal joins, since a comment inside would be a part of it. Findings that no comment can suppress have none.
 * All lines of the findings must be in the part of the text that is given.
 */
export function suppressingEdits(findings: readonly Finding[], part: Stretch): ReadonlyMap<Finding, TextEdit> {
  const able = findings.filter(({ code }) => !NEVER_SUPPRESSED.has(code) && !isOwnCode(code));
  if (able.length === 0) return new Map();
  const layout = new Layout(new Lexer(part.text));
  return new Map(able.map((finding) => [finding, commentAbove(finding, part, layout)]));
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

function commentAbove({ code, at }: Finding, { start, text }: Stretch, layout: Layout): TextEdit {
  const line = layout.lineAt(at.start - start).start;
  const from = text.charCodeAt(line) === BYTE_ORDER_MARK ? line + 1 : line;
  const indent = /^[^\S\r\n]*/.exec(text.slice(from, at.start - start))![0];
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return insert(start + from, `${indent}-- extable-ignore ${code}${lineBreak}`);
}
