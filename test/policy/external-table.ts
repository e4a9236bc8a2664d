import { CSV, TABLESTORE } from "../../server/src/core/catalog/index";
import type { ExternalTable, TableSource } from "../../server/src/core/index";
import type { Property, TextValue } from "../../server/src/core/table/model";

/** Obviously no real accounts. */
export const DATA_ACCOUNT = "1111222233334444";
export const MAXCOMPUTE_ACCOUNT = "5555666677778888";

export const roleArn = (account: string = DATA_ACCOUNT, name = "track-reader"): string =>
  `acs:ram::${account}:role/${name}`;

const span = { start: 0, end: 0 };

const textValue = (value: string): TextValue => ({
  value,
  span,
  literal: { node: "literal", value, quoted: true, contentStart: 0, ...span },
});

const property = (key: string, value: string): Property => ({
  key,
  keySpan: span,
  meant: key,
  value: textValue(value),
  span,
});

export interface TableParts {
  readonly name?: string;
  readonly instance?: string;
  readonly region?: string;
  readonly suffix?: string;
  readonly tableNames?: readonly string[];
  /** `undefined` leaves the property out. */
  readonly role?: string | undefined;
  readonly secret?: boolean;
  readonly handler?: "tablestore" | "other" | "none";
  readonly location?: boolean;
}

function locationOf({
  instance = "cap1",
  region = "cn-hangzhou",
  suffix = "ots-internal.aliyuncs.com",
  secret,
}: TableParts) {
  const part = (text: string) => ({ text, span });
  return {
    ...textValue(`tablestore://${instance}.${region}.${suffix}`),
    clause: span,
    tablestore: {
      prefix: part("tablestore://"),
      scheme: part("tablestore"),
      host: part(`${instance}.${region}.${suffix}`),
      instance: part(instance),
      region: part(region),
      suffix: part(suffix),
      tail: part(""),
      ...(secret && { secret: span }),
    },
  };
}

/** An external table of Tablestore with nothing wrong but what `parts` say. */
export function externalTable(parts: TableParts = {}): ExternalTable {
  const { name = "track", tableNames = ["vehicle_track"], handler = "tablestore" } = parts;
  const role = "role" in parts ? parts.role : roleArn();
  const properties = tableNames.map((tableName) => property("tablestore.table.name", tableName));
  const record = handler === "tablestore" ? TABLESTORE : CSV;
  return {
    statement: "create",
    ifNotExists: false,
    span,
    name,
    nameSpan: span,
    head: span,
    columns: [],
    clauses: [],
    partitions: [],
    serde: { span, keyword: span, properties, insertAt: 0 },
    damaged: false,
    ...(handler !== "none" && { handler: { ...textValue(record.className), record, meant: undefined } }),
    ...(parts.location !== false && { location: locationOf(parts) }),
    ...(role !== undefined && { role: property("odps.properties.rolearn", role) }),
  };
}

export const source = (parts: TableParts = {}, path = "a.sql", line = 0): TableSource => ({
  table: externalTable(parts),
  path,
  line,
});
