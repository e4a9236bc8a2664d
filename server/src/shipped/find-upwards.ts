import { existsSync } from "node:fs";
import path from "node:path";

/** The nearest existing one of a path below the bundle's folder or a folder above it. */
export function findUpwards(...relatives: readonly string[]): string | undefined {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const found = relatives.map((relative) => path.join(folder, relative)).find((candidate) => existsSync(candidate));
    if (found !== undefined || folder === path.dirname(folder)) return found;
  }
}
