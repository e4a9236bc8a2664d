import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type NamedPolicy, policyFileOf } from "../core/index";

const MOST_FILES = 50;
const LONGEST = 100_000;

/** The policies in the folder of a document that are not open, since a role can have several; none of what is in no folder. */
export function siblingPolicies(uri: string, isOpen: (uri: string) => boolean): NamedPolicy[] {
  if (!uri.startsWith("file:")) return [];
  try {
    const folder = path.dirname(fileURLToPath(uri));
    const names = readdirSync(folder).filter((name) => policyFileOf(name) !== undefined);
    return names.slice(0, MOST_FILES).flatMap((name) => {
      const file = path.join(folder, name);
      return isOpen(pathToFileURL(file).href) ? [] : readPolicy(file);
    });
  } catch {
    return [];
  }
}

function readPolicy(file: string): NamedPolicy[] {
  const known = policyFileOf(file);
  const stats = statSync(file);
  if (!known || !stats.isFile() || stats.size > LONGEST) return [];
  return [{ file: known, text: readFileSync(file, "utf8") }];
}
