import * as l10n from "@vscode/l10n";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import { INPUT_OPTIONS, Inputs } from "./input";
import type { ExitCode, Shell } from "./shell";

/** A command that prints what one stage makes of a text. `print` must not repeat secrets. */
export function stageCommand(name: string, summary: () => string, print: (text: string) => string): Command {
  async function run(args: Args, shell: Shell): Promise<ExitCode> {
    const inputs = new Inputs(args, shell);
    if (!inputs.fromStdin && args.positionals.length === 0) {
      throw new UsageError(l10n.t("Which file? {0}", `extable ${name} FILE`));
    }
    for await (const { text } of inputs.read()) shell.write(print(text));
    return inputs.failed ? 2 : 0;
  }
  return { name, operands: "FILE", summary, options: INPUT_OPTIONS, run };
}
