import type { InitializeParams, WorkspaceEdit } from "vscode-languageserver/node";
import type { TextEdit } from "../core/index";
import { toTextEdits } from "./convert";
import type { Snapshot } from "./snapshot";

/** Whether a client takes edits that name the version they were made for. */
export const takesVersions = ({ capabilities }: InitializeParams): boolean =>
  capabilities.workspace?.workspaceEdit?.documentChanges === true;

/** Edits of one document; `start` is where their places count from. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, lines }: Snapshot,
  versioned: boolean,
  start = 0,
): WorkspaceEdit {
  const textEdits = toTextEdits(movedEdits(edits, start), lines);
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** The same edits, with their places counted from the start of the text. */
export const movedEdits = (edits: readonly TextEdit[], by: number): TextEdit[] =>
  edits.map(({ span, newText }) => ({ span: { start: span.start + by, end: span.end + by }, newText }));
