/** JSON whose objects have their keys in order. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/** Whether a text is the document, whatever its blanks and the order of its keys. */
export function isDocument(text: string, document: object): boolean {
  try {
    return JSON.stringify(ordered(JSON.parse(text))) === JSON.stringify(ordered(document));
  } catch {
    return false;
  }
}
