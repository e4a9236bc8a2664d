import * as l10n from "@vscode/l10n";
import { remove } from "../text/edit";
import type { Span } from "../text/span";
import type { Report } from "./rule";

interface Entry {
  readonly text: string;
  readonly span: Span;
}

/** What is wrong with the empty entry at an index, of whatever mapping: it points at the comma that is too much, each of which is told of once. */
export function emptyEntry(entries: readonly Entry[], index: number): Report | undefined {
  const [before, { span }, after] = [entries[index - 1], entries[index]!, entries[index + 1]];
  if (!before && after?.text === "") return undefined;
  const comma = before
    ? { start: before.span.end, end: span.end }
    : { start: span.start, end: after?.span.start ?? span.end };
  return {
    at: comma,
    message: l10n.t("Empty entry in the column mapping"),
    severity: "warning",
    fixes: [{ title: l10n.t("Remove the comma"), safe: false, edits: [remove(comma)] }],
  };
}
