import * as l10n from "@vscode/l10n";
import type { RefusableClause } from "../../catalog/handler";
import { LOCATION_FIRST, LOCATION_LAST, rankOf } from "../../syntax/clause-order";
import { caseOf } from "../../syntax/keyword-case";
import type { Clause } from "../../syntax/tree";
import { type Span, textOf } from "../../text/span";
import type { Keyword } from "../target";
import { classesFor, formatsFor, formatsOfClass, serdeClassesFor, titlesOf } from "./handlers";
import { writtenKeys } from "./keys";
import { suitingLocations } from "./location";
import type { Suggestion } from "./model";
import { firstProperties, pairTemplate } from "./pairs";
import { quoteBefore } from "./slot";
import { joined, plainText, type Template, template } from "./template";
import type { Writing } from "./writing";

type Kind = Clause["kind"];

/** The clauses that are still missing and may stand here, what the statement cannot do without first. */
export function clauseSuggestions(written: Writing, span: Span): Suggestion[] {
  const typed = textOf(written.draft.passage.text, { start: span.start, end: written.draft.offset });
  const writing = typed === "" ? written : { ...written, keyword: caseOf(typed) };
  const place = placeOf(writing, span);
  const quote = quoteBefore(writing.draft.before, writing.draft.passage.text);
  const suggest = (clause: Keyword, text: Template, more: Partial<Suggestion> = {}): Suggestion => {
    const quoted = text.map((part) => (typeof part === "string" ? part.replaceAll("'", quote) : part));
    const cased = quoted.map((part, i) => (i === 0 && typeof part === "string" ? writing.keyword(part) : part));
    return {
      kind: "clause",
      label: plainText(cased).replace(/\s+/g, " "),
      filter: plainText(cased).replace(/\s+/g, " "),
      insert: cased,
      span,
      subject: { kind: "clause", clause },
      ...more,
    };
  };
  if (place.isInside) return [];
  const found = [
    ...storageClauses(writing, place, suggest),
    ...listClauses(writing, place, suggest),
    ...locationClauses(writing, place, suggest),
    ...(place.isOfTable ? otherClauses(writing, place, suggest) : []),
  ];
  const begun = begunWords(typed);
  const fitting = found.filter(({ label }) => label.toUpperCase().startsWith(begun));
  return [...fitting.filter(({ required }) => required), ...fitting.filter(({ required }) => !required)];
}

/** The words of the clause that are whole; the one that is being typed may be misspelt yet. */
const begunWords = (typed: string): string => typed.replace(/\S*$/, "").replace(/\s+/g, " ").toUpperCase();

type Suggest = (clause: Keyword, text: Template, more?: Partial<Suggestion>) => Suggestion;

interface Place {
  readonly has: (...kinds: readonly Kind[]) => boolean;
  /** Whether a clause of a kind may stand here: behind those before it, and before those behind. */
  readonly takes: (kind: Kind) => boolean;
  readonly last: Clause | undefined;
  /** Whether a clause has begun that goes on behind. */
  readonly isInside: boolean;
  /** Whether a table is created; LOAD and UNLOAD have the clauses that tell of the files only. */
  readonly isOfTable: boolean;
}

function placeOf({ draft: { passage, offset } }: Writing, span: Span): Place {
  const { create, other } = passage.statement;
  const clauses = ((create ?? other)?.clauses ?? []).filter(({ start }) => start < span.start || start >= offset);
  const last = clauses.findLast(({ start }) => start < span.start);
  const [before, behind] = [
    clauses.filter(({ start }) => start < span.start),
    clauses.filter(({ start }) => start >= offset),
  ];
  const has = (...kinds: readonly Kind[]): boolean => clauses.some(({ kind }) => kinds.includes(kind));
  return {
    has,
    last,
    isOfTable: create !== undefined,
    isInside: last !== undefined && last.end > offset,
    takes: (kind) => !has(kind) && [LOCATION_LAST, LOCATION_FIRST].some((order) => fits(kind, before, behind, order)),
  };
}

function fits(kind: Kind, before: readonly Clause[], behind: readonly Clause[], order: readonly Kind[]): boolean {
  const rank = rankOf({ kind }, order);
  return before.every((one) => rankOf(one, order) < rank) && behind.every((one) => rank < rankOf(one, order));
}

