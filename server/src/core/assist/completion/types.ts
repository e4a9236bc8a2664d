import * as l10n from "@vscode/l10n";
import type { Store } from "../../catalog/handler";
import { caseOf } from "../../syntax/keyword-case";
import { type Span, textOf } from "../../text/span";
import type { Suggestion } from "./model";
import { plainText, type Template } from "./template";
import type { Writing } from "./writing";

/** The types of MaxCompute, with their parameters. */
const TYPES: readonly Template[] = [
  ["STRING"],
  ["BIGINT"],
  ["INT"],
  ["DOUBLE"],
  ["BOOLEAN"],
  ["DATETIME"],
  ["TIMESTAMP"],
  ["DATE"],
  ["DECIMAL(", { hole: "38" }, ", ", { hole: "18" }, ")"],
  ["SMALLINT"],
  ["TINYINT"],
  ["FLOAT"],
  ["BINARY"],
  ["VARCHAR(", { hole: "255" }, ")"],
  ["CHAR(", { hole: "10" }, ")"],
  ["TIMESTAMP_NTZ"],
  ["JSON"],
  ["ARRAY<", { hole: "STRING" }, ">"],
  ["MAP<", { hole: "STRING" }, ", ", { hole: "BIGINT" }, ">"],
  ["STRUCT<", { hole: "field" }, ":", { hole: "STRING" }, ">"],
];

const nameOf = (type: Template): string => plainText(type).replace(/\W.*$/, "");

/** The types that the store has a mapping for or, where that is not told, those that it does not refuse. */
export function typeSuggestions(writing: Writing, span: Span): Suggestion[] {
  const { store } = writing;
  const cased = typeCase(writing);
  return typesFor(store).map((type) => {
    const name = nameOf(type);
    const remote = store?.types.find(({ ddl }) => ddl === name);
    return {
      kind: "type",
      label: cased(plainText(type)),
      insert: type.map((part) => (typeof part === "string" ? cased(part) : { hole: cased(part.hole) })),
      span,
      insertEnd: writing.draft.offset,
      ...(remote && store && { detail: remoteDetail(store, remote) }),
      subject: { kind: "type", type: name, ...(store && { title: store.title }) },
    };
  });
}

function typesFor(store: Store | undefined): readonly Template[] {
  if (!store) return TYPES;
  const { types, refusedTypes } = store;
  if (types.length > 0) return types.flatMap(({ ddl }) => TYPES.filter((type) => nameOf(type) === ddl));
  return refusedTypes ? TYPES.filter((type) => !refusedTypes.includes(nameOf(type))) : TYPES;
}

const remoteDetail = ({ title }: Store, { remote, mayBeKey }: Store["types"][number]): string =>
  mayBeKey ? l10n.t("{0} {1}, may be a primary key", title, remote) : `${title} ${remote}`;

/** As the other columns have theirs, else as keywords are. */
function typeCase({ table, draft: { own, passage }, keyword }: Writing): Writing["keyword"] {
  const other = table?.columns.find(({ type }) => type && type.start !== own?.start)?.type;
  return own?.kind !== "word" && other ? caseOf(textOf(passage.text, other)) : keyword;
}
