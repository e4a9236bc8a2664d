import * as l10n from "@vscode/l10n";
import type { PropertyRecord } from "../../catalog/handler";
import {
  HBASE_MAPPING_KEYS,
  JDBC_MAPPING_KEY,
  ROLE_KEY,
  TABLESTORE_MAPPING_KEY,
  TABLESTORE_TABLE_KEY,
} from "../../catalog/index";
import { hasPlaceholder } from "../../text/placeholder";
import type { ValueTarget } from "../target";
import { describeMapping } from "./mapping";
import { describePairs } from "./pairs";
import { describeArn } from "./role";
import { recordOf, type Said, type Surroundings, sayConfidence, sayPage, sayUnknown } from "./say";
import type { Style } from "./style";
import { describeRemoteTable } from "./tablestore-table";

/** What the value of a property means. Values of keys that are not described may be secrets, and are not spoken of. */
export function describeValue(target: ValueTarget, surroundings: Surroundings): Said {
  const record = recordOf(target.table, target.property);
  if (!record) return [];
  const { key } = record;
  if (key === ROLE_KEY) return describeArn(target, surroundings);
  if (key === TABLESTORE_MAPPING_KEY) return describeMapping(target, surroundings);
  if (key === JDBC_MAPPING_KEY || HBASE_MAPPING_KEYS.includes(key)) return describePairs(target, surroundings);
  if (key === TABLESTORE_TABLE_KEY) return describeRemoteTable(target, surroundings);
  return describeSetting(target, record, surroundings.style);
}

function describeSetting({ table, property }: ValueTarget, record: PropertyRecord, style: Style): Said {
  const { value } = property.value!;
  const { store } = table;
  const about = style.plain(record.about);
  return [
    ...(fits(value, record)
      ? [
          `${about}: ${sayValue(value, style)}`,
          value === record.fallback ? l10n.t("It is also the default.") : undefined,
        ]
      : [
          about,
          sayUnknown(value) ?? l10n.t("What stands here is not one of its values: {0}.", style.plain(record.expected)),
        ]),
    sayConfidence(record.confidence),
    store && sayPage(store.page, style),
  ];
}

function sayValue(value: string, style: Style): string {
  if (/^true$/i.test(value)) return l10n.t("yes");
  if (/^false$/i.test(value)) return l10n.t("no");
  return [...value].length === 1 ? sayCharacter(value, style) : style.code(value);
}

const fits = (value: string, record: PropertyRecord): boolean => !hasPlaceholder(value) && record.value.test(value);

/** Tabs and the like cannot be seen. */
function sayCharacter(character: string, style: Style): string {
  const number = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{Cc}\s]/u.test(character) ? number : `${style.code(character)} (${number})`;
}