/** A format needs no handler, and a handler no format; the class of the rows stands before the format. */
function storageClauses(writing: Writing, { has, takes }: Place, suggest: Suggest): Suggestion[] {
  const hasFormat = has("stored-as", "row-format-serde", "row-format-delimited");
  const required = !has("stored-by", "stored-as");
  const handlers = hasFormat || !takes("stored-by") ? [] : classesFor(writing);
  const isOfFiles = writing.table?.location?.oss !== undefined || !has("location");
  const isFree = !has("stored-by") && isOfFiles;
  const formats = isFree && takes("stored-as") ? formatsFor(writing) : [];
  const classes = isFree && !has("row-format-delimited") && takes("row-format-serde") ? serdeClassesFor(writing) : [];
  return [
    ...handlers.map((handler) =>
      suggest("stored-by", [`STORED BY`, ` '${handler.className}'`], { detail: titlesOf(handler), required }),
    ),
    ...formats.map(({ name, title }) => suggest("stored-as", [`STORED AS ${name}`], { detail: title, required })),
    ...classes.map((serdeClass) =>
      suggest("row-format-serde", ["ROW FORMAT SERDE", ` '${serdeClass}'`], {
        detail: formatsOfClass(serdeClass)
          .map(({ title }) => title)
          .join(", "),
      }),
    ),
  ];
}

/** Each list with what is needed in it. */
function listClauses(writing: Writing, { last, takes, isOfTable }: Place, suggest: Suggest): Suggestion[] {
  const found: Suggestion[] = [];
  const isOwner = last?.kind === "stored-by" || last?.kind === "row-format-serde";
  if (isOwner && !last.properties) found.push(...listClause(writing, "SERDEPROPERTIES", suggest));
  if (isOfTable && takes("table-properties")) found.push(...listClause(writing, "TBLPROPERTIES", suggest));
  return found;
}

function listClause(writing: Writing, name: "SERDEPROPERTIES" | "TBLPROPERTIES", suggest: Suggest): Suggestion[] {
  const { store } = writing;
  if (!store) return [];
  const properties = firstProperties(store, name, writtenKeys(writing));
  if (properties.length === 0) return [];
  const opening = name === "SERDEPROPERTIES" ? "WITH SERDEPROPERTIES" : "TBLPROPERTIES";
  const pairs = joined(
    properties.map((property) => pairTemplate(property)),
    ",\n  ",
  );
  const required = properties.some((property) => property.required) || (name === "SERDEPROPERTIES" && store.needsRole);
  const clause = suggest(
    name === "SERDEPROPERTIES" ? "serde-properties" : "table-properties",
    [opening, " (\n  ", ...pairs, "\n)"],
    { required },
  );
  const label = `${writing.keyword(opening)} (…)`;
  return [{ ...clause, label, filter: writing.keyword(opening), detail: properties.map(({ key }) => key).join(", ") }];
}

function locationClauses(writing: Writing, { has, takes }: Place, suggest: Suggest): Suggestion[] {
  if (!takes("location")) return [];
  const isKnown = has("stored-by", "stored-as", "row-format-serde");
  return suitingLocations(writing).map(({ location, title }) =>
    suggest("location", ["LOCATION", " '", ...template(location.example), "'"], {
      detail: title,
      required: isKnown && location.optional !== true,
    }),
  );
}

function otherClauses(writing: Writing, { takes }: Place, suggest: Suggest): Suggestion[] {
  const { store, table } = writing;
  const isRefused = (kind: RefusableClause): boolean => store?.refusedClauses?.includes(kind) ?? false;
  const takesCode = store?.takesResources ?? (table?.handler !== undefined && !table.handler.record);
  return [
    ...(takes("using") && takesCode ? [suggest("using", ["USING", " '", { hole: "<jar>" }, "'"])] : []),
    ...(takes("comment")
      ? [suggest("comment", ["COMMENT", " '", { hole: l10n.t("<what the table holds>") }, "'"])]
      : []),
    ...(takes("partitioned-by") && !isRefused("partitioned-by")
      ? [suggest("partitioned-by", ["PARTITIONED BY", " (", { hole: "ds" }, writing.keyword(" STRING"), ")"])]
      : []),
    ...(takes("lifecycle") ? [suggest("lifecycle", ["LIFECYCLE", " ", { hole: "<days>" }])] : []),
  ];
}
