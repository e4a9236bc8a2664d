import { mayBeSame, nameParts } from "../usage/names";
import type { TableSource } from "./model";

/**
 * The places that statements name. An ALTER says only what is new, a location or a role, so that it counts as the table
 * that it makes; one of a table that is created nowhere, or inside of its directory, says nothing.
 */
export const placesIn = (sources: readonly TableSource[], among: readonly TableSource[]): TableSource[] =>
  sources.flatMap(placeReader(among));

/** The places that one statement names, of many that are looked at one by one. */
export function placeReader(among: readonly TableSource[]): (source: TableSource) => TableSource[] {
  let created: ReturnType<typeof createdByName> | undefined;
  return (source) => {
    if (source.table.statement !== "alter") return [source];
    created ??= createdByName(among);
    const name = nameParts(source.table.name);
    const tables = (created.get(name.at(-1)!) ?? []).filter(({ table }) => mayBeSame(nameParts(table.name), name));
    return tables.flatMap((table) => altered(table, source));
  };
}

function createdByName(sources: readonly TableSource[]): ReadonlyMap<string, readonly TableSource[]> {
  const created = new Map<string, TableSource[]>();
  for (const source of sources) {
    if (source.table.statement !== "create") continue;
    const name = nameParts(source.table.name).at(-1)!;
    const namesakes = created.get(name);
    if (namesakes) namesakes.push(source);
    else created.set(name, [source]);
  }
  return created;
}

function altered({ table: before }: TableSource, source: TableSource): TableSource[] {
  const { location, role, name, nameSpan, span, head, statement } = source.table;
  const isInside =
    location !== undefined && before.location !== undefined && isBelow(location.value, before.location.value);
  if (role === undefined && (location === undefined || isInside)) return [];
  const table = { ...before, name: before.name || name, nameSpan, span, head, statement };
  return [{ ...source, table: { ...table, ...(location && { location }), ...(role && { role }) } }];
}

const isBelow = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer.replace(/\/+$/, "")}/`);
