import type { TextEdit } from "../core/index";
import { toTextEdits } from "./convert";
import type { InitializeParams, WorkspaceEdit } from "./library";
import type { Snapshot } from "./snapshot";

/** Whether a client takes edits that name the version they were made for. */
export const takesVersions = ({ capabilities }: InitializeParams): boolean =>
  capabilities.workspace?.workspaceEdit?.documentChanges === true;

/** Edits of one document, or of the part of it that begins at `start`. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  snapshot: Snapshot,
  versioned: boolean,
  start?: number,
): WorkspaceEdit {
  const { uri, version, lines } = snapshot;
  const textEdits = toTextEdits(start === undefined ? edits : snapshot.placed(edits, start), lines);
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** The same edits, with their places counted from the start of the text. */
export const movedEdits = (edits: readonly TextEdit[], by: number): TextEdit[] =>
  edits.map(({ span, newText }) => ({ span: { start: span.start + by, end: span.end + by }, newText }));
