import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  workspace,
} from "vscode";
import type { RolePlace } from "../../../server/src/lsp/protocol";
import type { Cloud } from "./cloud";
import { moved, movedWith, type Stretch } from "./moved";

type Finding = ReturnType<typeof Cloud.roleFindings>[number];

/** A finding on a role ARN, where it stands by now. */
export interface PlacedFinding {
  readonly roleArn: string;
  readonly finding: Finding;
  readonly range: Stretch;
  readonly statement: Stretch;
  readonly written: string;
  readonly report: Uri;
}

const SEVERITIES = {
  fails: DiagnosticSeverity.Error,
  unknown: DiagnosticSeverity.Warning,
  wide: DiagnosticSeverity.Information,
} as const;

/**
 * What was found of roles in their accounts, on the ARNs that name them. It stays until the statement is edited, the role is looked
 * at again, or changed from here; nothing is asked when a text changes.
 */
export class RoleProblems implements Disposable {
  readonly #problems = languages.createDiagnosticCollection("extable.roles");
  readonly #placed = new Map<string, readonly PlacedFinding[]>();
  readonly #listeners = [
    workspace.onDidChangeTextDocument((event) => this.#follow(event)),
    workspace.onDidOpenTextDocument((document) => this.#recheck(document)),
  ];

  /** Shows what was found of a role in place of what was found before. */
  show(
    roleArn: string,
    findings: readonly Finding[],
    places: readonly RolePlace[],
    report: Uri,
    uriOf: (path: string) => Uri | undefined,
  ): void {
    this.clear(roleArn);
    for (const finding of findings) {
      const uri = uriOf(finding.path);
      const place = places.find(({ path, line }) => path === finding.path && line === finding.line);
      if (!uri || !place) continue;
      const { range, statement, written } = place;
      const key = uri.toString();
      this.#set(key, [...(this.#placed.get(key) ?? []), { roleArn, finding, range, statement, written, report }]);
    }
    for (const document of workspace.textDocuments) this.#recheck(document);
  }

  /** Drops what was found of a role. */
  clear(roleArn: string): void {
    for (const [key, placed] of this.#placed) {
      this.#set(
        key,
        placed.filter((one) => one.roleArn !== roleArn),
      );
    }
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const placed = this.#placed.get(key);
    if (!placed || contentChanges.length === 0) return;
    const after = contentChanges.reduce<readonly PlacedFinding[]>(
      (left, change) =>
        left.flatMap((one) => {
          const statement = moved(one.statement, change);
          return statement ? [{ ...one, statement, range: movedWith(one.range, change) }] : [];
        }),
      placed,
    );
    this.#set(key, after);
  }

  /** While a document was closed, or an answer on its way, it may have got another text. */
  #recheck(document: TextDocument): void {
    const key = document.uri.toString();
    const placed = this.#placed.get(key);
    if (!placed) return;
    this.#set(
      key,
      placed.filter(({ range, written }) => document.getText(rangeOf(range)) === written),
    );
  }

  #set(key: string, placed: readonly PlacedFinding[]): void {
    if (placed.length > 0) this.#placed.set(key, placed);
    else this.#placed.delete(key);
    this.#problems.set(Uri.parse(key), placed.map(toDiagnostic));
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#problems.dispose();
  }
}

const rangeOf = ({ start, end }: Stretch): Range => new Range(start.line, start.character, end.line, end.character);

function toDiagnostic({ finding, range, report }: PlacedFinding): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(range), finding.message, SEVERITIES[finding.verdict]);
  diagnostic.source = "extable";
  diagnostic.code = { value: "role-in-account", target: report };
  return diagnostic;
}
