import { roleArnDefect } from "../arn/defect";
import { passwordsIn, secretOf } from "./access";
import type { ExternalTable, JdbcLocation, LocationClause, OssLocation, TablestoreLocation } from "./model";

type Having<Key extends keyof ExternalTable> = { readonly [Each in Key]-?: NonNullable<ExternalTable[Each]> };

/** What a rule may be about, and what a table has that has it. A rule is asked of no other tables. */
export interface Subjects {
  /** Every table is one. */
  readonly table: unknown;
  readonly store: Having<"store">;
  readonly handler: Having<"handler">;
  /** A class that the catalogue does not describe. */
  readonly unknownHandler: Having<"handler">;
  readonly noHandler: unknown;
  readonly format: Having<"format">;
  readonly serdeClass: Having<"serdeClass">;
  readonly serde: Having<"serde">;
  readonly tblproperties: Having<"tblproperties">;
  readonly using: Having<"using">;
  /** A clause that some kinds of tables refuse. */
  readonly clauses: unknown;
  readonly mapping: Having<"mapping">;
  readonly pairs: Having<"pairs">;
  readonly location: Having<"location">;
  /** LOCATION is missing, or has nothing in it. */
  readonly noLocation: unknown;
  /** Credentials in LOCATION, or in the address of a database that a property holds. */
  readonly secret: unknown;
  readonly tablestore: At<{ readonly tablestore: TablestoreLocation }>;
  readonly oss: At<{ readonly oss: OssLocation }>;
  readonly jdbc: At<{ readonly jdbc: JdbcLocation }>;
  /** A role ARN with something wrong with it. */
  readonly roleDefect: Having<"role">;
  readonly noRole: unknown;
}

interface At<Parts> {
  readonly location: LocationClause & Parts;
}

export type Subject = keyof Subjects;

/** One bit each, so that all that a table has is one number. */
export const BITS = {
  table: 1 << 0,
  store: 1 << 1,
  handler: 1 << 2,
  unknownHandler: 1 << 3,
  noHandler: 1 << 4,
  format: 1 << 5,
  serdeClass: 1 << 6,
  serde: 1 << 7,
  tblproperties: 1 << 8,
  using: 1 << 9,
  clauses: 1 << 10,
  mapping: 1 << 11,
  pairs: 1 << 12,
  location: 1 << 13,
  noLocation: 1 << 14,
  secret: 1 << 15,
  tablestore: 1 << 16,
  oss: 1 << 17,
  jdbc: 1 << 18,
  roleDefect: 1 << 19,
  noRole: 1 << 20,
} as const satisfies Readonly<Record<Subject, number>>;

/** All that rules can be about that a table has. */
export function subjectsOf(table: ExternalTable): number {
  const { location, role, tblproperties, using, pairs, format, serdeClass } = table;
  let bits = BITS.table | handlerBits(table) | (location ? locationBits(location) : BITS.noLocation);
  if (table.store) bits |= BITS.store;
  if (format) bits |= BITS.format;
  if (serdeClass) bits |= BITS.serdeClass;
  if (table.serde) bits |= BITS.serde;
  if (tblproperties) bits |= BITS.tblproperties;
  if (using) bits |= BITS.using;
  if (table.clauses.length > 0) bits |= BITS.clauses;
  if (table.mapping) bits |= BITS.mapping;
  if (pairs) bits |= BITS.pairs;
  if (passwordsIn(table.serde).length > 0 || passwordsIn(tblproperties).length > 0) bits |= BITS.secret;
  if (!role) bits |= BITS.noRole;
  else if (role.value && roleArnDefect(role.value.value)) bits |= BITS.roleDefect;
  return bits;
}

function handlerBits({ handler }: ExternalTable): number {
  if (!handler) return BITS.noHandler;
  return handler.record ? BITS.handler : BITS.handler | BITS.unknownHandler;
}

function locationBits(location: LocationClause): number {
  const { tablestore, oss, jdbc, value } = location;
  let bits: number = value.trim() === "" ? BITS.location | BITS.noLocation : BITS.location;
  if (tablestore) bits |= BITS.tablestore;
  if (oss) bits |= BITS.oss;
  if (jdbc) bits |= BITS.jdbc;
  return jdbc?.password || secretOf({ location }) ? bits | BITS.secret : bits;
}
