import path from "node:path";
import * as l10n from "@vscode/l10n";
import {
  applyLevels,
  type CheckedPolicy,
  checkPolicies,
  type Finding,
  missingDocuments,
  type NamedPolicy,
  type Needs,
  type ProjectConfig,
  policyFileFor,
  readLevels,
  withPlaceholders,
} from "../core/index";
import type { Args } from "./args";
import { POLICIES } from "./files";
import { type Input, type InputArgs, Inputs } from "./input";
import { printable } from "./printable";
import { Projects } from "./projects";
import type { Reporter } from "./report";
import { jsonReporter } from "./report-json";
import { textReporter } from "./report-text";
import type { ExitCode, Shell } from "./shell";

interface PolicyInput extends NamedPolicy {
  readonly input: Input;
  readonly config: ProjectConfig;
}

/** What a difference in meaning is at least. */
const COUNTS: readonly Finding["severity"][] = ["error", "warning"];

const reporterOf = (args: Args, shell: Shell): Reporter =>
  args.value("format") === "json" ? jsonReporter(shell.write) : textReporter(shell, undefined);

async function readPolicies(inputs: Inputs, projects: Projects): Promise<PolicyInput[]> {
  const read: PolicyInput[] = [];
  for await (const input of inputs.read()) {
    const config = projects.configFor(input)?.config ?? {};
    read.push({ input, config, file: policyFileFor(input.path, input.text), text: input.text });
  }
  return read;
}

function reportOne({ policy, role, findings }: CheckedPolicy<PolicyInput>, reporter: Reporter, shell: Shell): boolean {
  const { input, config, text } = policy;
  const { levels } = readLevels(Object.entries(config.rules ?? {}));
  const wanted = applyLevels(findings, levels);
  reporter.file({ path: input.path, text, findings: wanted, fixed: 0, most: config.maxProblems });
  if (!role) shell.complain(printable(l10n.t("{0}: of no role of these tables, so compared with none", input.path)));
  return wanted.some(({ severity }) => COUNTS.includes(severity));
}

const only = (folder: string): InputArgs => ({ positionals: [folder], has: () => false, value: () => undefined });

/** Compares the policies in a folder, or in a file, with what the roles of tables need. */
export async function checkPolicyFolder(
  folder: string,
  roles: (placeholders: readonly string[]) => readonly Needs[],
  args: Args,
  shell: Shell,
): Promise<ExitCode> {
  const inputs = new Inputs(only(folder), shell, POLICIES);
  const projects = new Projects(undefined, shell);
  const policies = await readPolicies(inputs, projects);
  const placeholders = [...new Set(policies.flatMap(({ config }) => config.placeholders ?? []))];
  const needed = roles(placeholders);
  const checked = withPlaceholders(placeholders, () => checkPolicies(policies, needed));
  const reporter = reporterOf(args, shell);
  let differs = false;
  for (const one of checked) if (reportOne(one, reporter, shell)) differs = true;
  // What could not be read may be what seems to be missing.
  const missing = inputs.failed ? [] : missingDocuments(checked, needed);
  for (const { role, kind, finding } of missing) {
    const name = `${role.roleName}.ram-${kind === "trust" ? "trust" : "policy"}.json`;
    reporter.file({ path: path.posix.join(folder, name), text: "", findings: [finding], fixed: 0 });
    differs = true;
  }
  reporter.end();
  if (inputs.failed || projects.failed) return 2;
  return differs ? 1 : 0;
}
