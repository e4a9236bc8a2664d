import * as l10n from "@vscode/l10n";
import { type OwnPolicy, planRole, printJson, type RolePlan } from "../core/index";
import type { Identity } from "../ram/index";
import type { Args } from "./args";
import { CLOUD_OPTIONS } from "./cloud";
import type { Command } from "./command";
import { INPUT_OPTIONS } from "./input";
import { NEEDS_OPTIONS } from "./needs";
import { agreedPlan } from "./plan-file";
import { planText, stepTitle } from "./plan-text";
import { type Account, type Cloud, type Question, readQuestion, type SeenRole, seeRoles, withAccount } from "./roles";
import type { ExitCode, Shell } from "./shell";
import { EXIT_CODES, judged, reportRoles } from "./verify";

const FORMATS = ["text", "json"] as const;

/** The policies that there are of the names that a role's own are to have. */
async function ownPolicies({ role, seen }: SeenRole, account: Account): Promise<OwnPolicy[]> {
  if (seen.kind === "unread") return [];
  const found: OwnPolicy[] = [];
  for (const { name } of role.needs.permissionPolicies) {
    const policy = await account.policy({ name, type: "Custom" });
    if (policy) found.push({ name, text: policy.document, versions: await account.versionsOf(name) });
  }
  return found;
}

async function planAll(seen: readonly SeenRole[], account: Account, rotate: boolean): Promise<RolePlan[]> {
  const plans: RolePlan[] = [];
  for (const one of seen) plans.push(planRole(one.role, one.seen, { own: await ownPolicies(one, account), rotate }));
  return plans;
}

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
async function performAll({ account, cloud, question: { complain } }: Run, plans: readonly RolePlan[]): Promise<void> {
  for (const step of plans.flatMap(({ steps }) => steps)) {
    complain(stepTitle(step));
    await cloud.perform(step, account, cloud.PATIENCE);
  }
}

async function applyAll(run: Run): Promise<ExitCode> {
  const { args, shell, question, account, caller, cloud } = run;
  const seen = await seeRoles(question, account, caller, cloud);
  const plans = await planAll(seen, account, args.has("rotate-versions"));
  const format = args.value("format");
  const isDry = args.has("dry-run");
  const hasSteps = plans.some(({ steps }) => steps.length > 0);
  const text = format === "json" ? printJson({ version: 1, caller, roles: plans }) : planText(plans, shell.colours);
  if (isDry || format !== "json") shell.write(text);
  if (isDry) return EXIT_CODES[judged(seen, question).verdict];
  if (hasSteps) {
    if (!(await mayBegin(run, plans))) return 2;
    await performAll(run, plans);
  }
  const afterwards = hasSteps ? await seeRoles(question, account, caller, cloud) : seen;
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
