import * as l10n from "@vscode/l10n";
import { classMeant, HIVE_TABLESTORE_CLASS, handlerOf, isKnownClass, SOURCES } from "../catalog/index";
import type { HandlerReference } from "../table/model";
import { placeOfValue } from "../table/values";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { defineRule, type Report } from "./rule";

/** A placeholder that names a class is that class, copied with its brackets. */
const IN_BRACKETS = /^\s*<\s*([\w.]+)\s*>\s*$/;

/** A class that is near a documented one, or that stands before a Tablestore location. Other classes may be custom. */
export const handlerUnknown = defineRule({
  code: "handler-unknown",
  severity: "error",
  summary: () => l10n.t("The storage handler is a class that MaxCompute has."),
  source: SOURCES.externalTable,
  about: "unknownHandler",
  check({ handler, using, damaged }, report) {
    const bracketed = IN_BRACKETS.exec(handler.value)?.[1] ?? "";
    if (isKnownClass(bracketed)) report(withoutBrackets(handler, bracketed));
    if (hasPlaceholder(handler.value)) return;
    const meant = classMeant(handler.value) ?? (damaged ? undefined : handler.meant?.className);
    if (meant === undefined) return;
    const isSpelling = nearest(handler.value, [meant]) !== undefined;
    const mayBeCustom = using !== undefined || classMeant(handler.value) === undefined;
    report({
      at: placeOfValue(handler),
      ...word(handler, meant, mayBeCustom && !isSpelling),
      fixes: [replacement(handler.span, meant, isSpelling)],
    });
  },
});

const withoutBrackets = ({ span }: HandlerReference, className: string): Report => ({
  at: span,
  message: l10n.t("The angle brackets of a syntax description are no part of the class"),
  severity: "warning",
  fixes: [replacement(span, className, true)],
});

function word({ value }: HandlerReference, meant: string, mayBeCustom: boolean): Pick<Report, "message" | "severity"> {
  if (value.trim() === "") return { message: l10n.t("The class of the storage handler is missing") };
  if (value.toLowerCase() === meant.toLowerCase()) {
    return { message: l10n.t("Upper and lower case differ from {0}", meant), severity: "warning" };
  }
  if (nearest(value, [HIVE_TABLESTORE_CLASS])) {
    const message = l10n.t("This is the storage handler of Hive and Spark; that of MaxCompute is {0}", meant);
    return { message, severity: "warning" };
  }
  if (!mayBeCustom) return { message: l10n.t("Unknown storage handler; did you mean {0}?", meant) };
  const title = handlerOf(meant)?.title ?? meant;
  return { message: l10n.t("Unknown storage handler; {0} is read by {1}", title, meant), severity: "warning" };
}
