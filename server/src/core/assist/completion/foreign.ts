import { isKnownClass } from "../../catalog/index";
import type { Literal } from "../../syntax/tree";
import type { TextValue } from "../../table/model";
import { isPlaceholder } from "../../text/placeholder";
import type { Draft } from "./draft";
import type { Known } from "./model";

/** Words of CREATE EXTERNAL TABLE that only other systems have. */
const OTHERS =
  /\b(?:DATA_SOURCE|FILE_FORMAT|OPTIONS|AUTO_REFRESH|PARTITION_TYPE|ENGINE|DISTRIBUTED|DELTA|FORMAT\s*=|USING\s+\w)\b/i;

/** Another scheme, or a bucket where MaxCompute has the endpoint. */
const OTHER_LOCATION = /^\s*(?:(?!tablestore|oss|jdbc|hbase)[\w+-]+:\/\/|oss:\/\/[^/.<$]*\/)/i;

/**
 * Whether a statement without a mark is of another system. It gets its mark last, with the class or the location, so that
 * one is taken for ours while it is being written, unless it says otherwise, or another table stands beside it that is
 * not ours either.
 */
export function isForeign({ passage, offset }: Draft, around: Known): boolean {
  if (passage.isOurs || around.isOurs) return false;
  const { statement, text, tables } = passage;
  const table = tables[0];
  if (!statement.create || !table || around.hasOtherTables) return true;
  const code = text.slice(statement.create.start, statement.codeEnd).replace(/'[^']*'|"[^"]*"/g, "''");
  if (isSaid(table.location, offset) || OTHER_LOCATION.test(table.location?.value ?? "") || OTHERS.test(code))
    return true;
  return isSaid(table.handler, offset) && !isKnownClass(table.handler!.value);
}

/** Behind its quote a literal is written. */
const isIn = ({ start, end, quoted }: Literal, offset: number): boolean =>
  start < offset && (quoted ? offset < end : offset <= end);

/** Whether there is a value, and not one that is being written. */
const isSaid = (value: TextValue | undefined, offset: number): boolean =>
  value !== undefined &&
  !(isIn(value.literal, offset) && value.value.slice(offset - value.span.start).trim() === "") &&
  value.value.trim() !== "" &&
  !isPlaceholder(value.value);
