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

/** How many parts of texts may be remembered with what was worked out for them: an edit changes one of them. */
export const MOST_PARTS = 2000;

/** The same, of several values: all that it was asked for are kept, until they are more than `most`. */
export function remember<Result>(read: (value: string) => Result, most: number): (value: string) => Result {
  const known = new Map<string, Result>();
  let last: unknown;
  return (value) => {
    const grammar = placeholderGrammar();
    if (last !== grammar || known.size > most) known.clear();
    last = grammar;
    const found = known.get(value);
    if (found !== undefined) return found;
    const result = read(value);
    known.set(value, result);
    return result;
  };
}
