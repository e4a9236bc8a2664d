import * as l10n from "@vscode/l10n";
import {
  explainPolicies,
  explanationText,
  isDerivable,
  joinSources,
  needsOfRoles,
  type PolicyFacts,
  type PolicyReport,
  type PolicySources,
  parseUids,
  policies,
  policyPage,
  printJson,
  readPolicySources,
  type TableSource,
  withPlaceholders,
} from "../core/index";
import { type Args, UsageError } from "./args";
import { checkPolicyFolder } from "./check-policies";
import type { Command } from "./command";
import { INPUT_OPTIONS, Inputs } from "./input";
import { printable } from "./printable";
import type { ExitCode, Shell } from "./shell";

const ACCESSES: readonly PolicyFacts["access"][] = ["infer", "read", "write", "read-write"];
const FORMATS = ["json", "text", "markdown"] as const;

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

/** Without a format, an explanation is for reading. */
function print(tables: readonly TableSource[], facts: PolicyFacts, args: Args): { report: PolicyReport; text: string } {
  const format = args.value("format") ?? (args.has("explain") ? "text" : "json");
  if (format === "json" && !args.has("explain")) {
    const report = policies(tables, facts);
    return { report, text: printJson(report) };
  }
  const report = explainPolicies(tables, facts);
  if (format === "json") return { report, text: printJson(report) };
  if (format === "markdown") return { report, text: policyPage(report) };
  return { report, text: explanationText(report).split("\n").map(printable).join("\n") };
}

/** Which format goes with which way to run. */
function checkFormat(args: Args): void {
  const format = args.value("format");
  if (format === "text" && !args.has("check") && !args.has("explain")) {
    throw new UsageError(l10n.t("{0} goes with {1}", "--format text", "--check, --explain"));
  }
  if (args.has("check") && (format === "markdown" || args.has("explain"))) {
    const option = args.has("explain") ? "--explain" : "--format markdown";
    throw new UsageError(l10n.t("{0} does not go with {1}", option, "--check"));
  }
}

const compare = (folder: string, tables: readonly TableSource[], facts: PolicyFacts, args: Args, shell: Shell) =>
  checkPolicyFolder(
    folder,
    (placeholders) => withPlaceholders(placeholders, () => needsOfRoles(tables, facts)),
    args,
    shell,
  );

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  checkFormat(args);
  const folder = args.value("check");
  const accounts = maxcomputeAccounts(args);
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
  const { report, text } =
    folder === undefined ? print(tables, facts, args) : { report: policies(tables, facts), text: "" };
  const compared = folder === undefined ? 0 : await compare(folder, tables, facts, args, shell);
  shell.write(text);
  for (const { path, line, message } of [...report.missing, ...(report.notes ?? [])]) {
    shell.complain(printable(`${path}:${line + 1}: ${message}`));
  }
  const places = tables.filter(({ table }) => table.statement !== "alter");
  sayWhatIsLeftOut(places.length, places.filter(({ table }) => isDerivable(table)).length, shell);
  if (inputs.failed) return 2;
  return compared === 0 && report.missing.length > 0 ? 1 : compared;
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
    explain: { about: () => l10n.t("Trace each action to statements and pages: as text, or in the format") },
    check: {
      value: "DIR",
      about: () => l10n.t("Compare the policies in a folder with what tables need"),
    },
    format: {
      value: "FORMAT",
      choices: FORMATS,
      about: () => l10n.t("How to print (default: {0}, with {1}: {2})", "json", "--check", "text"),
    },
    ...INPUT_OPTIONS,
  },
  notes: () =>
    [
      l10n.t("DIR has *.ram-policy.json and *.ram-trust.json, named after their roles, or is one such file."),
      l10n.t("Exit code: 0 complete, 1 something is missing or differs and is said, 2 something could not be read."),
    ].join("\n"),
  run,
};
