import { USES } from "../usage/model";
import { mayBeSame, nameKey, nameParts } from "../usage/names";
import type { Access, PolicyFacts, TableSource, UseSource } from "./model";

/** What a table is used for, and by which statements; by none where it is only created, or where nobody looked. */
export interface Usage<Use = UseSource> {
  readonly access: Access;
  readonly uses: readonly Use[];
}

/** What tells how a table is used: its name, and where names stand. */
export interface NamedSource {
  readonly table: Pick<TableSource["table"], "statement" | "name">;
}

/** A use, wherever it is. */
export type NamedUse = Pick<UseSource, "kind" | "name">;

export interface AccessFacts<Use extends NamedUse = UseSource> extends Pick<PolicyFacts, "access"> {
  readonly uses?: readonly Use[] | undefined;
}

/** Tells of each place how it is used. A name that one table has in full means that one, whatever others it may mean. */
export function accessFinder<Use extends NamedUse>(
  tables: readonly NamedSource[],
  { access, uses = [] }: AccessFacts<Use>,
): (source: NamedSource) => Usage<Use> {
  if (access !== "infer") return ({ table }) => ({ access: moved(table) ?? access, uses: [] });
  const created = tables.filter(({ table }) => table.statement === "create");
  const names = new Set(created.map(({ table }) => nameKey(nameParts(table.name))));
  const usesOf = byTable(uses);
  return ({ table }) => {
    const own = moved(table);
    if (own) return { access: own, uses: [] };
    const name = nameParts(table.name);
    const key = nameKey(name);
    const meant = (usesOf.get(name.at(-1)!) ?? []).filter((use) => {
      const used = nameKey(use.name);
      return names.has(used) ? used === key : mayBeSame(use.name, name);
    });
    return { access: accessOf(meant), uses: meant };
  };
}

/** LOAD reads the place that it names, and UNLOAD writes it, whatever else happens to their tables. */
function moved({ statement }: NamedSource["table"]): Access | undefined {
  return statement === "load" ? "read" : statement === "unload" ? "write" : undefined;
}

function accessOf(uses: readonly NamedUse[]): Access {
  const writes = uses.some(({ kind }) => USES[kind].writes);
  const reads = uses.some(({ kind }) => USES[kind].reads);
  if (writes) return reads ? "read-write" : "write";
  return "read";
}

/** By the last part of the name. */
function byTable<Use extends NamedUse>(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const last = use.name.at(-1)!;
    const group = groups.get(last);
    if (group) group.push(use);
    else groups.set(last, [use]);
  }
  return groups;
}
