import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root, runTool } from "./checkout.mjs";

const PACKED_README = path.join("out", "package", "README.md");

/**
 * Packs what has been built into a VSIX at `target`, and gives the exit code of vsce.
 * What is packed stands in `.vscodeignore`. `options` are those of `spawn`.
 */
export async function packExtension(target, options) {
  const readme = path.join(root, PACKED_README);
  await mkdir(path.dirname(readme), { recursive: true });
  await mkdir(path.dirname(path.resolve(root, target)), { recursive: true });
  await writeFile(readme, readmeAlone(await readFile(path.join(root, "README.md"), "utf8")));
  const flags = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--readme-path",
    PACKED_README.replaceAll("\\", "/"),
  ];
  return runTool("@vscode/vsce/vsce", ["package", ...flags, "--out", target], options);
}

/**
 * The README as it can stand by itself, far from the checkout: pictures are left out, and lines that are nothing but links
 * to files; of other links to files only the text stays.
 */
export function readmeAlone(markdown) {
  const link = String.raw`\[([^\]]*)\]\((?!\w+:|#)[^()]*\)`;
  return markdown
    .replace(new RegExp(`^!?${link}(?: · ${link})*\n+`, "gm"), "")
    .replace(new RegExp(`!${link}`, "g"), "")
    .replace(new RegExp(link, "g"), "$1");
}
