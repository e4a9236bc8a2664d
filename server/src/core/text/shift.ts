const PLACES: ReadonlySet<string> = new Set(["start", "end", "contentStart", "insertAt"]);
/** What belongs to the catalogue and not to the text. */
const ELSEWHERE: ReadonlySet<string> = new Set(["record", "meant", "store"]);

/** A copy of plain data about a part of a text, all its offsets moved; what is shared in it stays shared. */
export function shifted<Data>(data: Data, by: number): Data {
  return by === 0 ? data : (copy(data, by, new Map()) as Data);
}

function copy(data: unknown, by: number, known: Map<object, unknown>): unknown {
  if (typeof data !== "object" || data === null) return data;
  const found = known.get(data);
  if (found !== undefined) return found;
  const result: unknown[] | Record<string, unknown> = Array.isArray(data) ? [] : {};
  known.set(data, result);
  if (Array.isArray(data)) for (const item of data) (result as unknown[]).push(copy(item, by, known));
  else for (const [key, value] of Object.entries(data)) (result as Record<string, unknown>)[key] = entry(key, value);
  return result;

  function entry(key: string, value: unknown): unknown {
    if (ELSEWHERE.has(key)) return value;
    if (key === "offsets") return (value as number[]).map((offset) => offset + by);
    return PLACES.has(key) && typeof value === "number" ? value + by : copy(value, by, known);
  }
}
