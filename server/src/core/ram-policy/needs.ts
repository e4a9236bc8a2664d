import { evaluate, type RamDocument, type RamStatement } from "./evaluate";
import { witnesses } from "./patterns";

/** What the tables of one role need of RAM; the policies that are written for them say it. */
export interface Needs {
  readonly roleArn: string;
  /** The uid of the account that owns the data and the role. */
  readonly account: string;
  readonly roleName: string;
  /** Absent while the MaxCompute account is not known. */
  readonly trustPolicy?: RamDocument;
  readonly permissionPolicies: readonly { readonly name: string; readonly document: RamDocument }[];
  readonly known: Known;
  readonly reasons?: readonly NeedReason[];
}

/** Which tables need some actions on some resources, and by which statements. */
export interface NeedReason {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly needs: readonly (NeedPlace & {
    readonly table: string;
    readonly causes: readonly (NeedPlace & { readonly statement: string })[];
  })[];
}

interface NeedPlace {
  readonly path: string;
  readonly line: number;
}

/** The tables that need an action on a resource, each with where that is said. */
export const neededBy = ({ reasons = [] }: Needs, { action, resource }: Pick<Need, "action" | "resource">): string[] =>
  reasons
    .filter(({ actions, resources }) => actions.includes(action) && resources.includes(resource))
    .flatMap(({ needs }) => needs)
    .map(({ table, causes: [cause], path, line }) =>
      cause ? `${table} (${cause.statement}, ${cause.path}:${cause.line + 1})` : `${table} (${path}:${line + 1})`,
    );

/**
 * How much is known of what the role needs: all of it; all of some tables, while others may be elsewhere; or not all of
 * its tables. What seems too wide may be for what is not known.
 */
export type Known = "all" | "listed" | "part";

/** One action on one resource pattern, and what is known of the requests for it. */
export interface Need {
  readonly action: string;
  readonly resource: string;
  readonly condition: object | undefined;
  /** One for each kind of request that has to be allowed. */
  readonly contexts: readonly Readonly<Record<string, string>>[];
}

const listOf = (values: RamStatement["Action"] = []): readonly string[] =>
  typeof values === "string" ? [values] : values;

/** Everything that permission policies allow, as single actions on single resources. */
export const needsIn = ({ permissionPolicies }: Needs): Need[] =>
  permissionPolicies
    .flatMap(({ document }) => document.Statement)
    .flatMap(({ Action, Resource, Condition }) => {
      const contexts = contextsOf(Condition);
      return listOf(Action).flatMap((action) =>
        listOf(Resource).map((resource) => ({ action, resource, condition: Condition, contexts })),
      );
    });

const NO_CONTEXT: readonly Readonly<Record<string, string>>[] = [{}];

/** The requests that a condition lets through: for each value of a key those that stand for all that fit it. */
export function contextsOf(condition: object | undefined): Need["contexts"] {
  const keys = Object.values(condition ?? {}).flatMap((ofOperator) => Object.entries(ofOperator as object));
  const contexts = keys.flatMap(([key, values]) =>
    (Array.isArray(values) ? values : [values]).flatMap((value) =>
      witnesses(String(value), []).map((witness) => ({ [key]: witness })),
    ),
  );
  return contexts.length > 0 ? contexts : NO_CONTEXT;
}

/** The keys that the conditions of needs speak of. */
export const keysOf = (needs: readonly Need[]): string[] => [
  ...new Set(needs.flatMap(({ contexts }) => contexts.flatMap((context) => Object.keys(context)))),
];

/** A statement that allows actions on resources. */
export interface NeededStatement {
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: object;
}

/** The statements that allow just these needs: actions that need the same resources share one. */
export function statementsFor(needs: readonly Need[]): NeededStatement[] {
  const byAction = groupedBy(needs, ({ action, condition = {} }) => [action, condition]);
  const ofActions = byAction.map((group) => ({
    group,
    resources: [...new Set(group.map(({ resource }) => resource))].sort(),
  }));
  const byResources = groupedBy(ofActions, ({ group, resources }) => [resources, group[0]?.condition ?? {}]);
  return byResources.map((alike) => {
    const { condition } = alike[0]!.group[0]!;
    return {
      Effect: "Allow",
      Action: alike.map(({ group }) => group[0]!.action),
      Resource: alike[0]!.resources,
      ...(condition && Object.keys(condition).length > 0 && { Condition: condition }),
    };
  });
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Tells whether single requests are needed; asked for many, so that most are looked up and not evaluated. */
export class NeedIndex {
  readonly #plain = new Map<string, Set<string>>();
  readonly #others = new Map<string, RamStatement[]>();

  constructor(needs: readonly Need[]) {
    for (const { action, resource, condition = {} } of needs) {
      if (!/[*?]/.test(resource) && Object.keys(condition).length === 0) {
        this.#plain.set(action, (this.#plain.get(action) ?? new Set()).add(resource));
      } else {
        const statement: RamStatement = { Effect: "Allow", Action: action, Resource: resource, Condition: condition };
        this.#others.set(action, [...(this.#others.get(action) ?? []), statement]);
      }
    }
  }

  has(action: string, resource: string, context: Readonly<Record<string, string>>): boolean {
    if (this.#plain.get(action)?.has(resource)) return true;
    return evaluate([{ Statement: this.#others.get(action) ?? [] }], action, resource, context) === "allowed";
  }
}
