import {
  applyEdits,
  checkPolicy,
  type Finding,
  mergeEdits,
  type Needs,
  needsOfRoles,
  readTables,
} from "../../server/src/core/index";
import { draw } from "./pages";

/** Who owns MaxCompute where a sample is compared with a DDL. */
export const MAXCOMPUTE_ACCOUNT = "5678901234567890";

/** A block of JSON in the page of a rule about policies, as `Sample` is one of SQL. */
export interface PolicySample {
  readonly lines: readonly string[];
  readonly section: string;
  readonly fixed: string | undefined;
  /** Behind `json` at the fence: `permission` or `trust`, where the document does not say it. */
  readonly kind: "permission" | "trust" | undefined;
  /** What the tables of the block of SQL above it need, where there is one under the same heading. */
  readonly needs: Needs | undefined;
}

const FENCE = /^```json( fixed)?( permission| trust)?\n([\s\S]*?)^```$/gm;
const FIXED = /\n```json fixed\n[\s\S]*?^```$\n/gm;
const MARK = "//";
const CARETS = /^\/\/\s*\^/;

export const textOf = ({ lines }: Pick<PolicySample, "lines">): string =>
  lines
    .filter((line) => !CARETS.test(line))
    .map((line) => `${line}\n`)
    .join("");

/** The heading above, and the DDL below it. */
function sectionBefore(markdown: string, index: number): { section: string; needs: Needs | undefined } {
  const section = markdown
    .slice(0, index)
    .split(/^(?=## )/m)
    .at(-1)!;
  const ddl = /^```sql\n([\s\S]*?)^```$/m.exec(section)?.[1];
  return { section: /^## (.*)$/m.exec(section)?.[1] ?? "", needs: ddl === undefined ? undefined : needsOfDdl(ddl) };
}

/** What the tables of a DDL need of their first role, when they are read. */
export function needsOfDdl(ddl: string, maxcomputeAccount: string | undefined = MAXCOMPUTE_ACCOUNT): Needs {
  const tables = readTables(ddl).map((table) => ({ table, path: "a.sql", line: 0 }));
  const facts = { access: "read", ...(maxcomputeAccount !== "" && { maxcomputeAccount }) } as const;
  return needsOfRoles(tables, facts)[0]!;
}

const sampleOf = (body: string, kind: string | undefined, markdown: string, index: number): PolicySample => ({
  lines: body.split("\n").slice(0, -1),
  fixed: undefined,
  kind: kind?.trim() as PolicySample["kind"],
  ...sectionBefore(markdown, index),
});

/** Every fenced block of JSON under its heading. */
export function readPolicyPage(markdown: string): PolicySample[] {
  const samples: PolicySample[] = [];
  for (const { 1: fixed, 2: kind, 3: body = "", index } of markdown.matchAll(FENCE)) {
    if (fixed) samples.push({ ...samples.pop()!, fixed: body });
    else samples.push(sampleOf(body, kind, markdown, index));
  }
  return samples;
}

export const findingsOf = (sample: PolicySample, text = textOf(sample)): readonly Finding[] =>
  checkPolicy(text, { kind: sample.kind }, sample.needs && { needs: sample.needs });

export const drawPolicy = (sample: PolicySample, code: string): string[] =>
  draw(textOf(sample), findingsOf(sample), code, MARK);

/** The text after the first fix of every finding that has one; `undefined` where none has. */
export function fixedOf(sample: PolicySample): string | undefined {
  const edits = findingsOf(sample).flatMap(({ fixes }) => (fixes[0] ? [fixes[0].edits] : []));
  return edits.length > 0 ? applyEdits(textOf(sample), mergeEdits(edits)) : undefined;
}

/** The page with its findings and fixed blocks drawn anew. */
export function redrawPolicyPage(markdown: string, code: string): string {
  const plain = markdown.replace(FIXED, "");
  return plain.replace(FENCE, (_, __, kind: string | undefined, body: string, index: number) => {
    const sample = sampleOf(body, kind, plain, index);
    const fixed = fixedOf(sample);
    const block = `\`\`\`json${kind ?? ""}\n${drawPolicy(sample, code).join("\n")}\n\`\`\``;
    return fixed === undefined ? block : `${block}\n\n\`\`\`json fixed\n${fixed}\`\`\``;
  });
}
