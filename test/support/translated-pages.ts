/** A fenced block of a page: what stands behind the fence, and its text without the findings that are drawn into it. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

const FENCE = /^```(.*)\n([\s\S]*?)^```$/gm;
const DRAWN = /^(?:--|\/\/)\s*\^.*\n/gm;

export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(FENCE)].map(([, info = "", text = ""]) => ({ info, text: text.replace(DRAWN, "") }));

/** What of a page is to be translated: its headings and paragraphs, without name and source. */
export const proseOf = (page: string): string[] =>
  page
    .replace(FENCE, "")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^(?:Source: |来源：)(?=<).*$/m, "").trim())
    .filter((paragraph) => paragraph !== "" && !/^# /.test(paragraph));

/** Code in a text, and where its links lead: the same in all languages, but for links into other files. */
export const codeIn = (text: string): string[] =>
  (text.replace(/\s+/g, " ").match(/`[^`]+`|<https?:[^>]+>/g) ?? []).sort();

const isFixed = ({ info }: Block): boolean => / fixed\b/.test(info);

/** A translated page with the samples of the English one in the place of its own, without findings and fixed texts. */
export function withSamplesOf(english: string, translated: string): string {
  const samples = blocksOf(english).filter((block) => !isFixed(block));
  const plain = translated.replace(/\n```\w+ fixed.*\n[\s\S]*?^```$\n/gm, "");
  const places = blocksOf(plain).length;
  if (places !== samples.length) throw new Error(`The English page has ${samples.length} samples, this one ${places}`);
  let next = 0;
  return plain.replace(FENCE, () => {
    const { info, text } = samples[next++]!;
    return `\`\`\`${info}\n${text}\`\`\``;
  });
}
