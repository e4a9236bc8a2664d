import {
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  TabInputText,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { PolicyDocument } from "../../server/src/core/index";

export const SCHEME = "extable-policy";

/** A document as it was shown last. */
export interface Shown {
  readonly document: PolicyDocument;
  /** The DDL that it was generated from. */
  readonly source: Uri;
  /** All that were generated at once. */
  readonly together: readonly PolicyDocument[];
}

/** Shows policies as read-only documents beside their DDL; generated again, they are refreshed where they are. */
export class PolicyViewer implements Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #proposals = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) =>
      this.#shown.get(uri.toString())?.document.text ??
      this.#proposals.get(uri.toString()) ??
      `// ${l10n.t("Run “MaxCompute: Generate RAM Policies” on the DDL to see this document again")}\n`,
  });

  /** Opens the documents of one source, each in a tab of its own, all in one group; the focus stays where it is. */
  async show(documents: readonly PolicyDocument[], source: Uri): Promise<void> {
    let column = groupOfPolicies();
    for (const policy of documents) {
      const uri = uriOf(policy, source);
      this.#shown.set(uri.toString(), { document: policy, source, together: documents });
      this.#changed.fire(uri);
      const document = await workspace.openTextDocument(uri);
      await setLanguage(document, policy.language);
      const viewColumn = column ?? ViewColumn.Beside;
      const editor = await window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: true });
      column = editor.viewColumn;
    }
  }

  /** What was shown last under an address. */
  shown(uri: Uri): Shown | undefined {
    return this.#shown.get(uri.toString());
  }

  /** The address of what a file would hold, to compare it with what it holds. */
  propose(place: Uri, text: string): Uri {
    const uri = Uri.from({ scheme: SCHEME, path: place.path, query: JSON.stringify(["proposal", place.toString()]) });
    this.#proposals.set(uri.toString(), text.replace(/^\ufeff/, ""));
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** A language that this VS Code does not know stays what the name of the file says. */
async function setLanguage(document: TextDocument, language: string): Promise<void> {
  if (document.languageId === language || !(await languages.getLanguages()).includes(language)) return;
  await languages.setTextDocumentLanguage(document, language);
}

/** The name is what the tab shows; the query tells apart roles and sources whose documents have the same name. */
const uriOf = ({ fileName, kind, roleArn }: PolicyDocument, source: Uri): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${fileName}`, query: JSON.stringify([source.toString(), roleArn, kind]) });

/** The group that policies are shown in already. */
function groupOfPolicies(): ViewColumn | undefined {
  const isPolicy = (input: unknown): boolean => input instanceof TabInputText && input.uri.scheme === SCHEME;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isPolicy(input)))?.viewColumn;
}
