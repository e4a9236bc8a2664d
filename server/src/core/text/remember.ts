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
