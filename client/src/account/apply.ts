import { l10n, window } from "vscode";
import type { RolePlan, Step } from "../../../server/src/core/index";
import type { Target } from "../choose-role";
import { type Asked, askAccount } from "./ask-account";
import type { Cloud } from "./cloud";
import { isAgreed } from "./confirm";
import { withProgress } from "./session";
import type { CloudTools } from "./tools";
import { showSeen } from "./verify";

/** Adds to the role that is meant, in its account, what lets its tables work, once that is agreed to. */
export const applyPolicies = (target: Target | undefined, tools: CloudTools): Promise<void> =>
  askAccount(target, tools, async (asked) => {
    const plan = await planOf(asked, tools);
    if (!plan) return;
    if (plan.steps.length === 0) return tellNothingToDo(asked, plan, tools);
    if (await isAgreed(asked, plan.steps, tools.plans)) await perform(asked, plan.steps, tools);
  });

/** `undefined` once it is cancelled, or what went wrong is said. */
async function planOf(asked: Asked, tools: CloudTools): Promise<RolePlan | undefined> {
  const plan = await computed(asked, false);
  if (!plan || plan.blocked.length === 0) return plan;
  const rotating = await computed(asked, true);
  if (!rotating || rotating.blocked.length > 0) return plan;
  await showSeen(asked, asked.seen, tools, { remarks: plan.blocked });
  const rotate = l10n.t("Let the Oldest Version Make Room");
  return (await window.showWarningMessage(plan.blocked.join(l10n.t("; ")), rotate)) === rotate ? rotating : undefined;
}

async function computed({ session, seen, controller }: Asked, rotate: boolean): Promise<RolePlan | undefined> {
  const { cloud, account } = session;
  const title = l10n.t("Planning what to add");
  return orSaid(session.cloud, () =>
    withProgress(title, controller, async () => (await cloud.planAll([seen], account, rotate))[0]),
  );
}

/** What work gives; `undefined` where it is cancelled, or failed for a reason that is said. */
async function orSaid<T>(cloud: typeof Cloud, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof cloud.CancelledError) return undefined;
    if (!cloud.isForeseen(error)) throw error;
    void window.showErrorMessage(error.message);
    return undefined;
  }
}

async function tellNothingToDo(asked: Asked, { blocked }: RolePlan, tools: CloudTools): Promise<void> {
  const { verdict, roleName } = await showSeen(asked, asked.seen, tools, { remarks: blocked });
  if (blocked.length > 0) {
    void window.showWarningMessage(l10n.t("Nothing is done to {0}: {1}", roleName, blocked.join(l10n.t("; "))));
  } else if (verdict === "works" && !asked.question.isComplete) {
    const message = l10n.t("As far as is known nothing has to be added: see the report on {0}", roleName);
    void window.showInformationMessage(message);
  } else if (verdict === "works") {
    void window.showInformationMessage(l10n.t("Nothing has to be added: the role {0} lets its tables work", roleName));
  } else {
    void window.showWarningMessage(l10n.t("Nothing can be added that helps: see the report on {0}", roleName));
  }
}

/** Does the steps one after the other, then looks at the role again. */
async function perform(asked: Asked, steps: readonly Step[], tools: CloudTools): Promise<void> {
  const { session, controller, question } = asked;
  const { cloud, account, signal } = session;
  const { roleArn, roleName } = question.role.needs;
  const patience = cloud.patienceOf(process.env);
  const titles = steps.map(cloud.stepTitle);
  const done: string[] = [];
  tools.problems.clear(roleArn);
  try {
    const seen = await withProgress(l10n.t("Changing the role {0}", roleName), controller, async (progress) => {
      for (const [i, step] of steps.entries()) {
        progress.report({ message: `${i + 1}/${steps.length} ${titles[i]}` });
        tools.output.info(titles[i]!);
        await cloud.perform(step, account, patience, signal);
        done.push(titles[i]!);
        progress.report({ increment: 100 / steps.length });
      }
      progress.report({ message: l10n.t("Looking at the role again") });
      return cloud.readBack(async () => [await session.look()], patience, signal);
    });
    await showSeen(asked, seen[0]!, tools, { done });
  } catch (error) {
    await tellBroken(error, titles, done.length, asked, tools);
  }
}

/** Says where it ended. Whatever was done stays, and the next run goes on from there. */
async function tellBroken(
  error: unknown,
  titles: readonly string[],
  done: number,
  { session: { cloud } }: Asked,
  tools: CloudTools,
): Promise<void> {
  const isCancelled = error instanceof cloud.CancelledError;
  const problem = cloud.isForeseen(error) ? [error.message] : [];
  if (!isCancelled && problem.length === 0) throw error;
  const next = titles[done];
  const where =
    next === undefined
      ? l10n.t("All {0} steps are done, but the role was not looked at again", titles.length)
      : l10n.t("{0} of {1} steps are done; not this one: {2}", done, titles.length, next);
  const goOn = l10n.t("Run the command again to go on from there");
  const message = [...problem, where, goOn].join(l10n.t(". "));
  tools.output.warn(message);
  void (isCancelled ? window.showWarningMessage(message) : window.showErrorMessage(message));
}
