/** Compares by code units, so that every machine sorts alike. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Place {
  readonly path: string;
  readonly line: number;
}

export const byPlace = (a: Place, b: Place): number => byText(a.path, b.path) || a.line - b.line;

/** Sorted, each text once. */
export const sortedSet = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(byText);
