import { printRoleArn, roleNamed, type WellFormedRoleArn } from "../arn/role";
import type { FlagRecord } from "../catalog/handler";
import { TABLESTORE_TABLE_KEY } from "../catalog/index";
import { foldedHash } from "../text/hash";
import { hasPlaceholder, mayHavePlaceholder } from "../text/placeholder";
import { type Span, textOf } from "../text/span";
import type { ExternalTable, Part } from "./model";
import { propertyMeantAs } from "./properties";

/** What a table says of something that other tables may say something of, too. */
export interface Claim {
  /** What is spoken of: equal for two tables that speak of the same. */
  readonly key: string;
  /** What is said of it: two tables that say different things contradict each other. */
  readonly value: string;
}

/** What other tables, in this script or another, are compared with. All places are of the table's own text. */
export interface TableFacts {
  /** As it is compared: in lower case, without back-quotes; absent where it is not known. */
  readonly name: string | undefined;
  readonly written: string;
  readonly nameSpan: Span;
  readonly ifNotExists: boolean;
  /** Stands for the columns with their types and the location; `undefined` where not all of it is known. */
  readonly schema: string | undefined;
  /** Where the table is read from; absent where that is not known. */
  readonly region: (Part & { readonly scheme: "tablestore" | "oss" }) | undefined;
  readonly remote: RemoteTable | undefined;
  /** Absent for the roles that every account may have. */
  readonly role: { readonly account: string; readonly roleName: string; readonly span: Span } | undefined;
  /** PARTITIONED BY of a table over files. */
  readonly partitions: Span | undefined;
  readonly flags: readonly FlagRecord[];
  readonly refusesOverwrite: boolean;
  readonly title: string;
  /** What other statements are likely to name as well. */
  readonly named: Named;
  /** Of the table's name its schema, of the Tablestore table its primary key, of the role's name its account. */
  readonly claims: readonly Claim[];
}

/** What a statement names that is no secret and has nothing to be filled in. */
export interface Named {
  /** The host of its LOCATION: of an instance, of OSS or of a database, in lower case. */
  readonly host: string | undefined;
  readonly roleArn: string | undefined;
}

/** The Tablestore table behind an external one. */
export interface RemoteTable {
  /** Instance, region and name as one text. */
  readonly id: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly span: Span;
}

/** Names are compared without case. */
export const comparedName = (name: string): string => (IS_QUOTED.test(name) ? bare(name) : name).toLowerCase();

const IS_QUOTED = /[`\s]/;
const bare = (name: string): string => name.replace(/[`\s]/g, "");

/** What a CREATE EXTERNAL TABLE has that others are compared with; `text` is that which its places count in. */
export const factsOf = (table: ExternalTable, text: string): TableFacts => new Facts(table, text);

/** Few tables are ever compared by what they claim, so that is put into words when somebody asks. */
class Facts implements TableFacts {
  readonly name: string | undefined;
  readonly written: string;
  readonly nameSpan: Span;
  readonly ifNotExists: boolean;
  readonly schema: string | undefined;
  readonly region: TableFacts["region"];
  readonly remote: RemoteTable | undefined;
  readonly role: TableFacts["role"];
  readonly partitions: Span | undefined;
  readonly flags: readonly FlagRecord[];
  readonly refusesOverwrite: boolean;
  readonly title: string;
  readonly named: Named;
  #claims: readonly Claim[] | undefined;

  constructor(table: ExternalTable, text: string) {
    const { name, location, clauses, store, role } = table;
    const arn = role?.value && roleNamed(role.value.value);
    this.name = name !== "" && !hasPlaceholder(name) ? comparedName(name) : undefined;
    this.written = name;
    this.nameSpan = table.nameSpan;
    this.ifNotExists = table.ifNotExists;
    this.schema = schemaOf(table, text);
    this.region = regionOf(table);
    this.remote = remoteOf(table);
    this.role = arn && roleOf(arn, role.value!.span);
    this.partitions =
      location?.oss && clauses.length > 0 ? clauses.find(({ kind }) => kind === "partitioned-by")?.span : undefined;
    this.flags = store?.flags?.filter(({ needed }) => needed) ?? NONE;
    this.refusesOverwrite = store?.refusesOverwrite === true;
    this.title = store?.title ?? table.format?.name ?? "";
    this.named = { host: hostOf(location), roleArn: arn && role.value!.value };
  }

  get claims(): readonly Claim[] {
    this.#claims ??= claimsOf(this);
    return this.#claims;
  }
}

