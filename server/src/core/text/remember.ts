import { placeholderGrammar } from "./placeholder";

/**
 * The same function, which does not work again on the value that it was asked for last: one value is looked at from many
 * sides before the next. Its result may depend on nothing but the value and the placeholders.
 */
export function rememberLast<Result>(read: (value: string) => Result): (value: string) => Result {
  let last: { readonly value: string; readonly grammar: unknown; readonly result: Result } | undefined;
  return (value) => {
    const grammar = placeholderGrammar();
    if (last?.value !== value || last.grammar !== grammar) last = { value, grammar, result: read(value) };
    return last.result;
  };
}

/** How much text is remembered with what was worked out for it, in UTF-16 units: of a long one, the tables in it. */
const MOST = 2 ** 19;

/** The same, of several values: all that it was asked for are kept, until they are too much together. */
export function remember<Result>(read: (value: string) => Result, most = MOST): (value: string) => Result {
  const known = new Map<string, Result>();
  let last: unknown;
  let length = 0;
  return (value) => {
    const grammar = placeholderGrammar();
    if (last !== grammar || length > most) {
      known.clear();
      length = 0;
    }
    last = grammar;
    const found = known.get(value);
    if (found !== undefined) return found;
    const result = read(value);
    known.set(value, result);
    length += value.length;
    return result;
  };
}
