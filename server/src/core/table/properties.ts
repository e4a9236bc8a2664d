import type { Store } from "../catalog/handler";
import { ROLE_KEY, requiredOf } from "../catalog/index";
import type { PropertyList, PropertyNode } from "../syntax/tree";
import { nearest } from "../text/nearest";
import type { Property, PropertySet } from "./model";
import { textValue } from "./values";

/** Joins property lists into one set; what points at the set points at the first. */
export function readProperties(lists: readonly PropertyList[], store: Store | undefined): PropertySet | undefined {
  const [first] = lists;
  if (!first) return undefined;
  return {
    span: { start: first.start, end: first.end },
    keyword: first.keyword,
    properties: withGuess(
      (lists.length === 1 ? first.properties : lists.flatMap(({ properties }) => properties)).map((node) =>
        readProperty(node, store),
      ),
      store,
    ),
    insertAt: first.insertAt,
  };
}

function readProperty({ key, value, start, end }: PropertyNode, store: Store | undefined): Property {
  const { value: text, span } = textValue(key);
  return {
    key: text,
    keySpan: span,
    meant: keyMeant(text, store),
    value: value && textValue(value),
    span: { start, end },
  };
}

/** A single key of the store's that is like none stands for the single required one that is missing. */
function withGuess(properties: readonly Property[], store: Store | undefined): readonly Property[] {
  if (store?.open || properties.every(({ meant }) => meant !== undefined)) return properties;
  const required = store ? requiredOf(store).map(({ key }) => key) : [];
  const missing = required.filter((key) => properties.every(({ meant }) => meant !== key));
  const namespace = `${required[0]?.split(".")[0]}.`;
  const strange = properties.filter(({ key, meant }) => meant === undefined && key.startsWith(namespace));
  if (missing.length !== 1 || strange.length !== 1) return properties;
  return properties.map((property) => (property === strange[0] ? { ...property, meant: missing[0] } : property));
}

/** The property with that very key. */
export const propertyWithKey = (set: PropertySet | undefined, key: string): Property | undefined =>
  set?.properties.find((property) => property.key === key);

/** The first property with that key, or that is probably meant to have it. */
export const propertyMeantAs = (set: PropertySet | undefined, key: string): Property | undefined =>
  set?.properties.find(({ meant }) => meant === key);

/** The part behind the first dot: `table.name`. */
const tail = (key: string): string => key.slice(key.indexOf(".") + 1);

const plain = (key: string): string =>
  key
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/[_\-:/]/g, ".");

const KEYS = new Map<Store | undefined, readonly string[]>();

function keysOf(store: Store | undefined): readonly string[] {
  const known = KEYS.get(store);
  if (known) return known;
  const keys = [...new Set([...(store?.properties.map(({ key }) => key) ?? []), ROLE_KEY])];
  KEYS.set(store, keys);
  return keys;
}

/** What keys of no record were found to be meant as: the same mistakes come again and again. */
const GUESSED = new Map<Store | undefined, Map<string, string | undefined>>();
const MOST_GUESSED = 1000;

/** The catalogued key that a key is or is probably meant to be; the role's key is known to every handler. */
export function keyMeant(key: string, store: Store | undefined): string | undefined {
  const keys = keysOf(store);
  if (keys.includes(key)) return key;
  let guessed = GUESSED.get(store);
  if (!guessed || guessed.size > MOST_GUESSED) {
    guessed = new Map();
    GUESSED.set(store, guessed);
  }
  if (!guessed.has(key)) guessed.set(key, guessKey(key, keys, store));
  return guessed.get(key);
}

function guessKey(key: string, keys: readonly string[], store: Store | undefined): string | undefined {
  const written = plain(key);
  if (store?.open) return keys.find((known) => written === plain(known)) ?? roleKey(written) ?? nearest(key, keys);
  const bySpelling = keys.find(
    (known) => written === known || written === tail(known) || tail(written) === tail(known),
  );
  if (bySpelling) return bySpelling;
  return roleKey(written) ?? nearest(written, keys) ?? wholeOf(written, keys);
}

const roleKey = (written: string): string | undefined => (/role\.?arn/.test(written) ? ROLE_KEY : undefined);

/** `tablestore.table` or `tablestore.mapping`: nothing but parts of a known key, in its own namespace. */
function wholeOf(written: string, keys: readonly string[]): string | undefined {
  const parts = written.split(".");
  if (parts.length === 1) return undefined;
  return keys.find((known) => {
    if (!known.startsWith(`${parts[0]}.`)) return false;
    const whole = known.split(".");
    return parts.every((part) => whole.includes(part));
  });
}
