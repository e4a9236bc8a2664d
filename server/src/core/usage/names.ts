import { hasPlaceholder } from "../text/placeholder";

/** The parts of a table's name as statements are compared by: without case, back-quotes and blanks. */
export const nameParts = (name: string): string[] => name.replace(/[`\s]/g, "").toLowerCase().split(".");

/** The schema that a table is in where none is named. */
const DEFAULT_SCHEMA = "default";

/** What is left of `project.default.table` is `project.table`. */
const short = (parts: readonly string[]): readonly string[] =>
  parts.length === 3 && parts[1] === DEFAULT_SCHEMA ? [parts[0]!, parts[2]!] : parts;

/**
 * Whether two names may mean one table: the last parts are equal, and of those before it, as many as both have. A project
 * or schema that is a placeholder may be any.
 */
export function mayBeSame(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [short(a), short(b)];
  if (left.at(-1) !== right.at(-1)) return false;
  for (let back = 2; back <= Math.min(left.length, right.length); back++) {
    const [one, other] = [left.at(-back)!, right.at(-back)!];
    if (one !== other && !hasPlaceholder(one) && !hasPlaceholder(other)) return false;
  }
  return true;
}

/** Equal for names that say the same in full. */
export const nameKey = (parts: readonly string[]): string => short(parts).join(".");
