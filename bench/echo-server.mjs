/** The floor for a language server: it mirrors the text and answers a constant. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
let odd = false;

function answer() {
  odd = !odd;
  return odd ? [{ range, message: "x", severity: 1 }] : [];
}

connection.onInitialize(({ capabilities }) => {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  if (!pulls) {
    documents.onDidChangeContent(({ document: { uri, version } }) =>
      connection.sendDiagnostics({ uri, version, diagnostics: answer() }),
    );
  }
  const diagnosticProvider = { interFileDependencies: false, workspaceDiagnostics: false };
  return {
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, ...(pulls && { diagnosticProvider }) },
  };
});
/** What is answered to all questions but for diagnostics: as much as the other server has to say. */
let said = null;
connection.onNotification("bench/say", ({ answer }) => {
  said = answer;
});
connection.onRequest(() => said);
connection.languages.diagnostics.on(() => ({ kind: "full", items: answer() }));
documents.listen(connection);
connection.listen();
