import {
  joinSources,
  type NamedPolicy,
  type Needs,
  needsOfRoles,
  type PolicySources,
  readPolicySources,
  type Settings,
} from "../core/index";
import { fileName } from "./file-name";
import { factsOf } from "./policies";
import { PolicySnapshot, type Surroundings } from "./policy-snapshot";
import { siblingPolicies } from "./sibling-policies";
import type { Snapshot } from "./snapshot";

/** Longer SQL is read on command only: whenever it changes, all of it is read again. */
const LONGEST_SQL = 300_000;

/** SQL that is not open. */
export interface ClosedSql {
  readonly sources: readonly PolicySources[];
  /** Whether there is no further SQL. */
  readonly complete: boolean;
}

interface Known {
  readonly key: string;
  readonly needs: readonly Needs[];
}

/** What open policies are compared with: the tables of the open SQL documents, and the policies beside them. */
export class PolicySurroundings implements Surroundings {
  readonly #known = new Map<string, Known>();
  /** What was read of closed SQL when somebody asked about a policy. */
  readonly #closed = new Map<string, ClosedSql>();
  readonly #sources = new WeakMap<Snapshot, PolicySources>();
  readonly #siblings = new WeakMap<PolicySnapshot, readonly NamedPolicy[]>();

  /** `open` gives the open documents, each at its latest version. */
  constructor(private readonly open: () => readonly Snapshot[]) {}

  needs(policy: PolicySnapshot, settings: Settings): readonly Needs[] {
    const closed = this.#closed.get(policy.uri);
    const documents = this.open().filter(({ isScript }) => isScript);
    const read = documents.filter(({ length }) => closed !== undefined || length <= LONGEST_SQL);
    const { policy: access, maxcomputeAccountId } = settings;
    const key = JSON.stringify([access, maxcomputeAccountId, read.map(({ id }) => id)]);
    const known = this.#known.get(policy.uri);
    if (known?.key === key) return known.needs;
    const elsewhere = !closed?.complete;
    const needs = policy.within(() => {
      const { tables, uses } = joinSources([
        ...read.map((document) => this.#sourcesOf(document)),
        ...(closed?.sources ?? []),
      ]);
      return needsOfRoles(tables, factsOf({}, settings, uses), { elsewhere });
    });
    this.#known.set(policy.uri, { key, needs });
    return needs;
  }

  policies(policy: PolicySnapshot): readonly NamedPolicy[] {
    const open = this.open().flatMap((document) => (document instanceof PolicySnapshot ? [document] : []));
    const others = open.filter(({ uri }) => uri !== policy.uri).map(({ file, text }) => ({ file, text }));
    return [...others, ...this.#siblingsOf(policy, open)];
  }

  /** Takes what was read of closed SQL for what there is beside the open documents, until the policy is closed. */
  remember(uri: string, closed: ClosedSql): void {
    this.#closed.set(uri, closed);
    this.#known.delete(uri);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#closed.delete(uri);
  }

  /** Read once for each version of a document. */
  #sourcesOf(document: Snapshot): PolicySources {
    const known = this.#sources.get(document) ?? readPolicySources(fileName(document.uri), document.text);
    this.#sources.set(document, known);
    return known;
  }

  /** Read once for each version of a policy. */
  #siblingsOf(policy: PolicySnapshot, open: readonly PolicySnapshot[]): readonly NamedPolicy[] {
    const known =
      this.#siblings.get(policy) ??
      siblingPolicies(
        policy.uri,
        open.map(({ uri }) => uri),
      );
    this.#siblings.set(policy, known);
    return known;
  }
}
