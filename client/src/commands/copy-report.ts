import { commands, type Disposable, type Extension, env, l10n, window } from "vscode";
import type { LanguageServer } from "../language-client";
import { reportText } from "../report";
import { reportFacts } from "../report-facts";

/** How long the status bar says that it was copied. */
const SHOWN_MS = 4000;

export const copyReport = (extension: Extension<unknown>, server: LanguageServer): Disposable =>
  commands.registerCommand("extable.copyReport", async () => {
    await env.clipboard.writeText(reportText(reportFacts(extension, server)));
    window.setStatusBarMessage(l10n.t("The report on Extable was copied; nothing of your files is in it"), SHOWN_MS);
  });
