import { l10n, window } from "vscode";
import type { Step } from "../../../server/src/core/index";
import type { Asked } from "./ask-account";
import type { PlanDocuments } from "./plan-documents";

/** Shows the documents of a plan, and asks once whether to do its steps. */
export async function isAgreed(
  { question, session }: Asked,
  steps: readonly Step[],
  plans: PlanDocuments,
): Promise<boolean> {
  const { account, roleName } = question.role.needs;
  const { cloud, caller, said } = session;
  await plans.show(account, steps, cloud.attachesAsIs);
  const apply = steps.length === 1 ? l10n.t("Do This Step") : l10n.t("Do These {0} Steps", steps.length);
  const look = l10n.t("Look at the Changes First");
  const message = l10n.t("Change the role {0} and its policies in account {1}?", roleName, account);
  const detail = [
    ...steps.map((step, i) => `${i + 1}. ${cloud.stepTitle(step)}`),
    "",
    l10n.t("As {0}", caller.arn),
    ...said,
    ...question.remarks,
  ].join("\n");
  for (;;) {
    const answer = await window.showWarningMessage(message, { modal: true, detail }, apply, look);
    if (answer !== look) return answer === apply;
    if (!(await goesOn(roleName))) return false;
  }
}

/** Waits above the editor while its documents are read: notifications go away by themselves. */
async function goesOn(roleName: string): Promise<boolean> {
  const goOn = l10n.t("Go On…");
  const title = l10n.t("The changes to {0} are in the editor. Nothing is done yet", roleName);
  return (await window.showQuickPick([goOn, l10n.t("Do Nothing")], { title, ignoreFocusOut: true })) === goOn;
}
