/**
 * The pages beside this file are the tests: `‸` is the cursor, `⟦…⟧` what is found, `⟨…⟩` a hint that is shown. Drawn anew
 * with UPDATE_GOLDENS=1; read them as a user would.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { drawDefinition, drawHints, drawReferences, outlineText, renamed } from "../../support/navigation";
import { filesBelow, readText } from "../../support/root";

const FENCE = /^```(.*)\n([\s\S]*?)^```$/gm;

interface Block {
  readonly info: string;
  readonly text: string;
}

const TEXTS: Readonly<Record<string, (text: string) => string>> = {
  definition: drawDefinition,
  references: drawReferences,
  hints: drawHints,
};

/** What a block should be, given the one before it. */
function expected({ info, text }: Block, before: Block | undefined): Block {
  const [, kind = "", ...rest] = info.split(" ");
  const draw = TEXTS[kind];
  if (draw) return { info, text: draw(text) };
  if (kind === "rename" || kind === "outline") return { info, text };
  const [, asked, ...name] = before?.info.split(" ") ?? [];
  if (asked === "outline") return { info: "text outlined", text: lined(outlineText(before!.text)) };
  assert.equal(asked, "rename", `${info} ${rest} answers nothing`);
  const result = renamed(before!.text, JSON.parse(name.join(" ")));
  return {
    info: result.kind === "renamed" ? "sql renamed" : `text ${result.kind}`,
    text: result.kind === "renamed" ? result.text : lined(result.text),
  };
}

const lined = (text: string): string => (text === "" ? "" : `${text}\n`);

const pages = filesBelow("test/assist/navigate", ".md");

describe("navigation", () => {
  it("has pages", () => assert.ok(pages.length >= 5));
  for (const page of pages) {
    it(page, () => {
      const written = readText(page);
      let before: Block | undefined;
      const drawn = written.replace(FENCE, (_, info: string, text: string) => {
        const now = expected({ info, text }, before);
        before = { info, text };
        return `\`\`\`${now.info}\n${now.text}\`\`\``;
      });
      if (process.env.UPDATE_GOLDENS) writeFileSync(page, drawn);
      else assert.equal(drawn, written);
    });
  }
});
