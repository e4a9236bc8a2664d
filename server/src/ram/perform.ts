import * as l10n from "@vscode/l10n";
import type { Step } from "../core/index";
import type { RamAccount, RamWriter } from "./account";
import { pause } from "./cancel";
import { CloudFault, isPassing } from "./fault";
import { type Patience, SETTLING_ATTEMPTS, waitAfter } from "./retry";
import { isDocument } from "./same";

/** The account is no longer as it was when the plan was made; the message is for the user. */
export class ChangedError extends Error {}

/** How a step is done: `done` where it is so already, `ready` where all is as it was, else somebody else was there. */
type State = "done" | "ready" | "changed";

interface Work {
  readonly name: string;
  look(): Promise<State>;
  act(): Promise<void>;
}

type Account = RamAccount & RamWriter;

const stateOf = (text: string | undefined, before: object | undefined, after: object): State => {
  if (text !== undefined && isDocument(text, after)) return "done";
  const isAsBefore = before === undefined ? text === undefined : text !== undefined && isDocument(text, before);
  return isAsBefore ? "ready" : "changed";
};

function workOf(step: Step, account: Account): Work {
  const trustOf = async (roleName: string) => (await account.role(roleName))?.trustPolicy;
  const documentOf = async (name: string) => (await account.policy({ name, type: "Custom" }))?.document;
  switch (step.kind) {
    case "create-role":
      return {
        name: step.roleName,
        look: async () => stateOf(await trustOf(step.roleName), undefined, step.after),
        act: () => account.createRole(step.roleName, JSON.stringify(step.after)),
      };
    case "update-trust":
      return {
        name: step.roleName,
        look: async () => stateOf(await trustOf(step.roleName), step.before, step.after),
        act: () => account.updateTrust(step.roleName, JSON.stringify(step.after)),
      };
    case "create-policy":
      return {
        name: step.policyName,
        look: async () => stateOf(await documentOf(step.policyName), undefined, step.after),
        act: () => account.createPolicy(step.policyName, JSON.stringify(step.after)),
      };
    case "new-version":
      return {
        name: step.policyName,
        look: async () => stateOf(await documentOf(step.policyName), step.before, step.after),
        act: () => account.createVersion(step.policyName, JSON.stringify(step.after), step.rotate),
      };
    case "attach-policy":
      return {
        name: step.policyName,
        look: async () => {
          if (await isAttached(step, account)) return "done";
          return isDocument((await documentOf(step.policyName)) ?? "", step.document) ? "ready" : "changed";
        },
        act: () => account.attachPolicy(step.policyName, step.roleName),
      };
  }
}

/** Nothing is attached to a role that was made so short ago that RAM does not find it everywhere. */
async function isAttached({ roleName, policyName }: Extract<Step, { kind: "attach-policy" }>, account: Account) {
  const attached = await account.policiesOfRole(roleName).catch((error) => {
    if (isKind(error, "absent")) return [];
    throw error;
  });
  return attached.some(({ name, type }) => type === "Custom" && name.toLowerCase() === policyName.toLowerCase());
}

const isKind = (error: unknown, kind: CloudFault["kind"]): boolean =>
  error instanceof CloudFault && error.kind === kind;

/** How often a step is tried whose last try failed like this. */
function attemptsFor(error: unknown, { attempts }: Patience): number {
  if (isKind(error, "absent")) return SETTLING_ATTEMPTS;
  return isPassing(error) || isKind(error, "exists") ? attempts : 1;
}

const changed = (name: string): string =>
  l10n.t("{0} was changed by somebody else since the plan was made: run it again", name);

/** What it needs may have been made by the step before, and RAM not know of it everywhere yet. */
const isMadeJustNow = ({ kind }: Step): boolean => kind === "attach-policy";

/**
 * Does a step, or sees that it is done. Before each try it looks: what did not answer may have been done, and what somebody
 * else has changed in the meantime is left alone.
 */
export async function perform(step: Step, account: Account, patience: Patience, signal?: AbortSignal): Promise<void> {
  const { name, look, act } = workOf(step, account);
  for (let attempt = 1; ; attempt++) {
    const state = await look();
    if (state === "done") return;
    if (state === "changed") {
      if (!isMadeJustNow(step) || attempt >= SETTLING_ATTEMPTS) throw new ChangedError(changed(name));
      await pause(waitAfter(attempt, patience), signal);
      continue;
    }
    try {
      return await act();
    } catch (error) {
      if (attempt >= attemptsFor(error, patience)) throw error;
      await pause(waitAfter(attempt, patience), signal);
    }
  }
}
