import { writeFileSync } from "node:fs";
import path from "node:path";
import { filesBelow, readText } from "../support/root";

const FOLDER = "test/assist/rewrites";

/** What a rewrite does at a cursor: a heading, the text before, and unless nothing is offered, the title and the text after. */
export interface RewriteCase {
  /** The rewrite, as its file of cases is called. */
  readonly id: string;
  readonly heading: string;
  readonly before: string;
  readonly outcome: Outcome | undefined;
}

export interface Outcome {
  readonly title: string;
  /** Whether it is offered while the cursor merely moves. */
  readonly unasked: boolean;
  readonly after: string;
}

const CASE = /^## (.+)\n\n```sql\n([\s\S]*?)```\n(?:\n(Asked|Unasked): (.+)\n\n```sql\n([\s\S]*?)```\n)?/gm;

export const readCases = (): RewriteCase[] => filesBelow(FOLDER, ".md").flatMap((file) => casesOf(file));

/** All headings, read in another way, so that no case is left out for its form. */
export const headings = (): string[] =>
  filesBelow(FOLDER, ".md").flatMap((file) => readText(file).match(/^## .*/gm) ?? []);

function casesOf(file: string): RewriteCase[] {
  return [...readText(file).matchAll(CASE)].map(([, heading, before, when, title, after]) => ({
    id: path.basename(file, ".md"),
    heading: heading!,
    before: before!,
    outcome: title === undefined ? undefined : { title, unasked: when === "Unasked", after: after! },
  }));
}

/** Writes the cases of each rewrite anew, each with the outcome that it has now. */
export function drawCases(cases: readonly RewriteCase[], outcomeOf: (one: RewriteCase) => Outcome | undefined): void {
  for (const id of new Set(cases.map((one) => one.id))) {
    const file = `${FOLDER}/${id}.md`;
    const intro = readText(file).slice(0, readText(file).indexOf("\n## "));
    const drawn = cases.filter((one) => one.id === id).map((one) => draw(one, outcomeOf(one)));
    writeFileSync(file, `${[intro, ...drawn].join("\n")}`);
  }
}

const draw = ({ heading, before }: RewriteCase, outcome: Outcome | undefined): string =>
  `## ${heading}\n\n\`\`\`sql\n${before}\`\`\`\n${outcome ? `\n${outcome.unasked ? "Unasked" : "Asked"}: ${outcome.title}\n\n\`\`\`sql\n${outcome.after}\`\`\`\n` : ""}`;
