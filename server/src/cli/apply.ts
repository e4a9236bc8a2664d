import * as l10n from "@vscode/l10n";
import type { Identity, Patience } from "../cloud/index";
import { printJson, type RolePlan, stepTitle } from "../core/index";
import type { Args } from "./args";
import { CLOUD_OPTIONS } from "./cloud";
import type { Command } from "./command";
import { INPUT_OPTIONS } from "./input";
import { NEEDS_OPTIONS } from "./needs";
import { agreedPlan } from "./plan-file";
import { planText } from "./plan-text";
import { type Account, type Cloud, type Question, readQuestion, seen, withAccount } from "./roles";
import type { ExitCode, Shell } from "./shell";
import { EXIT_CODES, judged, reportRoles } from "./verify";

const FORMATS = ["text", "json"] as const;

interface Run {
  readonly args: Args;
  readonly shell: Shell;
  readonly question: Question;
  readonly account: Account;
  readonly caller: Identity;
  readonly cloud: Cloud;
  /** Which steps were not agreed to; none where no plan was given. */
  readonly foreign: (plans: readonly RolePlan[]) => readonly unknown[];
}

async function mayBegin({ args, shell, question: { complain }, foreign }: Run, plans: readonly RolePlan[]) {
  if (foreign(plans).length > 0) {
    complain(l10n.t("{0} does not show all of these steps: nothing is done", args.value("plan")!));
    return false;
  }
  if (args.has("yes")) return true;
  const answer = await shell.ask(l10n.t("Do these steps? Only yes is taken for it: "));
  if (answer === undefined) complain(l10n.t("Nothing is done without {0} where nobody can be asked", "--yes"));
  return answer?.trim() === "yes";
}

/** Does the steps one after the other; the first that fails ends it, and the next run goes on from there. */
async function performAll(
  { account, cloud, question: { complain } }: Run,
  plans: readonly RolePlan[],
  patience: Patience,
): Promise<void> {
  for (const step of plans.flatMap(({ steps }) => steps)) {
    complain(stepTitle(step));
    await cloud.perform(step, account, patience);
  }
}

async function applyAll(run: Run): Promise<ExitCode> {
  const { args, shell, question, account, caller, cloud } = run;
  const before = await seen(question, account, caller, cloud);
  const plans = await cloud.planAll(before, account, args.has("rotate-versions"));
  const format = args.value("format");
  const isDry = args.has("dry-run");
  const patience = cloud.patienceOf(shell.env);
  const hasSteps = plans.some(({ steps }) => steps.length > 0);
  const text = format === "json" ? printJson({ version: 1, caller, roles: plans }) : planText(plans, shell.colours);
  if (isDry || format !== "json") shell.write(text);
  if (isDry) return EXIT_CODES[judged(before, question).verdict];
  if (hasSteps) {
    if (!(await mayBegin(run, plans))) return 2;
    await performAll(run, plans, patience);
  }
  const look = () => seen(question, account, caller, cloud);
  const afterwards = hasSteps ? await cloud.readBack(look, patience) : before;
  return reportRoles(afterwards, caller, question, format, shell);
}

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const plan = args.value("plan");
  const foreign = plan === undefined ? () => [] : agreedPlan(plan, shell.cwd);
  const question = await readQuestion(args, shell);
  if (!question) return 2;
  const code = await withAccount(question, (account, caller, cloud) =>
    applyAll({ args, shell, question, account, caller, cloud, foreign }),
  );
  return code ?? 2;
}

export const applyCommand: Command = {
  name: "apply",
  operands: "[PATH…]",
  summary: () => l10n.t("Add to the roles of external tables, in the account, what lets them work"),
  options: {
    "dry-run": { about: () => l10n.t("Show the plan, and do nothing") },
    yes: { about: () => l10n.t("Do the steps of the plan without asking") },
    plan: {
      value: "FILE",
      about: () => l10n.t("Do only steps of this plan, as {0} prints it", "--dry-run --format json"),
    },
    "rotate-versions": { about: () => l10n.t("Let the oldest version of a policy that is full make room") },
    ...CLOUD_OPTIONS,
    ...NEEDS_OPTIONS,
    format: { value: "FORMAT", choices: FORMATS, about: () => l10n.t("How to print (default: {0})", "text") },
    ...INPUT_OPTIONS,
  },
  notes: () => l10n.t("Takes nothing away. Exit code: 0 it works, 1 it does not, 2 that could not be told or done."),
  run,
};
