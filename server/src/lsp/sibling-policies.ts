import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type NamedPolicy, policyFileOf } from "../core/index";
import { pathOf } from "./file-name";

const MOST_FILES = 50;
const LONGEST = 100_000;

/** The policies in the folder of a document that are not open, since a role can have several; none of what is in no folder. */
export function siblingPolicies(uri: string, open: readonly string[]): NamedPolicy[] {
  const own = pathOf(uri);
  if (own === undefined) return [];
  const taken = new Set(open.map(pathOf));
  try {
    const folder = path.dirname(own);
    const names = readdirSync(folder).filter((name) => policyFileOf(name) !== undefined);
    return names.slice(0, MOST_FILES).flatMap((name) => {
      const file = path.join(folder, name);
      return taken.has(file) ? [] : readPolicy(file);
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
