import * as l10n from "@vscode/l10n";
import { findUpwards } from "./find-upwards";
import type { Language } from "./language";

/** Has every message from now on be in a language. English costs nothing: no file is looked for. */
export function speak(language: Language): void {
  const fsPath = language && findUpwards(`l10n/bundle.l10n.${language}.json`);
  if (fsPath !== undefined) l10n.config({ fsPath });
}
