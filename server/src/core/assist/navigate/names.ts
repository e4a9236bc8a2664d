import { isWellFormed, parseRoleArn, type RoleArn } from "../../arn/role";
import type { ExternalTable } from "../../table/model";
import { isVariable } from "../../text/placeholder";
import { type Span, textOf, touches } from "../../text/span";
import { type NamedTable, readTableNames } from "../../usage/named";
import { mayBeSame, nameParts } from "../../usage/names";
import { markedPassages, type Passage } from "../passage";
import { plainSpan } from "./meant";

/** A place that names a table. */
export interface TableName extends NamedTable {
  /** Whether its statement has a mark of MaxCompute, so that it is one of the tables that help is given with. */
  readonly isOurs: boolean;
  /** Of an external table that is created there, what a list of tables shows. */
  readonly created?: { readonly written: string; readonly title: string; readonly span: Span };
}

/** A place that names a role, and the name of the table that has it. */
export interface RoleName {
  /** Equal for places that name the same role. */
  readonly role: string;
  readonly at: Span;
  readonly table: Span;
}

/** What a text names that others may name, too. */
export interface Names {
  readonly tables: readonly TableName[];
  readonly roles: readonly RoleName[];
}

/** `undefined` for a text that names nothing. */
export function namesIn(text: string): Names | undefined {
  const ours = markedPassages(text);
  const tables = new Map(
    readTableNames(text).map((named): [number, TableName] => [named.at.start, { ...named, isOurs: false }]),
  );
  for (const passage of ours) for (const named of namedBy(passage)) tables.set(named.at.start, named);
  const roles = ours.flatMap(({ tables: found }) => found.flatMap(roleOf));
  const inOrder = [...tables.values()].sort((a, b) => a.at.start - b.at.start);
  return inOrder.length + roles.length > 0 ? { tables: inOrder, roles } : undefined;
}

function namedBy({ statement, tables, text }: Passage): TableName[] {
  const { create, other } = statement;
  const node = create?.name ?? other?.name;
  if (!node) return [];
  const at = plainSpan(node);
  const [table] = tables;
  const named = { name: nameParts(textOf(text, at)), at, isOurs: true };
  if (!create || !table) return [named];
  const { name: written, store, format, span } = table;
  return [{ ...named, created: { written, title: store?.title ?? format?.name ?? "", span } }];
}

function roleOf({ role, nameSpan }: ExternalTable): RoleName[] {
  const { value, span } = role?.value ?? {};
  const known = value === undefined ? undefined : roleKey(value);
  return known !== undefined && span ? [{ role: known, at: span, table: nameSpan }] : [];
}

/** What a program fills in is the same wherever it has the same name; what a person fills in may be anything. */
function roleKey(value: string): string | undefined {
  const arn = parseRoleArn(value);
  if (isWellFormed(arn)) return `${arn.account}/${arn.roleName.toLowerCase()}`;
  const gaps = placeholdersOf(arn);
  const isSettled = gaps.length > 0 && gaps.every(({ start, end }) => isVariable(value.slice(start, end)));
  return isSettled ? value.trim() : undefined;
}

const placeholdersOf = (arn: RoleArn): readonly Span[] => ("placeholders" in arn ? arn.placeholders : []);

/** A name that means the same in other statements. */
export type SharedName = (
  | { readonly kind: "table"; readonly name: readonly string[] }
  | { readonly kind: "role"; readonly role: string }
) & { readonly at: Span };

export function sharedNameAt({ tables, roles }: Names, offset: number): SharedName | undefined {
  const role = roles.find(({ at }) => touches(at, offset));
  if (role) return { kind: "role", role: role.role, at: role.at };
  const table = tables.find(({ at }) => touches(at, offset));
  return table && { kind: "table", name: table.name, at: table.at };
}

/** A place that has a shared name. */
export interface SharedPlace {
  readonly at: Span;
  /** Where to go from the name: to where the table is created, or to the name of the table that has the role. */
  readonly definition: Span | undefined;
  readonly isOurs: boolean;
}

/** The names of the parts of a text, as they are looked up: tables by the last part of the name. */
export interface NameIndex {
  readonly tables: ReadonlyMap<string, readonly (TableName & { readonly start: number })[]>;
  readonly roles: ReadonlyMap<string, readonly (RoleName & { readonly start: number })[]>;
}

export function indexOfNames(parts: readonly { readonly start: number; readonly reading: Names }[]): NameIndex {
  const index = { tables: new Map(), roles: new Map() };
  for (const { start, reading } of parts) {
    for (const named of reading.tables) add(index.tables, named.name.at(-1), { ...named, start });
    for (const named of reading.roles) add(index.roles, named.role, { ...named, start });
  }
  return index;
}

function add<Value>(index: Map<string | undefined, Value[]>, key: string | undefined, value: Value): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** Where a name is, each place with where its part starts; that of a table may be given with its project or without. */
export function placesOfName(names: NameIndex, shared: SharedName): (SharedPlace & { readonly start: number })[] {
  if (shared.kind === "role") {
    const same = names.roles.get(shared.role) ?? [];
    return same.map(({ start, at, table }) => ({ start, at, definition: table, isOurs: true }));
  }
  const named = names.tables.get(shared.name.at(-1) ?? "") ?? [];
  const same = named.filter(({ name }) => mayBeSame(name, shared.name));
  return same.map(({ start, at, created, isOurs }) => ({ start, at, definition: created && at, isOurs }));
}
