/** A language server that mirrors the text and answers a constant; the floor for all that do more. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** Starts it. `work` is done before each answer, with the text and the place of its last edit. */
export function echo(work = () => {}) {
  const connection = createConnection(ProposedFeatures.all);
  let edited = 0;
  const documents = new TextDocuments({
    create: TextDocument.create,
    update(document, changes, version) {
      edited = changes[0].range ? document.offsetAt(changes[0].range.start) : 0;
      return TextDocument.update(document, changes, version);
    },
  });
  let odd = false;

  function answer(document) {
    work(document.getText(), edited);
    odd = !odd;
    return odd ? [{ range, message: "x", severity: 1 }] : [];
  }

  connection.onInitialize(({ capabilities }) => {
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    if (!pulls) {
      documents.onDidChangeContent(({ document }) => {
        const { uri, version } = document;
        connection.sendDiagnostics({ uri, version, diagnostics: answer(document) });
      });
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
  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: "full",
    items: answer(documents.get(uri)),
  }));
  documents.listen(connection);
  connection.listen();
}
