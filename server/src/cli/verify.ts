import * as l10n from "@vscode/l10n";
import {
  type NeededRoles,
  neededRoles,
  type PolicyFacts,
  printJson,
  type VerifiedRole,
  verifyRole,
  worst,
} from "../core/index";
import type { CloudFault, Identity, RamAccount } from "../ram/index";
import { type Args, UsageError } from "./args";
import { CLOUD_OPTIONS, type CloudOptions, cloudOptions, loadCloud } from "./cloud";
import type { Command } from "./command";
import { INPUT_OPTIONS, Inputs } from "./input";
import { accessOf, maxcomputeAccounts, NEEDS_OPTIONS, readSources, sayPlaced, sayWhatIsLeftOut } from "./needs";
import { printable } from "./printable";
import { RoleReader, strangerTo } from "./see-role";
import type { ExitCode, Shell } from "./shell";
import { verifyText } from "./verify-text";

const FORMATS = ["text", "json"] as const;
const EXIT_CODES = { works: 0, fails: 1, unknown: 2 } as const;

type Cloud = ReturnType<typeof loadCloud>;

interface Verified {
  readonly caller: Identity;
  readonly roles: readonly VerifiedRole[];
}

function requiredAccounts(args: Args): string[] {
  const accounts = maxcomputeAccounts(args);
  if (accounts.length > 0) return accounts;
  throw new UsageError(l10n.t("Say which account owns the MaxCompute project: {0}", "--maxcompute-account UID"));
}

/** The identity comes first: whoever does not own a role is not asked about it. */
async function verifyRoles(
  account: RamAccount,
  { roles }: NeededRoles,
  maxcompute: readonly string[],
  cloud: Cloud,
  say: (sentence: string) => void,
): Promise<Verified> {
  const caller = await account.identity();
  say(l10n.t("Account {0}: {1}", caller.account, caller.arn));
  const reader = new RoleReader(account, (error): error is CloudFault => error instanceof cloud.CloudFault);
  const verified: VerifiedRole[] = [];
  for (const role of roles) {
    const isOwn = role.needs.account === caller.account;
    const seen = isOwn ? await reader.see(role.needs.roleName) : strangerTo(role, caller, maxcompute);
    verified.push(verifyRole(role, seen));
  }
  return { caller, roles: verified };
}

/** `undefined` where the account could not be opened, which was said. */
async function ask(
  needed: NeededRoles,
  maxcompute: readonly string[],
  options: CloudOptions,
): Promise<Verified | undefined> {
  const cloud = loadCloud();
  try {
    return await verifyRoles(await cloud.openAccount(options), needed, maxcompute, cloud, options.say);
  } catch (error) {
    if (!cloud.isForeseen(error)) throw error;
    options.say(error.message);
    return undefined;
  }
}

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const complain = (sentence: string): void => shell.complain(printable(sentence));
  const options = cloudOptions(args, { ...shell, complain });
  const accounts = requiredAccounts(args);
  const inputs = new Inputs(args, shell);
  const { tables, uses } = await readSources(inputs);
  const facts: PolicyFacts = { access: accessOf(args), uses, maxcomputeAccount: accounts };
  const needed = neededRoles(tables, facts);
  sayPlaced([...needed.missing, ...needed.notes], shell);
  sayWhatIsLeftOut(tables, shell);
  if (needed.roles.length === 0) {
    complain(l10n.t("There is no role to verify"));
    return 2;
  }
  const verified = await ask(needed, accounts, options);
  if (!verified) return 2;
  const { caller, roles } = verified;
  const isAllKnown = needed.missing.length === 0 && !inputs.failed;
  const verdict = worst([...roles.map((role) => role.verdict), isAllKnown ? "works" : "unknown"]);
  shell.write(
    args.value("format") === "json"
      ? printJson({ version: 1, caller, verdict, roles, missing: needed.missing })
      : verifyText(roles, shell.colours),
  );
  return EXIT_CODES[verdict];
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
