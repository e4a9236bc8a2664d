/** RAM reads a list of one text like the text, and lists in any order. */
function alike(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map((item) => JSON.stringify(alike(item))))].sort();
    const [only] = value;
    return value.length === 1 && typeof only === "string" ? only : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === "Condition" && isEmpty(inner)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, alike(inner)]),
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Whether a text says what the document says, whatever its blanks, and the order of its keys, lists and statements. */
export function isDocument(text: string, document: object): boolean {
  try {
    return JSON.stringify(alike(JSON.parse(text))) === JSON.stringify(alike(document));
  } catch {
    return false;
  }
}
