import * as l10n from "@vscode/l10n";
import type { Option, Options } from "./args";
import type { Command } from "./command";

const HELP_OPTION: Option = { short: "h", about: () => l10n.t("Show this help") };

/** Options that every command has. */
export const COMMON_OPTIONS: Options = { help: HELP_OPTION };

const MAIN_OPTIONS: Options = {
  ...COMMON_OPTIONS,
  version: { short: "V", about: () => l10n.t("Show the version") },
};

function optionHead(name: string, { short, value, choices }: Option): string {
  const abbreviation = short === undefined ? "    " : `-${short}, `;
  return `${abbreviation}--${name}${value === undefined ? "" : ` ${choices?.join("|") ?? value}`}`;
}

/** Two columns; a head too long for the first one gets a line of its own. */
function table(rows: readonly (readonly [head: string, text: string])[], width: number): string {
  return rows
    .map(([head, text]) => {
      const gap = head.length > width ? `\n${" ".repeat(width + 4)}` : " ".repeat(width + 2 - head.length);
      return `  ${head}${gap}${text}\n`;
    })
    .join("");
}

const optionTable = (options: Options): string =>
  table(
    Object.entries(options).map(([name, option]) => [optionHead(name, option), option.about()]),
    28,
  );

const section = (title: string, body: string): string => `\n${title}\n${body}`;

export const mainHelp = (commands: readonly Command[]): string =>
  l10n.t("Checks external tables of MaxCompute and derives the RAM policies that make them work.") +
  "\n" +
  section(l10n.t("Usage"), `  extable <${l10n.t("command")}> …\n`) +
  section(
    l10n.t("Commands"),
    table(
      commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary()]),
      20,
    ),
  ) +
  section(l10n.t("Options"), optionTable(MAIN_OPTIONS)) +
  `\n${l10n.t("More on a command: {0}", "extable <command> --help")}\n`;

export const commandHelp = ({ name, operands, summary, notes, options }: Command): string =>
  `${summary()}\n` +
  section(l10n.t("Usage"), `  extable ${name} ${operands}\n`) +
  section(l10n.t("Options"), optionTable({ ...options, ...COMMON_OPTIONS })) +
  (notes ? `\n${notes()}\n` : "");
