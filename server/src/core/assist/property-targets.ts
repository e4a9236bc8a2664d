import { parseRoleArn } from "../arn/role";
import { literalSpan } from "../syntax/tree";
import type { ColumnMapping, ExternalTable, PairMapping, Property, PropertySet, TextValue } from "../table/model";
import type { Span } from "../text/span";
import type { ListName, PairTarget, RoleTarget, Target } from "./target";

/** Keys and values of a table's properties, and the parts of those that have some. */
export function propertyTargets(table: ExternalTable, isWanted: (span: Span) => boolean): Target[] {
  const { serde, tblproperties, mapping, pairs, role } = table;
  const wanted = (set: PropertySet | undefined): readonly Property[] =>
    (set?.properties ?? []).filter(({ span }) => isWanted(span));
  return [
    ...wanted(serde).flatMap((property) => wholeTargets(table, property, "SERDEPROPERTIES")),
    ...wanted(tblproperties).flatMap((property) => wholeTargets(table, property, "TBLPROPERTIES")),
    ...(mapping && isWanted(mapping.span) ? entryTargets(table, mapping) : []),
    ...(pairs && isWanted(pairs.span) ? pairTargets(table, pairs) : []),
    ...(role?.value && isWanted(role.value.span) ? roleTargets(table, role.value) : []),
  ];
}

function wholeTargets(table: ExternalTable, property: Property, list: ListName): Target[] {
  const of = { table, property, list };
  const key: Target = { kind: "key", at: property.keySpan, ...of };
  return property.value ? [key, { kind: "value", at: property.value.span, ...of }] : [key];
}

const entryTargets = (table: ExternalTable, { entries }: ColumnMapping): Target[] =>
  entries.map((entry) => ({ kind: "entry", at: entry.span, table, entry }));

function pairTargets(table: ExternalTable, { kind, entries }: PairMapping): PairTarget[] {
  return entries.flatMap((entry): PairTarget[] => {
    if (kind === "hbase" || !entry.right) return [{ kind: "pair", at: entry.span, table, entry, side: "whole" }];
    return [
      { kind: "pair", at: entry.left.span, table, entry, side: "left" },
      { kind: "pair", at: entry.right.span, table, entry, side: "right" },
    ];
  });
}

function roleTargets(table: ExternalTable, { value, literal }: TextValue): RoleTarget[] {
  const arn = parseRoleArn(value);
  if (arn.kind !== "role") return [];
  const { account, roleName, accountSpan, nameSpan } = arn;
  return [
    { kind: "account", at: literalSpan(literal, accountSpan.start, accountSpan.end), table, account, roleName },
    { kind: "role", at: literalSpan(literal, nameSpan.start, nameSpan.end), table, account, roleName },
  ];
}
