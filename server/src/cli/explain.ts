import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { nearest, RULES } from "../core/index";
import { languageIn } from "../shipped/language";
import { rulePage } from "../shipped/rule-pages";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import { renderMarkdown } from "./markdown";
import type { ExitCode, Shell } from "./shell";

function unknownRule(code: string): string {
  const meant = nearest(code, RULES.keys());
  const all = l10n.t("{0} lists all rules", "extable explain");
  const question = meant === undefined ? "" : ` ${l10n.t("Did you mean {0}?", meant)}`;
  return `${l10n.t("Unknown rule: {0}.", code)}${question}\n${all}`;
}

function readPage(code: string, { env }: Shell): string | undefined {
  const page = rulePage(code, languageIn(env));
  return page === undefined ? undefined : readFileSync(page, "utf8");
}

function listRules(): string {
  const width = Math.max(0, ...[...RULES.keys()].map((code) => code.length));
  return [...RULES.values()].map(({ code, summary }) => `${code.padEnd(width)}  ${summary()}\n`).join("");
}

async function run({ positionals }: Args, shell: Shell): Promise<ExitCode> {
  const [code, ...others] = positionals;
  if (others.length > 0) throw new UsageError(l10n.t("{0} takes one code", "extable explain"));
  if (code === undefined) {
    shell.write(listRules());
    return 0;
  }
  const rule = RULES.get(code);
  if (!rule) throw new UsageError(unknownRule(code));
  const page = readPage(code, shell) ?? `# ${code}\n\n${rule.summary()}\n\n${rule.source}\n`;
  shell.write(renderMarkdown(page, shell.colours));
  return 0;
}

export const explainCommand: Command = {
  name: "explain",
  operands: "[CODE]",
  summary: () => l10n.t("Show the page of a rule, or the list of all rules"),
  options: {},
  run,
};
