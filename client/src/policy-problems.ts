import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Disposable,
  languages,
  Range,
  Uri,
  workspace,
} from "vscode";
import type { Diagnostic as ServerDiagnostic } from "vscode-languageclient/node";

/** Documents that the server knows as policies by their names: it says itself what is wrong with them. */
const KNOWN_BY_NAME = /\.ram-(?:policy|trust)\.jsonc?$/i;

/** What is wrong with policies that were checked on command, until they change. */
export class PolicyProblems implements Disposable {
  readonly #problems = languages.createDiagnosticCollection("extable.policies");
  readonly #listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#problems.delete(document.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => this.#problems.delete(uri)),
  ];

  show(uri: Uri, found: readonly ServerDiagnostic[]): void {
    if (!KNOWN_BY_NAME.test(uri.path)) this.#problems.set(uri, found.map(toDiagnostic));
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#problems.dispose();
  }
}

const SEVERITIES = [
  DiagnosticSeverity.Error,
  DiagnosticSeverity.Warning,
  DiagnosticSeverity.Information,
  DiagnosticSeverity.Hint,
];

function toDiagnostic(found: ServerDiagnostic): Diagnostic {
  const { range, severity = 1, code = "", source = "", codeDescription, tags = [], message } = found;
  const { start, end } = range;
  return {
    range: new Range(start.line, start.character, end.line, end.character),
    severity: SEVERITIES[severity - 1] ?? DiagnosticSeverity.Error,
    message: String(message),
    source,
    code: codeDescription ? { value: code, target: Uri.parse(codeDescription.href) } : code,
    tags: tags.map((tag) => (tag === 1 ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated)),
  };
}
