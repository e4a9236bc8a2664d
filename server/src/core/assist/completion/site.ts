import type { Span } from "../../text/span";
import { Backwards } from "./backwards";
import { clauseWordsAt } from "./clause-words";
import { isTypeDue } from "./column-place";
import type { Draft } from "./draft";
import { type Slot, slotOf } from "./slot";

export type PropertyPlace = "SERDEPROPERTIES" | "TBLPROPERTIES";

/** Where the cursor is in a statement, as far as there is something to say. */
export type Site =
  | { readonly kind: "handler" | "serde" | "input-format" | "output-format" | "location"; readonly slot: Slot }
  | { readonly kind: "format"; readonly word: Span }
  | { readonly kind: "key"; readonly slot: Slot; readonly where: PropertyPlace; readonly pair: PairSite }
  | { readonly kind: "value"; readonly slot: Slot; readonly where: PropertyPlace; readonly key: string }
  | { readonly kind: "type"; readonly word: Span }
  | { readonly kind: "clause"; readonly words: Span };

/** What stands around a property that is being written. */
export interface PairSite {
  /** The end of the property before, where the comma behind it is missing. */
  readonly lacksCommaAt: number | undefined;
  readonly hasValue: boolean;
  readonly isFollowed: boolean;
}

/** Reads the tokens before the cursor, the nearest first; what stands behind it may be anything. */
export function siteOf(draft: Draft): Site | undefined {
  const { own, before, offset, passage } = draft;
  const slot = slotOf(draft);
  const tokens = own?.kind === "string" ? before : before.filter(({ end }) => end <= slot.span.start);
  const reader = new Backwards(tokens, passage.text);
  const list = listAt(reader);
  if (list) return propertySite(draft, reader, slot, list);
  if (reader.endsIn("STORED", "BY")) return { kind: "handler", slot };
  if (reader.endsIn("FORMAT", "SERDE") || reader.endsIn("SET", "SERDE")) return { kind: "serde", slot };
  if (reader.endsIn("INPUTFORMAT")) return { kind: "input-format", slot };
  if (reader.endsIn("OUTPUTFORMAT")) return { kind: "output-format", slot };
  if (reader.endsIn("LOCATION")) return { kind: "location", slot };
  if (own?.kind === "string" || own?.kind === "quoted") return undefined;
  const word = { start: own?.start ?? offset, end: own?.end ?? offset };
  if (reader.endsIn("STORED", "AS")) return { kind: "format", word };
  if (isTypeDue(new Backwards(before, passage.text), passage.statement.create?.name?.end))
    return { kind: "type", word };
  const words = clauseWordsAt(draft);
  return words && { kind: "clause", words };
}

const LIST_WORD = /^(?:SERDE|TBL)PROPERTIES$/;
const CLAUSE_WORD = /^(?:LOCATION|STORED|WITH|ROW|USING|LIFECYCLE|COMMENT|PARTITIONED|SERDEPROPERTIES|TBLPROPERTIES)$/;

/** The list of properties that is open here; it may never be closed. */
function listAt(tokens: Backwards): PropertyPlace | undefined {
  for (let i = 0; ; i++) {
    const token = tokens.at(i);
    if (!token) return undefined;
    if (token.kind === "(") {
      const word = tokens.word(i + 1);
      return LIST_WORD.test(word) ? (word as PropertyPlace) : undefined;
    }
    if (!/^(?:string|word|number|[=,.:])$/.test(token.kind) || CLAUSE_WORD.test(tokens.word(i))) return undefined;
  }
}

function propertySite(draft: Draft, tokens: Backwards, slot: Slot, where: PropertyPlace): Site | undefined {
  const last = tokens.at(0)!;
  if (last.kind === "=") return { kind: "value", slot, where, key: tokens.content(1).trim() };
  const isPair = (last.kind === "string" || last.kind === "number") && tokens.at(1)?.kind === "=";
  if (last.kind !== "(" && last.kind !== "," && !isPair) return undefined;
  const next = draft.after[0];
  const pair = {
    lacksCommaAt: isPair ? last.end : undefined,
    hasValue: next?.kind === "=",
    isFollowed: next?.kind === "string",
  };
  return { kind: "key", slot, where, pair };
}
