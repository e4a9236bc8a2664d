import path from "node:path";
import { findUpwards } from "./find-upwards";
import type { Language } from "./language";

const translated = (language: Language): string | undefined => language && findUpwards(`l10n/${language}/rules`);

/** The folder with the pages of all rules, as they are installed. */
export const rulePages = (language: Language): string => translated(language) ?? path.join(__dirname, "rules");

/** The page of one rule: beside the bundle where it is installed, beside the rule in a checkout. */
export function rulePage(code: string, language: Language): string | undefined {
  const folder = translated(language);
  return folder === undefined
    ? findUpwards(`rules/${code}.md`, `server/src/core/rules/${code}.md`)
    : path.join(folder, `${code}.md`);
}
