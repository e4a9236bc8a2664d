import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { findUpwards } from "./find-upwards";
import type { Language } from "./language";

/** Has every message from now on be in a language. English costs nothing: no file is looked for. */
export function speak(language: Language): void {
  const file = language && findUpwards(`l10n/bundle.l10n.${language}.json`);
  if (file !== undefined) l10n.config({ contents: readFileSync(file, "utf8") });
}
