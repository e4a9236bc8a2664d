import * as l10n from "@vscode/l10n";
import type { Confidence, PropertyRecord } from "./handler";

interface Wording {
  readonly expected: string;
  readonly about: string;
}

type Extra = Partial<Pick<PropertyRecord, "where" | "required" | "values" | "names" | "along" | "fallback">>;

/** A property whose value has the form of `value`. The words are asked for when they are read, in the language of that time. */
export const option = (
  key: string,
  value: RegExp,
  words: () => Wording,
  confidence: Confidence,
  extra: Extra = {},
): PropertyRecord => ({
  where: "SERDEPROPERTIES",
  required: false,
  ...extra,
  key,
  value,
  get expected() {
    return words().expected;
  },
  get about() {
    return words().about;
  },
  confidence,
});

/** A property that is true or false. */
export const turn = (
  key: string,
  about: () => string,
  confidence: Confidence = "documented",
  extra: Extra = {},
): PropertyRecord =>
  option(key, /^(?:true|false)$/i, () => ({ expected: l10n.t("true or false"), about: about() }), confidence, {
    values: ["true", "false"],
    ...extra,
  });

/** A property with a few values. */
export const choice = (
  key: string,
  values: readonly string[],
  about: () => string,
  confidence: Confidence = "documented",
  extra: Extra = {},
): PropertyRecord =>
  option(
    key,
    new RegExp(`^(?:${values.join("|").replaceAll(".", "\\.")})$`, "i"),
    () => ({ expected: values.length > 1 ? l10n.t("one of {0}", values.join(", ")) : values[0]!, about: about() }),
    confidence,
    { values, ...extra },
  );

/** A property whose value may be anything, but not nothing. */
export const filled = (
  key: string,
  about: () => string,
  confidence: Confidence = "documented",
  extra: Extra = {},
): PropertyRecord => option(key, /\S/, () => ({ expected: l10n.t("a value"), about: about() }), confidence, extra);

/** A property that is a whole number. */
export const count = (
  key: string,
  about: () => string,
  confidence: Confidence = "documented",
  extra: Extra = {},
): PropertyRecord =>
  option(key, /^\d+$/, () => ({ expected: l10n.t("a whole number"), about: about() }), confidence, extra);
