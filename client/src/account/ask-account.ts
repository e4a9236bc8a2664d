import { l10n, window } from "vscode";
import type { Target } from "../choose-role";
import { type Cloud, loadCloud, mayCall } from "./cloud";
import { type RoleQuestion, readRole } from "./role-question";
import { openSession, type Session, StrangerError, withProgress } from "./session";
import type { CloudTools } from "./tools";

/** A role, and its account, looked at once. */
export interface Asked {
  readonly question: RoleQuestion;
  readonly session: Session;
  readonly seen: Cloud.SeenRole;
  /** Ends all that is asked of the account. */
  readonly controller: AbortController;
}

/**
 * Finds out which role is meant and whose credentials to use, looks at the role, and works with what was seen. Whatever goes
 * wrong is said; once a question is dismissed or the work cancelled, nothing more happens.
 */
export async function askAccount(
  target: Target | undefined,
  tools: CloudTools,
  work: (asked: Asked) => Promise<void>,
): Promise<void> {
  if (!(await mayCall())) return;
  try {
    const cloud = loadCloud(tools.extension);
    const question = await readRole(target, tools);
    const asked = question && (await ask(cloud, question, tools));
    if (asked) await work(asked);
  } catch (error) {
    await tellFailure(error, tools);
  }
}

/** Asks again for credentials as long as they are no good and others are wanted. */
async function ask(cloud: typeof Cloud, question: RoleQuestion, tools: CloudTools): Promise<Asked | undefined> {
  for (;;) {
    const choice = await tools.credentials.choose(cloud);
    if (!choice) return undefined;
    try {
      return await look(cloud, choice, question, tools);
    } catch (error) {
      if (error instanceof cloud.CancelledError) return undefined;
      if (!(error instanceof StrangerError) && !cloud.isForeseen(error)) throw error;
      if (!(await wantsOthers(error.message))) return undefined;
      await tools.credentials.askAgain();
    }
  }
}

async function wantsOthers(problem: string): Promise<boolean> {
  const others = l10n.t("Use Other Credentials…");
  return (await window.showErrorMessage(problem, others)) === others;
}

/** Who calls, and with whose credentials, stands in the notification before RAM is asked. */
async function look(
  cloud: typeof Cloud,
  choice: Cloud.Choice,
  question: RoleQuestion,
  { output }: CloudTools,
): Promise<Asked> {
  const controller = new AbortController();
  const title = l10n.t("Looking at the role {0}", question.role.needs.roleName);
  return withProgress(title, controller, async (progress) => {
    const said: string[] = [];
    const session = await openSession(cloud, choice, question, controller.signal, (sentence) => {
      output.info(sentence);
      said.push(sentence);
      progress.report({ message: said.join(" · ") });
    });
    return { question, session, seen: await session.look(), controller };
  });
}

async function tellFailure(error: unknown, { output }: CloudTools): Promise<void> {
  output.error(`${error}`);
  const show = l10n.t("Show Output");
  const message = l10n.t("The role could not be looked at: something failed that should not");
  if ((await window.showErrorMessage(message, show)) === show) output.show();
}
