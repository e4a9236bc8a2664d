import type { Column, ExternalTable, Property } from "../../table/model";
import { type Span, textOf } from "../../text/span";
import { markedPassages, type Passage } from "../passage";
import { plainSpan } from "./meant";
import { type Partners, partnersOf } from "./partners";
import { writtenType } from "./written-type";

/** A table, and what it is made of. */
export interface OutlineItem {
  readonly kind: "table" | "column" | "key" | "partition" | "property";
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** The name itself; inside the span. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** The external tables of a text that have a mark of MaxCompute; `undefined` where there are none. */
export function outlineOf(text: string): readonly OutlineItem[] | undefined {
  const items = markedPassages(text).flatMap((passage) =>
    passage.statement.create ? passage.tables.map((table) => tableItem(table, passage)) : [],
  );
  return items.length > 0 ? items : undefined;
}

function tableItem(table: ExternalTable, passage: Passage): OutlineItem {
  const { name, span, nameSpan, head, store, columns, partitions, serde, tblproperties } = table;
  const partners = partnersOf(table, passage);
  const properties = [...(serde?.properties ?? []), ...(tblproperties?.properties ?? [])];
  const children = [
    ...columns.map((column) => columnItem(column, passage, partners)),
    ...partitions.map((column) => ({ ...columnItem(column, passage, undefined), kind: "partition" as const })),
    ...properties.map(propertyItem),
  ];
  return {
    kind: "table",
    name: name || textOf(passage.text, head),
    detail: store?.title ?? "",
    span,
    nameSpan: name ? nameSpan : head,
    children: children.sort((a, b) => a.span.start - b.span.start),
  };
}

function columnItem(column: Column, { text }: Passage, partners: Partners | undefined): OutlineItem {
  const { name, span, nameSpan } = column;
  return {
    kind: partners?.entryOf(column)?.isKey ? "key" : "column",
    name: name || textOf(text, span),
    detail: writtenType(column, text),
    span: plainSpan(span),
    nameSpan: plainSpan(nameSpan),
    children: [],
  };
}

const propertyItem = ({ key, keySpan, span }: Property): OutlineItem => ({
  kind: "property",
  name: key || "''",
  detail: "",
  span,
  nameSpan: keySpan,
  children: [],
});
