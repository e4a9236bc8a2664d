import { type Refusal, renamableAt, renameAt } from "../../core/index";
import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "../library";
import { placeAt } from "../place";
import type { Snapshot } from "../snapshot";
import type { Client, Feature } from "./feature";

/** Of a column, or of an entry of a column mapping. What is not possible is refused with a sentence. */
export const renameFeature: Feature = {
  capabilities: (client) => ({ renameProvider: asksFirst(client) ? { prepareProvider: true } : true }),
  listen({ connection, client, answer }) {
    const versioned = client.params.capabilities.workspace?.workspaceEdit?.documentChanges === true;
    connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
      answer<PrepareRenameResult | null>(
        { method: "textDocument/prepareRename", uri, token, empty: null },
        (snapshot) => prepared(snapshot, position),
      ),
    );
    connection.onRenameRequest((params, token) =>
      answer<WorkspaceEdit | null>(
        { method: "textDocument/rename", uri: params.textDocument.uri, token, empty: null },
        (snapshot) => renamed(snapshot, params, versioned),
      ),
    );
  },
};

const asksFirst = ({ params }: Client): boolean => params.capabilities.textDocument?.rename?.prepareSupport === true;

function prepared(snapshot: Snapshot, position: Position): PrepareRenameResult | null {
  const place = placeAt(snapshot, position);
  const found = place?.passage && renamableAt(place.passage, place.offset);
  if (!place || !found) return null;
  if ("refused" in found) throw refusing(found);
  return { range: place.range(found.at), placeholder: found.name };
}

function renamed(snapshot: Snapshot, { position, newName }: RenameParams, versioned: boolean): WorkspaceEdit | null {
  const place = placeAt(snapshot, position);
  const found = place?.passage && renameAt(place.passage, place.offset, newName);
  if (!place || !found) return null;
  if ("refused" in found) throw refusing(found);
  const { uri, version } = snapshot;
  const edits = found.edits.map(({ span, newText }) => ({ range: place.range(span), newText }));
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

const refusing = ({ refused }: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, refused);
