import { l10n } from "vscode";
import type { VerifiedRole } from "../../../server/src/core/index";
import type { Target } from "../choose-role";
import { type Asked, askAccount } from "./ask-account";
import type { Cloud } from "./cloud";
import type { Session } from "./session";
import type { CloudTools } from "./tools";

/** Verifies in its account the role that is meant, and shows what was found. */
export const verifyRole = (target: Target | undefined, tools: CloudTools): Promise<void> =>
  askAccount(target, tools, async (asked) => {
    await showSeen(asked, asked.seen, tools);
  });

/** Shows what was seen of a role: a report beside the DDL, and findings on its ARN. */
export async function showSeen(
  { question, session }: Pick<Asked, "question" | "session">,
  { role, seen }: Cloud.SeenRole,
  { reports, problems }: CloudTools,
  { done = [], remarks = [] }: { readonly done?: readonly string[]; readonly remarks?: readonly string[] } = {},
): Promise<VerifiedRole> {
  const { cloud } = session;
  const verified = cloud.verifyRole(role, seen);
  const report = reports.nextUri(verified);
  const { isComplete } = question;
  const frame = {
    facts: factsOf(session),
    said: session.said,
    done,
    isComplete,
    remarks: [...remarks, ...question.remarks],
  };
  problems.show(verified.roleArn, cloud.roleFindings(verified), question.places, report, question.uriOf);
  await reports.show(report, cloud.roleReport(verified, frame));
  return verified;
}

const factsOf = ({ caller }: Session): [what: string, value: string][] => [
  [l10n.t("Account"), caller.account],
  [l10n.t("Seen by"), caller.arn],
  [l10n.t("Seen at"), new Date().toLocaleString()],
];
