import { applyEdits, type Finding, type Fix, mergeEdits, type TextEdit } from "../core/index";

/** A fix may uncover a further finding, so that a text is checked again; no honest chain of fixes is longer. */
const ROUNDS = 10;

/** The fix of a finding that may be applied without being asked for: the preferred one, where it is safe enough. */
function fixOf({ fixes: [preferred] }: Finding, unsafe: boolean): Fix | undefined {
  return preferred && (preferred.safe || unsafe) && preferred.edits.length > 0 ? preferred : undefined;
}

export const isFixable = (finding: Finding, unsafe: boolean): boolean => fixOf(finding, unsafe) !== undefined;

/** Says what is wrong with a text. */
export type Check = (text: string) => readonly Finding[];

export interface FixedText {
  readonly text: string;
  /** What is still wrong with the text. */
  readonly findings: readonly Finding[];
  /** How many findings were mended. */
  readonly fixed: number;
}

const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

const withLineBreaks = (edit: TextEdit, lineBreak: string): TextEdit => ({
  span: edit.span,
  newText: edit.newText.replace(/\r\n|\n|\r/g, lineBreak),
});

/** Applies the fixes of one round; those that collide wait for the next one. */
function fixOnce(text: string, fixes: readonly Fix[], lineBreak: string): { text: string; fixed: number } {
  const groups = fixes.map(({ edits }) => edits.map((edit) => withLineBreaks(edit, lineBreak)));
  const taken = new Set(mergeEdits(groups));
  return { text: applyEdits(text, [...taken]), fixed: groups.filter(([first]) => first && taken.has(first)).length };
}

/** Mends what can be mended until nothing changes any more. New lines end as the text's first one does. */
export function fixText(original: string, unsafe: boolean, check: Check): FixedText {
  const lineBreak = lineBreakOf(original);
  const seen = new Set([original]);
  let current: FixedText = { text: original, findings: check(original), fixed: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = current.findings.flatMap((finding) => fixOf(finding, unsafe) ?? []);
    const { text, fixed } = fixOnce(current.text, fixes, lineBreak);
    if (seen.has(text)) break;
    seen.add(text);
    current = { text, findings: check(text), fixed: current.fixed + fixed };
  }
  return current;
}
