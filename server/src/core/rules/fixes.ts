import * as l10n from "@vscode/l10n";
import { replace } from "../text/edit";
import type { Span } from "../text/span";
import type { Fix } from "./rule";

/** Puts something else in a place. */
export const replacement = (at: Span, text: string, safe = false): Fix => ({
  title: l10n.t("Replace with {0}", text),
  safe,
  edits: [replace(at, text)],
});
