import type { Store } from "../../catalog/handler";
import { STORES } from "../../catalog/index";
import { caseOf } from "../../syntax/keyword-case";
import { comparedName } from "../../table/facts";
import type { ExternalTable } from "../../table/model";
import { textOf, touches } from "../../text/span";
import type { Draft } from "./draft";
import type { Known } from "./model";

/** What there is to know where something is written. */
export interface Writing {
  readonly draft: Draft;
  readonly table: ExternalTable | undefined;
  readonly store: Store | undefined;
  readonly around: Known;
  /** A keyword in the case that the user writes keywords in. */
  readonly keyword: (word: string) => string;
}

export function writingOf(draft: Draft, around: Known): Writing {
  const { tables } = draft.passage;
  const table = tables.find(({ span }) => touches(span, draft.offset)) ?? tables[0];
  return { draft, table, store: table?.store ?? storeByName(draft, around), around, keyword: keywordCase(draft) };
}

/** Of a table that is changed, and was created elsewhere in the text. */
function storeByName({ passage: { statement, text } }: Draft, { tables }: Known): Store | undefined {
  const name = statement.other?.name && comparedName(textOf(text, statement.other.name));
  const known = name === undefined ? undefined : tables.find((table) => comparedName(table.name) === name);
  return known && STORES.find(({ title }) => title === known.title);
}

/** The word that is being typed tells the case; where it cannot, the statement's first word. */
function keywordCase({ own, passage: { statement, text } }: Draft): Writing["keyword"] {
  const first = statement.create?.head ?? statement.other?.head;
  const typed = own?.kind === "word" ? textOf(text, own) : "";
  const sample = /[a-z]/i.test(typed) ? typed : first ? textOf(text, first) : "";
  return caseOf(sample);
}
