/**
 * Languages for a VS Code that has none beside English, with nothing to download: to be in a language, it wants a pack of it,
 * and takes one without a text. What VS Code itself says stays English; extensions say what they have.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** For a VS Code that is not started yet and keeps its data in that folder. A window asks for one by `COOKIE`. */
export async function addLanguages(data, languages) {
  const folder = path.join(data, "languages");
  const texts = path.join(folder, "texts.json");
  await mkdir(folder, { recursive: true });
  await writeFile(texts, JSON.stringify({ contents: {} }));
  await writeFile(path.join(data, "languagepacks.json"), JSON.stringify(packs(languages, texts)));
  // Without this file, English is chosen before windows are asked.
  await writeFile(path.join(data, "User", "argv.json"), "{}");
}

/** The cookie by which a window says its language. */
export const LANGUAGE_COOKIE = "vscode.nls.locale";

function packs(languages, texts) {
  const pack = (language) => ({
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `extable.${language}` }, version: "1.0.0" }],
    translations: { vscode: texts },
  });
  return Object.fromEntries(languages.map((language) => [language, pack(language)]));
}
