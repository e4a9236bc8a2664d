import type { Scheme, StorageHandler, Store } from "../../catalog/handler";
import { FILE_FORMATS, HANDLERS, HUDI, handlersOf, SERDE_CLASSES } from "../../catalog/index";
import { schemeOf } from "../../table/location";
import type { ExternalTable } from "../../table/model";
import { isPlaceholder } from "../../text/placeholder";
import type { Span } from "../../text/span";
import type { Suggestion } from "./model";
import { inSlot, type Slot } from "./slot";
import type { Writing } from "./writing";

/** The records of a class, under the first of which it is shown. */
export interface HandlerClass {
  readonly className: string;
  readonly records: readonly StorageHandler[];
}

/** The documented classes that fit the LOCATION, where there is one already. */
export function classesFor({ table }: Writing): HandlerClass[] {
  const scheme = knownScheme(table?.location?.value);
  const names = [...new Set(HANDLERS.map(({ className }) => className))];
  return names
    .map((className) => ({ className, records: handlersOf(className) }))
    .filter(({ records }) => scheme === undefined || records[0]!.location.scheme === scheme)
    .filter(({ records }) => records.some((store) => suits(store, table)));
}

/** Whether a store refuses nothing of what the statement has already. */
export const suits = ({ refusedClauses, refusedTypes }: Store, table: ExternalTable | undefined): boolean =>
  !table?.clauses.some(({ kind }) => refusedClauses?.includes(kind)) &&
  !table?.columns.some(({ type }) => type && refusedTypes?.includes(type.name));

const SCHEMES: readonly string[] = ["tablestore", "oss", "jdbc", "hbase"] satisfies Scheme[];

function knownScheme(location: string | undefined): string | undefined {
  const scheme = location === undefined || isPlaceholder(location) ? "" : schemeOf(location).toLowerCase();
  const known = SCHEMES.find((name) => scheme.startsWith(name));
  return known ?? (location !== undefined && /^\s*jdbc:/i.test(location) ? "jdbc" : undefined);
}

export const titlesOf = ({ records }: HandlerClass): string => records.map(({ title }) => title).join(", ");

export const handlerSuggestions = (writing: Writing, slot: Slot): Suggestion[] =>
  classesFor(writing).map((handler) => ({
    kind: "handler",
    label: handler.className,
    detail: titlesOf(handler),
    ...inSlot(slot, [handler.className], handler.className),
    subject: { kind: "store", title: handler.records[0]!.title },
  }));

/** The classes of ROW FORMAT SERDE, of the format alone where it is named already. */
export function serdeClassesFor({ table }: Writing): readonly string[] {
  const name = table?.format?.name.toUpperCase();
  const formats = name === undefined ? [] : FILE_FORMATS.filter(({ names }) => names.includes(name));
  return formats.length === 0 ? SERDE_CLASSES : [...new Set(formats.map(({ serdeClass }) => serdeClass))];
}

export const formatsOfClass = (serdeClass: string) =>
  FILE_FORMATS.filter((format) => format.serdeClass === serdeClass && format.names.length > 0);

export const serdeSuggestions = (writing: Writing, slot: Slot): Suggestion[] =>
  serdeClassesFor(writing).map((serdeClass) => {
    const formats = formatsOfClass(serdeClass);
    return {
      kind: "handler",
      label: serdeClass,
      detail: formats.map(({ title }) => title).join(", "),
      ...inSlot(slot, [serdeClass], serdeClass),
      subject: { kind: "store", title: formats[0]!.title },
    };
  });

/** The words behind STORED AS that fit the class of the rows. */
export function formatsFor({ table }: Writing): { readonly name: string; readonly title: string }[] {
  const serdeClass = table?.serdeClass?.value;
  const ofClass = serdeClass === undefined ? [] : formatsOfClass(serdeClass);
  const formats = ofClass.length > 0 ? ofClass : FILE_FORMATS;
  const named = formats.map(({ names, title }) => ({ name: names[0], title }));
  return named.flatMap(({ name, title }, i) =>
    name !== undefined && named.findIndex((other) => other.name === name) === i ? [{ name, title }] : [],
  );
}

export const formatSuggestions = (writing: Writing, word: Span): Suggestion[] =>
  formatsFor(writing).map(({ name, title }) => ({
    kind: "format",
    label: writing.keyword(name),
    insert: [writing.keyword(name)],
    span: word,
    insertEnd: writing.draft.offset,
    subject: { kind: "store", title },
  }));

/** The classes behind INPUTFORMAT and OUTPUTFORMAT are documented for one format alone. */
export const fileClassSuggestions = (className: string, slot: Slot): Suggestion[] => [
  {
    kind: "handler",
    label: className,
    detail: HUDI.title,
    ...inSlot(slot, [className], className),
    subject: { kind: "store", title: HUDI.title },
  },
];
