import * as l10n from "@vscode/l10n";
import {
  isDerivable,
  joinSources,
  type PolicyFacts,
  type PolicySources,
  parseUids,
  readPolicySources,
} from "../core/index";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import { INPUT_OPTIONS, Inputs } from "./input";
import { OUTPUT_OPTIONS, policyOutput } from "./policy-output";
import { printable } from "./printable";
import type { ExitCode, Shell } from "./shell";

const ACCESSES: readonly PolicyFacts["access"][] = ["infer", "read", "write", "read-write"];

function maxcomputeAccounts(args: Args): string[] {
  return args.values("maxcompute-account").flatMap((value) => {
    const uids = parseUids(value);
    if (uids) return uids;
    throw new UsageError(l10n.t("{0} takes the uid of an account, digits only: {1}", "--maxcompute-account", value));
  });
}

/** Says what the report cannot: which tables it does not speak of. */
function sayWhatIsLeftOut(tables: number, derived: number, shell: Shell): void {
  if (tables === 0) shell.complain(l10n.t("No external tables found"));
  if (tables - derived === 1) {
    shell.complain(l10n.t("1 external table is left out: it takes no RAM role"));
  } else if (tables > derived) {
    shell.complain(l10n.t("{0} external tables are left out: they take no RAM role", tables - derived));
  }
}

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const accounts = maxcomputeAccounts(args);
  const output = policyOutput(args);
  const access = (args.value("access") ?? "infer") as PolicyFacts["access"];
  const inputs = new Inputs(args, shell);
  const read: PolicySources[] = [];
  for await (const { path, text } of inputs.read()) read.push(readPolicySources(path, text));
  const { tables, uses } = joinSources(read);
  const facts: PolicyFacts = {
    access,
    uses,
    allowWildcards: args.has("allow-wildcards"),
    ...(accounts.length > 0 && { maxcomputeAccount: accounts }),
  };
  const { report, code } = await output(tables, facts, shell);
  for (const { path, line, message } of [...report.missing, ...(report.notes ?? [])]) {
    shell.complain(printable(`${path}:${line + 1}: ${message}`));
  }
  const places = tables.filter(({ table }) => table.statement !== "alter");
  sayWhatIsLeftOut(places.length, places.filter(({ table }) => isDerivable(table)).length, shell);
  if (inputs.failed) return 2;
  return code === 0 && report.missing.length > 0 ? 1 : code;
}

export const policyCommand: Command = {
  name: "policy",
  operands: "[PATH…]",
  summary: () => l10n.t("Derive the RAM policies that the external tables of SQL files need"),
  options: {
    "maxcompute-account": {
      value: "UID",
      about: () => l10n.t("The account that owns the MaxCompute project, or several: UID,UID"),
    },
    access: {
      value: "ACCESS",
      choices: ACCESSES,
      about: () => l10n.t("What the tables are used for (default: {0}, from all statements)", "infer"),
    },
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
