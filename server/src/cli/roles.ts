import * as l10n from "@vscode/l10n";
import type { Identity, SeenRole } from "../cloud/index";
import { type NeededRoles, neededRoles, type PolicyFacts } from "../core/index";
import { type Args, UsageError } from "./args";
import { type CloudOptions, cloudOptions, loadCloud } from "./cloud";
import { Inputs } from "./input";
import { accessOf, maxcomputeAccounts, readSources, sayPlaced, sayWhatIsLeftOut } from "./needs";
import { printable } from "./printable";
import type { Shell } from "./shell";

export type Cloud = ReturnType<typeof loadCloud>;
export type Account = Awaited<ReturnType<Cloud["openAccount"]>>;

/** What a command about roles in an account is asked. */
export interface Question {
  readonly options: CloudOptions;
  readonly maxcompute: readonly string[];
  readonly needed: NeededRoles;
  /** Whether nothing was left unread, and all is known of the tables. */
  readonly isComplete: boolean;
  complain(sentence: string): void;
}

function requiredAccounts(args: Args): string[] {
  const accounts = maxcomputeAccounts(args);
  if (accounts.length > 0) return accounts;
  throw new UsageError(l10n.t("Say which account owns the MaxCompute project: {0}", "--maxcompute-account UID"));
}

/** Reads the arguments and the SQL, and says what is not known; `undefined` where there is no role. */
export async function readQuestion(args: Args, shell: Shell): Promise<Question | undefined> {
  const complain = (sentence: string): void => shell.complain(printable(sentence));
  const options = cloudOptions(args, { ...shell, complain });
  const maxcompute = requiredAccounts(args);
  const inputs = new Inputs(args, shell);
  const { tables, uses } = await readSources(inputs);
  const facts: PolicyFacts = { access: accessOf(args), uses, maxcomputeAccount: maxcompute };
  const needed = neededRoles(tables, facts);
  sayPlaced([...needed.missing, ...needed.notes], shell);
  sayWhatIsLeftOut(tables, shell);
  const isComplete = needed.missing.length === 0 && !inputs.failed;
  if (needed.roles.length > 0) return { options, maxcompute, needed, isComplete, complain };
  complain(l10n.t("There is no role to verify"));
  return undefined;
}

/** Opens the account and works with it; `undefined` where something went wrong that was foreseen, and said. */
export async function withAccount<T>(
  { options, complain }: Question,
  work: (account: Account, caller: Identity, cloud: Cloud) => Promise<T>,
): Promise<T | undefined> {
  const cloud = loadCloud(options.env);
  try {
    const account = await cloud.openAccount(options);
    const caller = await account.identity();
    complain(l10n.t("Account {0}: {1}", caller.account, caller.arn));
    return await work(account, caller, cloud);
  } catch (error) {
    if (!cloud.isForeseen(error)) throw error;
    complain(error.message);
    return undefined;
  }
}

/** What of the roles is seen in the account. */
export const seen = (
  { needed, maxcompute }: Question,
  account: Account,
  caller: Identity,
  cloud: Cloud,
): Promise<SeenRole[]> => cloud.seeRoles(needed.roles, account, caller, maxcompute);
