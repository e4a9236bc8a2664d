import type { PairEntry, PairMapping, Part, Property, TextValue } from "./model";
import { masked, partOf, trimmed } from "./values";

/** Reads `left:right` entries, separated by commas outside of double quotes. */
export function readPairMapping(kind: PairMapping["kind"], property: Property, value: TextValue): PairMapping {
  const text = masked(value.value);
  const entries: PairEntry[] = [];
  for (let from = 0; from <= text.length; ) {
    const to = entryEnd(text, from);
    entries.push(readEntry(value, text, from, to));
    from = to + 1;
  }
  return { ...value, kind, property, entries };
}

function entryEnd(text: string, from: number): number {
  let quoted = false;
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "," && !quoted) break;
  }
  return at;
}

function readEntry({ literal }: TextValue, text: string, from: number, to: number): PairEntry {
  const part = (start: number, end: number): Part => {
    const inside = trimmed(text, start, end);
    return partOf(literal, inside.from, inside.to);
  };
  const colon = text.indexOf(":", from);
  const whole = part(from, to);
  if (colon < 0 || colon >= to) return { ...whole, left: whole };
  return { ...whole, left: part(from, colon), right: part(colon + 1, to) };
}
