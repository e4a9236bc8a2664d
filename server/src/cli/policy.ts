import * as l10n from "@vscode/l10n";
import type { PolicyFacts } from "../core/index";
import type { Args } from "./args";
import type { Command } from "./command";
import { INPUT_OPTIONS, Inputs } from "./input";
import { accessOf, maxcomputeAccounts, NEEDS_OPTIONS, readSources, sayPlaced, sayWhatIsLeftOut } from "./needs";
import { OUTPUT_OPTIONS, policyOutput } from "./policy-output";
import type { ExitCode, Shell } from "./shell";

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const accounts = maxcomputeAccounts(args);
  const output = policyOutput(args);
  const inputs = new Inputs(args, shell);
  const { tables, uses } = await readSources(inputs);
  const facts: PolicyFacts = {
    access: accessOf(args),
    uses,
    allowWildcards: args.has("allow-wildcards"),
    ...(accounts.length > 0 && { maxcomputeAccount: accounts }),
  };
  const { report, code } = await output(tables, facts, shell);
  sayPlaced([...report.missing, ...(report.notes ?? [])], shell);
  sayWhatIsLeftOut(tables, shell);
  if (inputs.failed) return 2;
  return code === 0 && report.missing.length > 0 ? 1 : code;
}

export const policyCommand: Command = {
  name: "policy",
  operands: "[PATH…]",
  summary: () => l10n.t("Derive the RAM policies that the external tables of SQL files need"),
  options: {
    ...NEEDS_OPTIONS,
    "allow-wildcards": {
      about: () => l10n.t("Allow by common prefixes what RAM takes no policies for, and say so"),
    },
    ...OUTPUT_OPTIONS,
    ...INPUT_OPTIONS,
  },
  notes: () =>
    [
      l10n.t("DIR has *.ram-policy.json and *.ram-trust.json, named after their roles, or is one such file."),
      l10n.t("Exit code: 0 complete, 1 something is missing or differs, 2 something could not be read or written."),
    ].join("\n"),
  run,
};
