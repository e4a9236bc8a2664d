import * as l10n from "@vscode/l10n";
import { languageIn } from "../shipped/language";
import { speak } from "../shipped/speak";
import { writeError } from "./read-error";
import { run } from "./run";
import { shellOf } from "./shell";

/** A reader that has seen enough (`| head`) ends the run without a word. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode = 2;
  process.exit();
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.stderr.write(`${l10n.t("Standard output")}: ${writeError(error)}\n`);
  endWithReader(error);
});
process.stderr.on("error", endWithReader);
speak(languageIn(process.env));
run(process.argv.slice(2), shellOf(process)).then((code) => {
  process.exitCode = code;
});
