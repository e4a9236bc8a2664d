import { analyse, type Memory, newMemory, partsWithin, type TextPart } from "./check";
import { type SqlBlock, sqlBlocks } from "./markdown/blocks";
import { editInPage } from "./markdown/edits";
import { movedFinding } from "./rules/finding";
import { RULES } from "./rules/index";
import type { Finding } from "./rules/rule";
import { isAboutComments, suppressingEdits } from "./suppress/index";
import type { TextEdit } from "./text/edit";
import { type Span, touches } from "./text/span";

/** Whether a file is a page of Markdown, by its name. */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** What was read of the blocks of a page, for its next version. */
export type PageMemory = Memory[];

/** What is wrong with the SQL of a page of Markdown, in the page's order. Each block is a script of its own. Never throws. */
export const checkMarkdown = (page: string, memory: PageMemory = []): readonly Finding[] =>
  sqlBlocks(page).flatMap((block, i) => inBlock(block, memoryAt(i, memory)).map((finding) => inPage(finding, block)));

/** A block may be a part of a statement that shows a comment, its end is the end of its statement, and who reads it fills it in. */
function inBlock({ text }: SqlBlock, memory: Memory): readonly Finding[] {
  const analysis = analyse(text, memory);
  const optional = analysis.findings.flatMap(bracketed);
  const findings = analysis.findings.filter(({ code, at }) => {
    const rule = RULES.get(code);
    const isProse = rule?.onlyOutsideBrackets && optional.some((part) => contains(part, at));
    return !rule?.onlyInScripts && !isProse;
  });
  const areInVain = findings.length > 0 && findings.every(isAboutComments);
  return areInVain && analysis.tables.length === 0 ? [] : findings;
}

/** The part of a syntax description that stands in square brackets, where a finding is about those. */
function bracketed({ code, fixes: [fix] }: Finding): readonly Span[] {
  const [opening, closing] = RULES.get(code)?.findsBrackets && fix ? fix.edits : [];
  return opening && closing ? [{ start: opening.span.start, end: closing.span.end }] : [];
}

const contains = (part: Span, { start, end }: Span): boolean => part.start <= start && end <= part.end;

/** The parts of its blocks that a span meets, placed in the page. */
export const markdownParts = (page: string, within: Span, memory: PageMemory = []): TextPart[] =>
  sqlBlocks(page).flatMap(({ start, text }, i) => {
    if (start > within.end || within.start > start + text.length) return [];
    const own = { start: Math.max(0, within.start - start), end: Math.min(text.length, within.end - start) };
    return partsWithin(text, own, memoryAt(i, memory)).map((part) => ({ ...part, start: part.start + start }));
  });

/** The edits that suppress findings of a page, each in its block. */
export const suppressingEditsInPage = (findings: readonly Finding[], page: string): ReadonlyMap<Finding, TextEdit> =>
  new Map(
    sqlBlocks(page).flatMap((block) => {
      const own = findings.filter(({ at }) => touches(spanOf(block), at.start));
      return [...suppressingEdits(own, block)].map(([finding, edit]) => [finding, ofPage(edit, block)] as const);
    }),
  );

/** Edits of what stands in the blocks of a page, as edits of the page. */
export function editsInPage(edits: readonly TextEdit[], page: string): TextEdit[] {
  const blocks = sqlBlocks(page);
  return edits.map((edit) => {
    const block = blocks.find((candidate) => touches(spanOf(candidate), edit.span.start));
    return block ? ofPage(edit, block) : edit;
  });
}

const spanOf = ({ start, text }: SqlBlock): Span => ({ start, end: start + text.length });

const memoryAt = (index: number, memory: PageMemory): Memory => {
  memory[index] ??= newMemory();
  return memory[index];
};

function inPage(finding: Finding, block: SqlBlock): Finding {
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => editInPage(edit, block)) }));
  return movedFinding({ ...finding, fixes }, block.start);
}

const moved = ({ span, newText }: TextEdit, by: number): TextEdit => ({
  span: { start: span.start + by, end: span.end + by },
  newText,
});

const ofPage = (edit: TextEdit, block: SqlBlock): TextEdit =>
  moved(editInPage(moved(edit, -block.start), block), block.start);
