import { getL10nJson, type l10nJsonFormat } from "@vscode/l10n-dev";
import { filesBelow, readText } from "./root";

/** A message in English, and what it is in a language. */
export type Messages = Readonly<Record<string, string>>;

const IMPORTS = /^import [^;]*;$/gm;

/**
 * Every message of the client, the server and the command line, sorted. The sources are handed over as one, with one
 * import, since the extractor looks through all of a text for each of its imports.
 */
export async function messagesInSources(): Promise<Messages> {
  const files = [...filesBelow("server/src", ".ts"), ...filesBelow("client/src", ".ts")];
  const bodies = files.map((file) => readText(file)).filter((text) => text.includes("l10n.t("));
  const contents = ['import * as l10n from "@vscode/l10n";', ...bodies.map((text) => text.replace(IMPORTS, ""))];
  return sorted(await getL10nJson([{ extension: ".ts", contents: contents.join("\n") }]));
}

function sorted(bundle: l10nJsonFormat): Messages {
  const entries = Object.entries(bundle).map(([key, value]) => [key, typeof value === "string" ? value : key] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const readMessages = (...parts: string[]): Messages => JSON.parse(readText(...parts));

/** `{0}`, `{1}` and the like in a message, each once. */
export const placeholdersIn = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

/** Chinese characters beside Latin ones or digits without a space, or with half-width punctuation behind them. */
const UNEVEN = /\p{Script=Han}[\w`'"<([]|[\w`'">)\]%]\p{Script=Han}|\p{Script=Han}[,;:!?.](?=\s|$|\p{Script=Han})/gu;

export const unevenIn = (chinese: string): string[] => chinese.match(UNEVEN) ?? [];
