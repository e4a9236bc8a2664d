import {
  checkPolicies,
  type Finding,
  type NamedPolicy,
  type Needs,
  type PlacedFacts,
  type PolicyFile,
  type Settings,
  type TextEdit,
} from "../core/index";
import { Snapshot } from "./snapshot";

/** What a policy is compared with: the roles of tables, and the other policies that there are of them. */
export interface Surroundings {
  needs(policy: PolicySnapshot, settings: Settings): readonly Needs[];
  policies(policy: PolicySnapshot): readonly NamedPolicy[];
}

interface Compared {
  readonly needs: readonly Needs[];
  readonly others: readonly NamedPolicy[];
}

const ALONE: Compared = { needs: [], others: [] };

/** The document of a RAM policy: it has no tables, and its findings come from the tables of others. */
export class PolicySnapshot extends Snapshot implements NamedPolicy {
  #settings: Settings | undefined;
  #checked: { readonly key: string; readonly findings: readonly Finding[] } | undefined;

  constructor(
    ofText: ConstructorParameters<typeof Snapshot>,
    readonly file: PolicyFile,
    private readonly surroundings: Surroundings,
  ) {
    super(...ofText);
  }

  override under(settings: Settings): this {
    this.#settings = settings;
    return super.under(settings);
  }

  override get isScript(): boolean {
    return false;
  }

  /** There are no comments in a policy. */
  override suppressions(): ReadonlyMap<Finding, TextEdit> {
    return new Map();
  }

  override get facts(): readonly PlacedFacts[] {
    return [];
  }

  override get tables(): [] {
    return [];
  }

  override parts(): [] {
    return [];
  }

  override each(): [] {
    return [];
  }

  override gather(): [] {
    return [];
  }

  override get shared(): string {
    const compared = this.#compared();
    return compared === ALONE ? "" : JSON.stringify(compared);
  }

  override get findings(): readonly Finding[] {
    const compared = this.#compared();
    const key = JSON.stringify(compared);
    if (this.#checked?.key !== key) this.#checked = { key, findings: this.#check(compared) };
    return this.#checked.findings;
  }

  /** The role that it is compared with. */
  get role(): Needs | undefined {
    const compared = this.#compared();
    return this.within(() => this.#checkAll(compared)?.role);
  }

  #compared(): Compared {
    const needs = this.#settings ? this.surroundings.needs(this, this.#settings) : [];
    return needs.length === 0 ? ALONE : { needs, others: this.surroundings.policies(this) };
  }

  #check(compared: Compared): readonly Finding[] {
    return this.within(() => this.#checkAll(compared)?.findings ?? []);
  }

  #checkAll({ needs, others }: Compared) {
    const all = [this, ...others].sort((a, b) => (a.file.stem < b.file.stem ? -1 : 1));
    return checkPolicies(all, needs).find(({ policy }) => policy === this);
  }
}
