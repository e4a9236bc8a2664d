import * as l10n from "@vscode/l10n";
import type { Identity, SeenRole } from "../cloud/index";
import { printJson, type VerifiedRole, verifyRole, worst } from "../core/index";
import type { Args } from "./args";
import { CLOUD_OPTIONS } from "./cloud";
import type { Command } from "./command";
import { INPUT_OPTIONS } from "./input";
import { NEEDS_OPTIONS } from "./needs";
import { type Question, readQuestion, seen, withAccount } from "./roles";
import type { ExitCode, Shell } from "./shell";
import { verifyText } from "./verify-text";

const FORMATS = ["text", "json"] as const;
export const EXIT_CODES = { works: 0, fails: 1, unknown: 2 } as const;

/** What was found of roles, and what that comes to. */
export function judged(seen: readonly SeenRole[], { isComplete }: Question) {
  const roles: VerifiedRole[] = seen.map((one) => verifyRole(one.role, one.seen));
  return { roles, verdict: worst([...roles.map(({ verdict }) => verdict), isComplete ? "works" : "unknown"]) };
}

/** Prints what was found of roles, and gives the exit code that says it. */
export function reportRoles(
  seen: readonly SeenRole[],
  caller: Identity,
  question: Question,
  format: string | undefined,
  shell: Shell,
): ExitCode {
  const { roles, verdict } = judged(seen, question);
  const report = { version: 1, caller, verdict, roles, missing: question.needed.missing };
  shell.write(format === "json" ? printJson(report) : verifyText(roles, shell.colours));
  return EXIT_CODES[verdict];
}

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const question = await readQuestion(args, shell);
  if (!question) return 2;
  const code = await withAccount(question, async (account, caller, cloud) => {
    const roles = await seen(question, account, caller, cloud);
    return reportRoles(roles, caller, question, args.value("format"), shell);
  });
  return code ?? 2;
}

export const verifyCommand: Command = {
  name: "verify",
  operands: "[PATH…]",
  summary: () => l10n.t("See in the account whether the roles of external tables let them work"),
  options: {
    ...CLOUD_OPTIONS,
    ...NEEDS_OPTIONS,
    format: { value: "FORMAT", choices: FORMATS, about: () => l10n.t("How to print (default: {0})", "text") },
    ...INPUT_OPTIONS,
  },
  notes: () => l10n.t("Changes nothing. Exit code: 0 it works, 1 it does not, 2 that could not be told."),
  run,
};
