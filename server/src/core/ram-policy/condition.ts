import { matchesPattern } from "../arn/match";

/** What is known of a request beside its action and resource, by the keys of conditions: `oss:Prefix`. */
export type RequestContext = Readonly<Record<string, string>>;

type Compare = (pattern: string, value: string) => boolean;

const OPERATORS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ["StringEquals", (expected, value) => expected === value],
  ["StringLike", matchesPattern],
]);

/**
 * Whether the condition of a statement holds for a request; `undefined` where the context does not tell, or an operator is
 * not known. Operators and keys are all asked for, of the values of a key any. Source: RAM, conditions.
 */
export function holds(condition: object | undefined, context: RequestContext): boolean | undefined {
  const values = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  const answers = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys as Readonly<Record<string, string | readonly string[]>>).map(([key, expected]) => {
      const compare = OPERATORS.get(operator);
      const value = values.get(key.toLowerCase());
      if (!compare || value === undefined) return undefined;
      return (typeof expected === "string" ? [expected] : expected).some((pattern) => compare(pattern, value));
    }),
  );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
