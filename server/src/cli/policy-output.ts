import * as l10n from "@vscode/l10n";
import {
  explainPolicies,
  explanationText,
  FORMS,
  type Form,
  needsOfRoles,
  type PolicyFacts,
  type PolicyReport,
  policies,
  policyFiles,
  policyPage,
  printFiles,
  printJson,
  type TableSource,
  withPlaceholders,
} from "../core/index";
import { type Args, type Options, UsageError } from "./args";
import { checkPolicyFolder } from "./check-policies";
import { writeInto } from "./out";
import { printable } from "./printable";
import type { ExitCode, Shell } from "./shell";

const FORMATS = [...FORMS, "text", "markdown"] as const;

type Format = (typeof FORMATS)[number];

/** The options that say what `extable policy` makes, and where it goes. */
export const OUTPUT_OPTIONS: Options = {
  explain: { about: () => l10n.t("Trace each action to statements and pages: as text, json or markdown") },
  check: { value: "DIR", about: () => l10n.t("Compare the policies in a folder with what tables need") },
  format: {
    value: "FORMAT",
    choices: FORMATS,
    about: () => l10n.t("How to print (default: {0}, with {1}: {2})", "json", "--check, --explain", "text"),
  },
  out: { value: "DIR", about: () => l10n.t("Write the files of the format into a folder, and print their names") },
  force: { about: () => l10n.t("Overwrite files of the folder that have another content") },
};

/** Makes what was asked for; 1: something differs from it, 2: not all of it could be made. Either was said. */
export type Output = (
  tables: readonly TableSource[],
  facts: PolicyFacts,
  shell: Shell,
) => Promise<{ readonly report: PolicyReport; readonly code: ExitCode }>;

/** What the arguments ask for; throws a `UsageError` where they do not go together. */
export function policyOutput(args: Args): Output {
  const [folder, out] = [args.value("check"), args.value("out")];
  const format = args.value("format") as Format | undefined;
  if (out === undefined && args.has("force")) throw new UsageError(l10n.t("{0} goes with {1}", "--force", "--out"));
  if (folder !== undefined) {
    const other = ["explain", "out"].find((option) => args.has(option));
    if (other !== undefined) throw new UsageError(l10n.t("{0} does not go with {1}", `--${other}`, "--check"));
    formatFor("--check", format, ["text", "json"]);
    return comparing(folder, args);
  }
  if (args.has("explain") || format === "markdown") {
    const explained = formatFor("--explain", format, ["text", "json", "markdown"]);
    if (out !== undefined) throw new UsageError(l10n.t("{0} takes policies, not explanations", "--out"));
    return explaining(explained);
  }
  if (format === "text") throw new UsageError(l10n.t("{0} goes with {1}", "--format text", "--check, --explain"));
  const form = format ?? "json";
  return out === undefined ? printing(form) : writing(form, out, args.has("force"));
}

/** The format that an option goes with; the first one where none is asked for. */
function formatFor<Known extends Format>(
  option: string,
  format: Format | undefined,
  known: readonly [Known, ...Known[]],
): Known {
  const found = format === undefined ? known[0] : known.find((one) => one === format);
  if (found === undefined) throw new UsageError(l10n.t("{0} does not go with {1}", `--format ${format}`, option));
  return found;
}

const comparing =
  (folder: string, args: Args): Output =>
  async (tables, facts, shell) => {
    const roles = (placeholders: readonly string[]) =>
      withPlaceholders(placeholders, () => needsOfRoles(tables, facts));
    return { report: policies(tables, facts), code: await checkPolicyFolder(folder, roles, args, shell) };
  };

const printing =
  (form: Form): Output =>
  async (tables, facts, shell) => {
    const report = policies(tables, facts);
    shell.write(form === "json" ? printJson(report) : printFiles(report, form));
    return { report, code: 0 };
  };

const writing =
  (form: Form, folder: string, overwrite: boolean): Output =>
  async (tables, facts, shell) => {
    const report = policies(tables, facts);
    return { report, code: (await writeInto(folder, policyFiles(report, form), overwrite, shell)) ? 0 : 2 };
  };

const explaining =
  (format: "text" | "json" | "markdown"): Output =>
  async (tables, facts, shell) => {
    const report = explainPolicies(tables, facts);
    if (format === "json") shell.write(printJson(report));
    else if (format === "markdown") shell.write(policyPage(report));
    else shell.write(explanationText(report).split("\n").map(printable).join("\n"));
    return { report, code: 0 };
  };
