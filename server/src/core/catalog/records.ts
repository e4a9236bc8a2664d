import type { PropertyRecord, Store } from "./handler";

interface Records {
  readonly byKey: ReadonlyMap<string, PropertyRecord>;
  readonly required: readonly PropertyRecord[];
}

const KNOWN = new Map<Store, Records>();

function recordsOf(store: Store): Records {
  const known = KNOWN.get(store);
  if (known) return known;
  const { properties } = store;
  const records = {
    byKey: new Map(properties.toReversed().map((record) => [record.key, record])),
    required: properties.filter(({ required }) => required),
  };
  KNOWN.set(store, records);
  return records;
}

/** The property of a store with that key. */
export const recordOf = (store: Store, key: string): PropertyRecord | undefined => recordsOf(store).byKey.get(key);

/** The properties that a store cannot do without. */
export const requiredOf = (store: Store): readonly PropertyRecord[] => recordsOf(store).required;
