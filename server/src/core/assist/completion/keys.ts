import * as l10n from "@vscode/l10n";
import type { PropertyRecord, Store } from "../../catalog/handler";
import { CUSTOM } from "../../catalog/index";
import { insert } from "../../text/edit";
import { touches } from "../../text/span";
import type { Draft } from "./draft";
import type { Suggestion } from "./model";
import { byNeed, isNeeded, pairTemplate } from "./pairs";
import type { PairSite, Site } from "./site";
import { contentOf, inSlot, type Slot } from "./slot";
import type { Writing } from "./writing";

type KeySite = Extract<Site, { kind: "key" }>;

/** The properties that the store has in this list and that are not written yet, each with a value to be filled in. */
export function keySuggestions(writing: Writing, { slot, where, pair }: KeySite): Suggestion[] {
  const store = writing.store ?? CUSTOM;
  const written = writtenKeys(writing, contentOf(slot));
  return store.properties
    .filter((property) => (property.where === where || property.where === "either") && !written.has(property.key))
    .toSorted(byNeed(store))
    .map((property) => keySuggestion(property, { store, where, slot, pair, written }));
}

/** Under whatever near spelling; without the one that is being written, and with those that the parser took for a part of it. */
export function writtenKeys({ table, draft }: Writing, own = ""): ReadonlySet<string> {
  const read = [table?.serde, table?.tblproperties]
    .flatMap((set) => set?.properties ?? [])
    .filter(({ key, keySpan }) => key !== own || !touches(keySpan, draft.offset))
    .map(({ key, meant }) => meant ?? key);
  return new Set([...read, ...keysBehind(draft)]);
}

/** The literals behind the cursor that a value follows. */
const keysBehind = ({ after, passage: { text } }: Draft): string[] =>
  after
    .filter(({ kind }, i) => kind === "string" && after[i + 1]?.kind === "=")
    .map(({ start, end }) => text.slice(start + 1, end - 1));

interface KeyPlace extends Omit<KeySite, "kind"> {
  readonly store: Store;
  readonly written: ReadonlySet<string>;
}

function keySuggestion(property: PropertyRecord, place: KeyPlace): Suggestion {
  const { store, where, slot, pair } = place;
  const required = isNeeded(property, store);
  return {
    kind: "property",
    label: property.key,
    detail: required ? l10n.t("required · {0}", where) : where,
    required,
    ...(pair.hasValue ? inSlot(slot, [property.key], property.key) : wholePair(property, place)),
    ...commaBefore(pair, slot),
    subject: { kind: "property", title: store.title, key: property.key },
  };
}

/** Writes key and value in place of the whole literal, with what goes along and the commas around. */
function wholePair(
  property: PropertyRecord,
  { slot, pair, written }: KeyPlace,
): Pick<Suggestion, "insert" | "span" | "filter"> {
  const { quote, span, form } = slot;
  const along = Object.entries(property.along ?? {}).filter(([key]) => !written.has(key));
  const isAdjacent = pair.lacksCommaAt === span.start;
  return {
    insert: [
      isAdjacent ? ", " : "",
      ...pairTemplate(property, quote),
      ...along.map(([key, value]) => `, ${quote}${key}${quote} = ${quote}${value}${quote}`),
      pair.isFollowed ? "," : "",
    ],
    span,
    filter: form === "bare" ? property.key : quote + property.key,
  };
}

const commaBefore = ({ lacksCommaAt }: PairSite, { span }: Slot): Pick<Suggestion, "also"> =>
  lacksCommaAt === undefined || lacksCommaAt === span.start ? {} : { also: [insert(lacksCommaAt, ",")] };
