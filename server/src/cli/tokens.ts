import * as l10n from "@vscode/l10n";
import { LineIndex, parseScript, textOf } from "../core/index";
import { printSpan } from "./place";
import { maskSecrets } from "./secrets";
import { stageCommand } from "./stage";

function printTokens(text: string): string {
  const lines = new LineIndex(text);
  const shown = maskSecrets(text);
  return parseScript(text, () => true)
    .flatMap(({ tokens }) => tokens)
    .map((token) => {
      const note = token.note === undefined ? "" : ` (${token.note})`;
      return `${printSpan(token, lines)} ${token.kind} ${JSON.stringify(textOf(shown, token))}${note}\n`;
    })
    .join("");
}

export const tokensCommand = stageCommand("tokens", () => l10n.t("Print the tokens of a file"), printTokens);
