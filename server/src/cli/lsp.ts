import path from "node:path";
import * as l10n from "@vscode/l10n";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import type { ExitCode } from "./shell";

/** The bundle beside this one is a program: it begins to answer when it is loaded, and ends the process with its client. */
async function run(args: Args): Promise<ExitCode> {
  const [operand] = args.positionals;
  if (operand !== undefined) throw new UsageError(l10n.t("{0} takes no path: {1}", "extable lsp", operand));
  if (!args.has("stdio")) throw new UsageError(l10n.t("Say how the editor is to be talked to: {0}", "--stdio"));
  require(path.join(__dirname, "language-server.js"));
  return 0;
}

export const lspCommand: Command = {
  name: "lsp",
  operands: "--stdio",
  summary: () => l10n.t("Run the language server, for an editor"),
  options: {
    stdio: { about: () => l10n.t("Talk over standard input and output") },
    clientProcessId: { value: "PID", about: () => l10n.t("End with this process") },
  },
  notes: () =>
    [
      l10n.t("How Neovim, Helix, Emacs and Sublime Text are told of it: docs/other-editors.md in the sources."),
      l10n.t("Exit code: 0 the editor has shut it down, 1 it went without a word, 2 it could not be run."),
    ].join("\n"),
  run,
};
