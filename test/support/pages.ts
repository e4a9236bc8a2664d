import { applyEdits, check, type Finding, LineIndex, mergeEdits } from "../../server/src/core/index";

/** A block of SQL in a rule's page, with the findings that are drawn under its lines, and the text after the fixes. */
export interface Sample {
  /** The lines of the block as they stand in the page, carets included. */
  readonly lines: readonly string[];
  readonly section: string;
  /** The block of fixed text that follows, where there is one. */
  readonly fixed: string | undefined;
}

export interface Page {
  readonly title: string;
  readonly samples: readonly Sample[];
}

const FENCE = /^```sql( fixed)?\n([\s\S]*?)^```$/gm;
const CARETS = /^--\s*\^/;

/** Reads a rule's page: the title, and every fenced block of SQL under its heading. */
export function readPage(markdown: string): Page {
  const samples: Sample[] = [];
  for (const match of markdown.matchAll(FENCE)) {
    const lines = match[2]!.split("\n").slice(0, -1);
    const before = markdown.slice(0, match.index);
    if (match[1]) samples.push({ ...samples.pop()!, fixed: match[2]! });
    else samples.push({ lines, section: [...before.matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? "", fixed: undefined });
  }
  return { title: /^# (.*)$/m.exec(markdown)?.[1] ?? "", samples };
}

/** The SQL of a sample: its lines without the drawn findings. */
export const sqlOf = ({ lines }: Sample): string =>
  lines.filter((line) => !CARETS.test(line)).join("\n") + (lines.length > 0 ? "\n" : "");

/** The sample's text with its findings drawn under their lines behind `mark`, as the page should have it. */
export function draw(sql: string, findings: readonly Finding[], code: string, mark = "--"): string[] {
  const index = new LineIndex(sql);
  const drawn = sql.split("\n").slice(0, -1);
  const below = drawn.map((): string[] => []);
  for (const finding of findings) {
    const { start, end } = index.range(finding.at);
    if (start.character < 2)
      throw new Error(`no carets fit under the first two columns; indent the sample: ${drawn[start.line]}`);
    const length =
      end.line === start.line ? end.character - start.character : drawn[start.line]!.length - start.character;
    const label = finding.code === code ? finding.severity : `${finding.severity} ${finding.code}`;
    const indent = " ".repeat(start.character - 2);
    below[start.line]!.push(`${mark}${indent}${"^".repeat(Math.max(1, length))} ${label}: ${finding.message}`);
  }
  return drawn.flatMap((line, i) => [line, ...below[i]!]);
}

/** The text after the first fix of every finding that has one. */
export function fixAll(sql: string, findings: readonly Finding[] = check(sql)): string {
  return applyEdits(sql, mergeEdits(findings.flatMap(({ fixes }) => (fixes[0] ? [fixes[0].edits] : []))));
}

/** The page with its findings and fixed blocks drawn anew. */
export function redraw(markdown: string, code: string): string {
  const withoutFixed = markdown.replace(/\n```sql fixed\n[\s\S]*?^```$\n/gm, "");
  return withoutFixed.replace(FENCE, (_, __, body: string) => {
    const sql = sqlOf({ lines: body.split("\n").slice(0, -1), section: "", fixed: undefined });
    const findings = check(sql);
    const block = `\`\`\`sql\n${draw(sql, findings, code).join("\n")}\n\`\`\``;
    return findings.some(({ fixes }) => fixes.length > 0)
      ? `${block}\n\n\`\`\`sql fixed\n${fixAll(sql, findings)}\`\`\``
      : block;
  });
}
