import * as l10n from "@vscode/l10n";
import { nearest } from "../core/index";
import { applyCommand } from "./apply";
import { readArgs, UsageError } from "./args";
import { checkCommand } from "./check";
import type { Command } from "./command";
import { explainCommand } from "./explain";
import { COMMON_OPTIONS, commandHelp, mainHelp } from "./help";
import { lspCommand } from "./lsp";
import { policyCommand } from "./policy";
import { productVersion } from "./product";
import type { ExitCode, Shell } from "./shell";
import { tableCommand } from "./table";
import { tokensCommand } from "./tokens";
import { treeCommand } from "./tree";
import { verifyCommand } from "./verify";

const COMMANDS: readonly Command[] = [
  checkCommand,
  policyCommand,
  verifyCommand,
  applyCommand,
  explainCommand,
  lspCommand,
  tokensCommand,
  treeCommand,
  tableCommand,
];

function unknownCommand(name: string): string {
  const meant = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (meant !== undefined) return l10n.t("Unknown command: {0}. Did you mean {1}?", name, meant);
  return name.startsWith("-") ? l10n.t("Unknown option: {0}", name) : l10n.t("Unknown command: {0}", name);
}

async function runCommand(command: Command, argv: readonly string[], shell: Shell): Promise<ExitCode> {
  const args = readArgs(argv, { ...command.options, ...COMMON_OPTIONS }, `extable ${command.name} --help`);
  if (args.has("help")) {
    shell.write(commandHelp(command));
    return 0;
  }
  return command.run(args, shell);
}

const commandOf = (name: string | undefined): Command | undefined => COMMANDS.find((command) => command.name === name);

async function dispatch([name, ...rest]: readonly string[], shell: Shell): Promise<ExitCode> {
  if (name === undefined) throw new UsageError(mainHelp(COMMANDS).trimEnd());
  const command = commandOf(name);
  if (command) return runCommand(command, rest, shell);
  const explained = name === "help" ? commandOf(rest[0]) : undefined;
  if (explained) return runCommand(explained, ["--help"], shell);
  if (name === "--help" || name === "-h" || name === "help") shell.write(mainHelp(COMMANDS));
  else if (name === "--version" || name === "-V") shell.write(`${productVersion()}\n`);
  else throw new UsageError(`${unknownCommand(name)}\n${l10n.t("See {0}", "extable --help")}`);
  return 0;
}

/** Runs a command line. Never throws: what goes wrong is a sentence on standard error and exit code 2. */
export async function run(argv: readonly string[], shell: Shell): Promise<ExitCode> {
  try {
    return await dispatch(argv, shell);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    shell.complain(isUsage ? message : l10n.t("extable failed: {0}", message));
    return 2;
  }
}
