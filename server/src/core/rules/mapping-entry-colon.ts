import * as l10n from "@vscode/l10n";
import type { MappingEntry } from "../table/model";
import { replace } from "../text/edit";
import type { Span } from "../text/span";
import type { Fix, Report } from "./rule";

/** What is wrong with the colon of a primary key. */
export function colonDefect({ text, span, colon, name, nameSpan }: MappingEntry): Report | undefined {
  if (!colon) return undefined;
  if (name === "") return { at: colon, message: l10n.t("A colon without the name of a primary key") };
  if (colon.start > nameSpan.start) {
    const message = l10n.t("The colon of a primary key stands before its name");
    return { at: span, message, fixes: [mend(l10n.t("Move the colon"), span, `:${name}`)] };
  }
  const gap = { start: colon.start, end: nameSpan.start };
  if (text.startsWith("：")) {
    const message = l10n.t("Full-width colon; a primary key has an ASCII colon");
    return { at: colon, message, fixes: [mend(l10n.t("Replace with an ASCII colon"), gap, ":")] };
  }
  if (colon.end === nameSpan.start) return undefined;
  return {
    at: { start: colon.start, end: nameSpan.end },
    message: l10n.t("Blank between the colon and the name of the primary key"),
    severity: "warning",
    fixes: [mend(l10n.t("Remove the blank"), gap, ":")],
  };
}

const mend = (title: string, at: Span, text: string): Fix => ({ title, safe: true, edits: [replace(at, text)] });
