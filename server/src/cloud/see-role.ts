import * as l10n from "@vscode/l10n";
import type { LivePolicy, NeededRole, Seen } from "../core/index";
import { type AttachedPolicy, CloudFault, type Identity, type RamAccount } from "../ram/index";

type Unread = Extract<Seen, { kind: "unread" }>;

/** Looks at roles and their policies: reads only, and each policy once. */
export class RoleReader {
  readonly #account: RamAccount;
  readonly #policies = new Map<string, LivePolicy>();
  /** What went wrong with one role goes wrong with the next one, unless it was a permission. */
  #problem: string | undefined;

  constructor(account: RamAccount) {
    this.#account = account;
  }

  /** Looks at the role of the first of these names that there is; they differ in case only. */
  async see(names: readonly string[]): Promise<Seen> {
    if (this.#problem !== undefined) return { kind: "unread", problem: this.#problem };
    try {
      return await this.#read(names);
    } catch (error) {
      if (!(error instanceof CloudFault)) throw error;
      if (error.kind !== "no-permission") this.#problem = error.message;
      return { kind: "unread", problem: error.message };
    }
  }

  async #read([asked, ...others]: readonly string[]): Promise<Seen> {
    if (asked === undefined) return { kind: "absent" };
    const role = await this.#account.role(asked);
    if (!role) return this.#read(others);
    const policies: LivePolicy[] = [];
    for (const attached of await this.#account.policiesOfRole(role.name)) policies.push(await this.#policy(attached));
    return { kind: "role", role: { name: role.name, trustPolicy: role.trustPolicy, policies } };
  }

  async #policy(attached: AttachedPolicy): Promise<LivePolicy> {
    const key = `${attached.type} ${attached.name}`;
    const known = this.#policies.get(key) ?? (await this.#readPolicy(attached));
    this.#policies.set(key, known);
    return known;
  }

  async #readPolicy({ name, type }: AttachedPolicy): Promise<LivePolicy> {
    try {
      const policy = await this.#account.policy({ name, type });
      if (policy) return { name, type, text: policy.document };
      return { name, type, problem: l10n.t("{0} was detached and deleted just now: run it again", name) };
    } catch (error) {
      if (error instanceof CloudFault && error.kind === "no-permission") return { name, type, problem: error.message };
      throw error;
    }
  }
}

/** Why the caller is not asked about a role: whoever does not own it sees another account's role of that name. */
export function strangerTo({ needs }: NeededRole, { account }: Identity, maxcompute: readonly string[]): Unread {
  const problem = maxcompute.includes(account)
    ? l10n.t(
        "These are credentials of {0}, which owns the MaxCompute project; the role is of {1}, which owns the data",
        account,
        needs.account,
      )
    : l10n.t("These are credentials of {0}; the role is of {1}", account, needs.account);
  return { kind: "unread", problem, todo: l10n.t("Run it with credentials of {0}", needs.account) };
}
