/**
 * A pass over text through as much code as something else executes: the bare tokenizer again and again, each copy a function of
 * its own to V8. What V8 has not seen often it interprets, so the same pass takes longer in more code, whoever writes it.
 */
import { tokenize } from "../tokenizer.mjs";

/** An esbuild plugin that resolves `copies` to a module with so many of them. */
export const copiesPlugin = (count) => ({
  name: "copies",
  setup(build) {
    build.onResolve({ filter: /^copies$/ }, () => ({ path: "copies", namespace: "copies" }));
    build.onLoad({ filter: /./, namespace: "copies" }, () => ({
      contents: `import { CLASS, classes, endOf, isWord, KIND, roomFor } from "./bench/tokenizer.mjs";
export const copies = [${Array.from({ length: count }, () => `${tokenize},`).join("\n")}];`,
      resolveDir: process.cwd(),
    }));
  },
});
