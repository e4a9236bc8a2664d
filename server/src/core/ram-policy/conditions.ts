import { matchesPattern } from "../arn/match";

/** What is known of a request: the values of condition keys. A key that is not in it may have any value, or none. */
export type RequestContext = Readonly<Record<string, string>>;

export type Holds = "yes" | "no" | "unknown";

type Test = (value: string, wanted: string) => boolean;

const equals: Test = (value, wanted) => value === wanted;
const equalsIgnoringCase: Test = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();
const like: Test = (value, wanted) => matchesPattern(wanted, value);

/** The operators whose meaning needs no clock and no network; whatever else is asked is not known. */
const TESTS: ReadonlyMap<string, readonly [test: Test, negated: boolean]> = new Map([
  ["StringEquals", [equals, false]],
  ["StringNotEquals", [equals, true]],
  ["StringEqualsIgnoreCase", [equalsIgnoringCase, false]],
  ["StringNotEqualsIgnoreCase", [equalsIgnoringCase, true]],
  ["StringLike", [like, false]],
  ["StringNotLike", [like, true]],
  ["Bool", [equalsIgnoringCase, false]],
]);

/** Whether the conditions of a statement hold for a request: all keys of all operators have to. */
export function conditionsHold(condition: object | undefined, context: RequestContext): Holds {
  const verdicts = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => keyHolds(operator, key, values, context))
      : ["unknown"],
  );
  if (verdicts.includes("no")) return "no";
  return verdicts.includes("unknown") ? "unknown" : "yes";
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** One of the values has to fit; where it is negated, none. */
function keyHolds(operator: string, key: string, values: unknown, context: RequestContext): Holds {
  const test = TESTS.get(operator);
  const value = Object.entries(context).find(([known]) => known.toLowerCase() === key.toLowerCase())?.[1];
  const wanted = (Array.isArray(values) ? values : [values]).filter((one) => typeof one === "string");
  if (!test || value === undefined || wanted.length === 0) return "unknown";
  const [fits, negated] = test;
  return wanted.some((one) => fits(value, one)) === negated ? "no" : "yes";
}
