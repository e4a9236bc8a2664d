import { readFileSync } from "node:fs";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { nearest, RULES } from "../core/index";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import { renderMarkdown } from "./markdown";
import { findUpwards } from "./product";
import type { ExitCode, Shell } from "./shell";

function unknownRule(code: string): string {
  const meant = nearest(code, RULES.keys());
  const all = l10n.t("{0} lists all rules", "extable explain");
  const question = meant === undefined ? "" : ` ${l10n.t("Did you mean {0}?", meant)}`;
  return `${l10n.t("Unknown rule: {0}.", code)}${question}\n${all}`;
}

/** The page of a rule: beside the bundle where it is installed, beside the rule in a checkout. */
function readPage(code: string): string | undefined {
  const page = findUpwards(path.join("rules", `${code}.md`), path.join("server", "src", "core", "rules", `${code}.md`));
  return page === undefined ? undefined : readFileSync(page, "utf8");
}

function listRules(): string {
  const width = Math.max(0, ...[...RULES.keys()].map((code) => code.length));
  return [...RULES.values()].map(({ code, summary }) => `${code.padEnd(width)}  ${summary}\n`).join("");
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
  shell.write(renderMarkdown(readPage(code) ?? `# ${code}\n\n${rule.summary}\n\n${rule.source}\n`, shell.colours));
  return 0;
}

export const explainCommand: Command = {
  name: "explain",
  operands: "[CODE]",
  summary: () => l10n.t("Show the page of a rule, or the list of all rules"),
  options: {},
  run,
};
