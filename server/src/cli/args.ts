import { parseArgs } from "node:util";
import * as l10n from "@vscode/l10n";
import { nearest } from "../core/index";

/** A command line that cannot be understood; the message is for the user. */
export class UsageError extends Error {}

export interface Option {
  readonly short?: string;
  /** What stands for the value in the help; a switch has none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly about: () => string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Args {
  readonly positionals: readonly string[];
  /** Whether a switch is on. */
  has(option: string): boolean;
  /** The value of an option; the last one where it is given several times. */
  value(option: string): string | undefined;
  /** All values of an option, in their order. */
  values(option: string): readonly string[];
}

const unknownOption = (name: string, options: Options): string => {
  const meant = nearest(
    name,
    Object.keys(options).map((option) => `--${option}`),
  );
  return meant === undefined
    ? l10n.t("Unknown option: {0}", name)
    : l10n.t("Unknown option: {0}. Did you mean {1}?", name, meant);
};

function checkValue(name: string, option: Option, value: string | undefined, isInline: boolean): void {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(l10n.t("{0} takes no value", name));
    return;
  }
  if (value === undefined || (!isInline && value.startsWith("--"))) {
    throw new UsageError(l10n.t("{0} needs a value: {1}", name, option.choices?.join(", ") ?? option.value));
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new UsageError(l10n.t("{0} is not {1}; it may be {2}", name, value, option.choices.join(", ")));
  }
}

const specOf = ({ short, value }: Option) => ({
  type: value === undefined ? ("boolean" as const) : ("string" as const),
  ...(short === undefined ? {} : { short }),
});

/** Reads a command's arguments, or throws a `UsageError`; `help` is the command line that lists its options. */
export function readArgs(argv: readonly string[], options: Options, help: string): Args {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, specOf(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, (string | undefined)[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(`${unknownOption(token.rawName, options)}\n${l10n.t("See {0}", help)}`);
    checkValue(token.rawName, option, token.value, token.inlineValue === true);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
  }
  const valuesOf = (option: string): string[] => (values.get(option) ?? []).filter((value) => value !== undefined);
  return {
    positionals,
    has: (option) => values.has(option),
    value: (option) => valuesOf(option).at(-1),
    values: valuesOf,
  };
}
