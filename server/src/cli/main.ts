import { languageIn } from "../shipped/language";
import { speak } from "../shipped/speak";
import { run } from "./run";
import { shellOf } from "./shell";

/** A reader that has seen enough (`| head`) ends the run without a word. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode = 2;
  process.exit();
}

process.stdout.on("error", endWithReader);
process.stderr.on("error", endWithReader);
speak(languageIn(process.env));
run(process.argv.slice(2), shellOf(process)).then((code) => {
  process.exitCode = code;
});
