import { parseRoleArn } from "../arn/role";
import { literalSpan } from "../syntax/tree";
import type { ExternalTable, PairMapping, Property, TextValue } from "../table/model";
import type { ListName, PairTarget, RoleTarget, Target } from "./target";

/** Keys and values of a table's properties, and the parts of those that have some. */
export function propertyTargets(table: ExternalTable): Target[] {
  const { serde, tblproperties, mapping, pairs, role } = table;
  return [
    ...(serde?.properties ?? []).flatMap((property) => wholeTargets(table, property, "SERDEPROPERTIES")),
    ...(tblproperties?.properties ?? []).flatMap((property) => wholeTargets(table, property, "TBLPROPERTIES")),
    ...(mapping?.entries ?? []).map((entry) => ({ kind: "entry", at: entry.span, table, entry }) as const),
    ...(pairs ? pairTargets(table, pairs) : []),
    ...(role?.value ? roleTargets(table, role.value) : []),
  ];
}

function wholeTargets(table: ExternalTable, property: Property, list: ListName): Target[] {
  const of = { table, property, list };
  const key: Target = { kind: "key", at: property.keySpan, ...of };
  return property.value ? [key, { kind: "value", at: property.value.span, ...of }] : [key];
}

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
