import { type CancellationToken, l10n, type Progress, ProgressLocation, window } from "vscode";
import type { Cloud } from "./cloud";
import { TIMEOUT_MS } from "./cloud";
import type { RoleQuestion } from "./role-question";

type Account = Awaited<ReturnType<typeof Cloud.openAccount>>;

/** An account that is open, of the owner of the role. */
export interface Session {
  readonly cloud: typeof Cloud;
  readonly account: Account;
  readonly caller: Cloud.Identity;
  /** Where the credentials are from, and what is called, in sentences. */
  readonly said: readonly string[];
  readonly signal: AbortSignal;
  look(): Promise<Cloud.SeenRole>;
}

/** These are credentials of another account than the role's: RAM is not asked. */
export class StrangerError extends Error {}

/** Opens the account and asks whose it is, before anything else. */
export async function openSession(
  cloud: typeof Cloud,
  choice: Cloud.Choice,
  { role, maxcompute }: RoleQuestion,
  signal: AbortSignal,
  say: (sentence: string) => void,
): Promise<Session> {
  const said: string[] = [];
  const sayAll = (sentence: string): void => {
    said.push(sentence);
    say(sentence);
  };
  const account = await cloud.openAccount({ choice, env: process.env, timeout: TIMEOUT_MS, say: sayAll, signal });
  const caller = await account.identity();
  say(l10n.t("Account {0}: {1}", caller.account, caller.arn));
  if (caller.account !== role.needs.account) {
    const { problem, todo } = cloud.strangerTo(role, caller, maxcompute);
    throw new StrangerError([problem, todo].join(l10n.t(". ")));
  }
  const look = async (): Promise<Cloud.SeenRole> => (await cloud.seeRoles([role], account, caller, maxcompute))[0]!;
  return { cloud, account, caller, said, signal, look };
}

type Report = Progress<{ message?: string; increment?: number }>;

/** Works while a notification says how far it is; its Cancel ends it by `controller`. */
export async function withProgress<T>(
  title: string,
  controller: AbortController,
  work: (progress: Report) => Promise<T>,
): Promise<T> {
  const options = { location: ProgressLocation.Notification, cancellable: true, title };
  return window.withProgress(options, async (progress: Report, token: CancellationToken) => {
    const listener = token.onCancellationRequested(() => controller.abort());
    try {
      return await work(progress);
    } finally {
      listener.dispose();
    }
  });
}