const NONE: readonly never[] = [];

function claimsOf({ name, schema, remote, role }: TableFacts): Claim[] {
  const claims: Claim[] = [];
  if (name !== undefined && schema !== undefined) claims.push({ key: `table ${name}`, value: schema });
  if (remote) claims.push({ key: `remote ${remote.id}`, value: remote.keys.join() });
  if (role) claims.push({ key: `role ${role.roleName.toLowerCase()}`, value: role.account });
  return claims;
}

function schemaOf({ columns, columnsSpan, partitions, location, damaged }: ExternalTable, text: string) {
  if (damaged || columns.length === 0 || !location || hasPlaceholder(location.value)) return undefined;
  const all = partitions.length > 0 ? [...columns, ...partitions] : columns;
  let [a, b] = [0, 0];
  for (const { nameHash, type } of all) {
    if (!type || type.unknown) return undefined;
    const typeHash = typeHashOf(type.name);
    a = Math.imul(a ^ nameHash, 0x01000193) ^ typeHash;
    b = (Math.imul(b, 31) + nameHash + Math.imul(typeHash, 17)) | 0;
  }
  const mayBeUnknown = partitions.length > 0 || !columnsSpan || mayHavePlaceholder(textOf(text, columnsSpan));
  if (mayBeUnknown && all.some(({ name }) => hasPlaceholder(name))) return undefined;
  return `${columns.length} ${a} ${b} ${location.value.trim().replace(/\/+$/, "")}`;
}

/** The same types come again and again. */
const TYPE_HASHES = new Map<string, number>();

function typeHashOf(name: string): number {
  const known = TYPE_HASHES.get(name);
  if (known !== undefined) return known;
  const hash = foldedHash(name);
  if (TYPE_HASHES.size < MOST_TYPES) TYPE_HASHES.set(name, hash);
  return hash;
}

const MOST_TYPES = 100;

function regionOf({ location }: ExternalTable): TableFacts["region"] {
  const { tablestore, oss } = location ?? {};
  if (tablestore?.region.text && !hasPlaceholder(tablestore.region.text))
    return { text: tablestore.region.text.toLowerCase(), span: tablestore.region.span, scheme: "tablestore" };
  const found = oss && /^oss-((?:cn|ap|eu|us|me|na)-[a-z]+(?:-\d+)?)-internal\./i.exec(oss.endpoint.text)?.[1];
  if (!found) return undefined;
  const start = oss.endpoint.span.start + "oss-".length;
  return { text: found.toLowerCase(), span: { start, end: start + found.length }, scheme: "oss" };
}

/** Nothing but a host, so that no part of credentials is taken for one. */
const HOST = /^(?:[a-z0-9-]+\.){2,}[a-z]+$/i;

function hostOf(location: ExternalTable["location"]): string | undefined {
  const host = (location?.tablestore ?? location?.oss ?? location?.jdbc)?.host.text ?? "";
  const isHost = HOST.test(host) && !hasPlaceholder(host) && !(location?.jdbc && location.value.includes("@"));
  return isHost ? host.toLowerCase() : undefined;
}

function remoteOf({ location, serde, mapping }: ExternalTable): RemoteTable | undefined {
  const at = location?.tablestore;
  const name = propertyMeantAs(serde, TABLESTORE_TABLE_KEY)?.value?.value.trim();
  if (!at?.instance.text || !name || !mapping || [location!.value, name, mapping.value].some(hasPlaceholder))
    return undefined;
  const keys: string[] = [];
  for (const entry of mapping.entries) if (entry.isKey) keys.push(entry.name);
  if (keys.length === 0) return undefined;
  const id = [at.instance.text.toLowerCase(), at.region.text.toLowerCase(), name].join("/");
  return { id, name, keys, span: mapping.span };
}

/** Whether a table has a role of an account. RAM compares the names of roles without case. */
export const hasRole = ({ named: { roleArn } }: TableFacts, account: string, roleName: string): boolean =>
  roleArn?.toLowerCase() === printRoleArn(account, roleName).toLowerCase();

/** Names that the vendor gives its roles, so that every account may have them. */
const CUSTOMARY: ReadonlySet<string> = new Set(["aliyunodpsdefaultrole", "aliyunodpsroleforotheruser"]);

function roleOf({ account, roleName }: WellFormedRoleArn, span: Span): TableFacts["role"] {
  return CUSTOMARY.has(roleName.toLowerCase()) ? undefined : { account, roleName, span };
}
