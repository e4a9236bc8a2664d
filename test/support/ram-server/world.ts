import type { RamDocument } from "../../../server/src/core/index";

export interface Role {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly created: string;
  updated: string;
  trust: string;
  description: string;
  maxSessionDuration: number;
  /** In the order of their attachment. */
  readonly attached: { readonly type: PolicyType; readonly name: string; readonly at: string }[];
}

export type PolicyType = "Custom" | "System";

export interface Version {
  readonly id: string;
  readonly document: string;
  readonly created: string;
}

export interface Policy {
  readonly name: string;
  readonly type: PolicyType;
  readonly created: string;
  description: string;
  versions: Version[];
  current: string;
  /** The number of the next version; numbers are never given twice. */
  next: number;
}

export interface Identity {
  readonly account: string;
  readonly arn: string;
  readonly type: "Account" | "RAMUser" | "AssumedRoleUser";
}

export interface Key {
  readonly id: string;
  readonly secret: string;
  readonly identity: Identity;
  readonly token?: string;
  /** In milliseconds. */
  readonly expires?: number;
  readonly inactive?: boolean;
  /** What the caller may do; all, where that is absent. */
  readonly allowed?: readonly RamDocument[];
}

/** Names are kept as they were given and found in any case, or in theirs alone. */
export class ByName<Entity extends { readonly name: string }> {
  readonly #entities = new Map<string, Entity>();
  readonly #keyOf: (name: string) => string;

  constructor(isAnyCase = true) {
    this.#keyOf = isAnyCase ? (name) => name.toLowerCase() : (name) => name;
  }

  get(name: string): Entity | undefined {
    return this.#entities.get(this.#keyOf(name));
  }

  add(entity: Entity): void {
    this.#entities.set(this.#keyOf(entity.name), entity);
  }

  get size(): number {
    return this.#entities.size;
  }

  all(): Entity[] {
    return [...this.#entities.values()];
  }
}

export interface Account {
  readonly uid: string;
  readonly roles: ByName<Role>;
  readonly policies: ByName<Policy>;
}

/** How many there may be of what. Source: RAM, limits. */
export interface Limits {
  readonly roles: number;
  readonly policies: number;
  readonly versions: number;
  readonly attachedCustom: number;
  readonly attachedSystem: number;
}

const LIMITS: Limits = { roles: 1000, policies: 1500, versions: 5, attachedCustom: 10, attachedSystem: 20 };

/** All accounts, as RAM and STS see them. */
export class World {
  readonly accounts = new Map<string, Account>();
  readonly system = new ByName<Policy>();
  readonly keys = new Map<string, Key>();
  readonly limits: Limits;
  /** What the clock of the servers is ahead of that of this machine, in milliseconds. */
  clockSkew = 0;
  /** Whether names are found in any case; to be said before there are accounts. */
  isAnyCase = true;
  #lastId = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...LIMITS, ...limits };
  }

  now(): Date {
    return new Date(Date.now() + this.clockSkew);
  }

  timestamp(): string {
    return this.now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
  }

  /** Eighteen digits, as ids of roles and users have. */
  newId(): string {
    this.#lastId++;
    return String(this.#lastId).padStart(18, "3");
  }

  account(uid: string): Account {
    const known = this.accounts.get(uid) ?? {
      uid,
      roles: new ByName<Role>(this.isAnyCase),
      policies: new ByName<Policy>(this.isAnyCase),
    };
    this.accounts.set(uid, known);
    return known;
  }

  policiesOf(account: Account, type: PolicyType): ByName<Policy> {
    return type === "System" ? this.system : account.policies;
  }

  addKey(key: Key): Key {
    this.account(key.identity.account);
    this.keys.set(key.id, key);
    return key;
  }

  newPolicy(type: PolicyType, name: string, document: string, description = ""): Policy {
    const created = this.timestamp();
    const versions = [{ id: "v1", document, created }];
    return { name, type, created, description, versions, current: "v1", next: 2 };
  }

  newRole(account: Account, name: string, trust: string): Role {
    const created = this.timestamp();
    return {
      name,
      id: this.newId(),
      arn: `acs:ram::${account.uid}:role/${name.toLowerCase()}`,
      created,
      updated: created,
      trust,
      description: "",
      maxSessionDuration: 3600,
      attached: [],
    };
  }
}
