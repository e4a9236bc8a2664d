import { USES } from "../usage/model";
import { mayBeSame, nameKey, nameParts } from "../usage/names";
import type { Access, PolicyFacts, TableSource, UseSource } from "./model";

/** What a table is used for, and by which statements; by none where it is only created, or where nobody looked. */
export interface Usage {
  readonly access: Access;
  readonly uses: readonly UseSource[];
}

/** Tells of each place how it is used. A name that one table has in full means that one, whatever others it may mean. */
export function accessFinder(
  tables: readonly TableSource[],
  { access, uses = [] }: PolicyFacts,
): (source: TableSource) => Usage {
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
function moved({ statement }: TableSource["table"]): Access | undefined {
  return statement === "load" ? "read" : statement === "unload" ? "write" : undefined;
}

function accessOf(uses: readonly UseSource[]): Access {
  const writes = uses.some(({ kind }) => USES[kind].writes);
  const reads = uses.some(({ kind }) => USES[kind].reads);
  if (writes) return reads ? "read-write" : "write";
  return "read";
}

/** By the last part of the name. */
function byTable(uses: readonly UseSource[]): ReadonlyMap<string, readonly UseSource[]> {
  const groups = new Map<string, UseSource[]>();
  for (const use of uses) {
    const last = use.name.at(-1)!;
    const group = groups.get(last);
    if (group) group.push(use);
    else groups.set(last, [use]);
  }
  return groups;
}
