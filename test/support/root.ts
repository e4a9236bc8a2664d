import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The project's root: tests are run from there. */
export const ROOT = process.cwd();

export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);

export const readText = (...parts: string[]): string => readFileSync(fromRoot(...parts), "utf8");

/** The files below a folder of the project, with `/` between their parts, sorted. */
export function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(fromRoot(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .map((file) => `${folder}/${file.split(path.sep).join("/")}`)
    .sort();
}

/**
 * The environment of a program whose compiled code is kept below the project, and not in the folder of whoever runs the
 * tests, and that speaks English, whatever they do.
 */
export const withCodeCache = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: "C",
  NODE_COMPILE_CACHE: fromRoot("out/code-cache"),
});
