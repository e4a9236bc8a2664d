import * as l10n from "@vscode/l10n";
import {
  isDerivable,
  joinSources,
  type PolicyFacts,
  type PolicySources,
  parseUids,
  readPolicySources,
  type TableSource,
} from "../core/index";
import { type Args, type Options, UsageError } from "./args";
import type { Inputs } from "./input";
import { printable } from "./printable";
import type { Shell } from "./shell";

const ACCESSES: readonly PolicyFacts["access"][] = ["infer", "read", "write", "read-write"];

/** The options of commands that ask what the roles of tables need. */
export const NEEDS_OPTIONS: Options = {
  "maxcompute-account": {
    value: "UID",
    about: () => l10n.t("The account that owns the MaxCompute project, or several: UID,UID"),
  },
  access: {
    value: "ACCESS",
    choices: ACCESSES,
    about: () => l10n.t("What the tables are used for (default: {0}, from all statements)", "infer"),
  },
};

export const accessOf = (args: Args): PolicyFacts["access"] =>
  (args.value("access") ?? "infer") as PolicyFacts["access"];

export function maxcomputeAccounts(args: Args): string[] {
  return args.values("maxcompute-account").flatMap((value) => {
    const uids = parseUids(value);
    if (uids) return uids;
    throw new UsageError(l10n.t("{0} takes the uid of an account, digits only: {1}", "--maxcompute-account", value));
  });
}

/** What all texts say of tables and of their use. */
export async function readSources(inputs: Inputs): Promise<PolicySources> {
  const read: PolicySources[] = [];
  for await (const { path, text } of inputs.read()) read.push(readPolicySources(path, text));
  return joinSources(read);
}

/** Says sentences with the places they are about. */
export function sayPlaced(
  all: readonly { readonly path: string; readonly line: number; readonly message: string }[],
  shell: Shell,
): void {
  for (const { path, line, message } of all) shell.complain(printable(`${path}:${line + 1}: ${message}`));
}

/** Says what a report cannot: which tables it does not speak of. */
export function sayWhatIsLeftOut(sources: readonly TableSource[], shell: Shell): void {
  const tables = sources.filter(({ table }) => table.statement !== "alter");
  const left = tables.filter(({ table }) => !isDerivable(table)).length;
  if (tables.length === 0) shell.complain(l10n.t("No external tables found"));
  if (left === 1) shell.complain(l10n.t("1 external table is left out: it takes no RAM role"));
  else if (left > 1) shell.complain(l10n.t("{0} external tables are left out: they take no RAM role", left));
}
