import { roleArnTemplate } from "../../arn/role";
import type { PropertyRecord, Store } from "../../catalog/handler";
import { ROLE_KEY } from "../../catalog/index";
import { choiceOf, type Template, template } from "./template";

/** A value to begin with: what is known of it, and `<…>` for what is not. */
export function valueTemplate({ key, values, fallback }: PropertyRecord): Template {
  if (key === ROLE_KEY) return template(roleArnTemplate([]));
  if (values?.length === 1) return [values[0]!];
  // Whoever writes the key wants something else than what holds without it.
  if (values)
    return [
      choiceOf([...values.filter((value) => value !== fallback), ...values.filter((value) => value === fallback)]),
    ];
  return [{ hole: `<${key.split(".").slice(-2).join(" ")}>` }];
}

/** `'key' = 'value'`. */
export const pairTemplate = (property: PropertyRecord, quote: "'" | '"' = "'"): Template => [
  `${quote}${property.key}${quote} = ${quote}`,
  ...valueTemplate(property),
  quote,
];

const SURE = { documented: 0, seen: 1, uncertain: 2 } as const;

/** Whether a table has to have the property: by its record or, for the role, where nothing else lets MaxCompute in. */
export const isNeeded = (property: PropertyRecord, store: Store): boolean =>
  property.required || (property.key === ROLE_KEY && store.needsRole);

/** What is needed first, then the role, then by how sure the catalogue is. */
export function byNeed(store: Store): (a: PropertyRecord, b: PropertyRecord) => number {
  const rank = (property: PropertyRecord): number => {
    if (isNeeded(property, store)) return property.key === ROLE_KEY ? 1 : 0;
    return property.key === ROLE_KEY ? 2 : 3 + SURE[property.confidence];
  };
  return (a, b) => rank(a) - rank(b);
}

/** What a new list begins with: all that is needed there, else the property that is likeliest. */
export function firstProperties(
  store: Store,
  place: "SERDEPROPERTIES" | "TBLPROPERTIES",
  written: ReadonlySet<string>,
) {
  const possible = store.properties
    .filter(({ where, key }) => (where === place || where === "either") && !written.has(key))
    .toSorted(byNeed(store));
  const needed = possible.filter((property) => isNeeded(property, store));
  const likeliest = possible.find(({ key }) => !namesOf(key).some((name) => written.has(name)));
  return needed.length > 0 ? needed : likeliest ? [likeliest] : [];
}

/** HBase has most of its keys with `mcfed.` before them and without. */
const namesOf = (key: string): string[] => [key.replace(/^mcfed\./, ""), `mcfed.${key}`];
