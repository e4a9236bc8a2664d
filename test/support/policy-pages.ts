import { applyEdits, checkPolicy, type Finding, mergeEdits } from "../../server/src/core/index";
import { draw } from "./pages";

/** A block of JSON in the page of a rule about policies, as `Sample` is one of SQL. */
export interface PolicySample {
  readonly lines: readonly string[];
  readonly section: string;
  readonly fixed: string | undefined;
  /** Behind `json` at the fence: `permission` or `trust`, where the document does not say it. */
  readonly kind: "permission" | "trust" | undefined;
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

const sampleOf = (body: string, kind: string | undefined, section: string): PolicySample => ({
  lines: body.split("\n").slice(0, -1),
  section,
  fixed: undefined,
  kind: kind?.trim() as PolicySample["kind"],
});

/** Every fenced block of JSON under its heading. */
export function readPolicyPage(markdown: string): PolicySample[] {
  const samples: PolicySample[] = [];
  for (const { 1: fixed, 2: kind, 3: body = "", index } of markdown.matchAll(FENCE)) {
    const section = [...markdown.slice(0, index).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? "";
    if (fixed) samples.push({ ...samples.pop()!, fixed: body });
    else samples.push(sampleOf(body, kind, section));
  }
  return samples;
}

export const findingsOf = (sample: PolicySample, text = textOf(sample)): readonly Finding[] =>
  checkPolicy(text, { kind: sample.kind });

export const drawPolicy = (sample: PolicySample, code: string): string[] =>
  draw(textOf(sample), findingsOf(sample), code, MARK);

/** The text after the first fix of every finding that has one; `undefined` where none has. */
export function fixedOf(sample: PolicySample): string | undefined {
  const edits = findingsOf(sample).flatMap(({ fixes }) => (fixes[0] ? [fixes[0].edits] : []));
  return edits.length > 0 ? applyEdits(textOf(sample), mergeEdits(edits)) : undefined;
}

/** The page with its findings and fixed blocks drawn anew. */
export const redrawPolicyPage = (markdown: string, code: string): string =>
  markdown.replace(FIXED, "").replace(FENCE, (_, __, kind: string | undefined, body: string) => {
    const sample = sampleOf(body, kind, "");
    const fixed = fixedOf(sample);
    const block = `\`\`\`json${kind ?? ""}\n${drawPolicy(sample, code).join("\n")}\n\`\`\``;
    return fixed === undefined ? block : `${block}\n\n\`\`\`json fixed\n${fixed}\`\`\``;
  });
