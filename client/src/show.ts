import {
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { PolicyDocument } from "../../server/src/core/index";

export const SCHEME = "extable-policy";

/** Shows policies as read-only documents beside their DDL; generated again, they are refreshed where they are. */
export class PolicyViewer implements Disposable {
  readonly #shown = new Map<string, PolicyDocument>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) =>
      this.#shown.get(uri.toString())?.text ??
      `// ${l10n.t("Run “MaxCompute: Generate RAM Policies” on the DDL to see this document again")}\n`,
  });

  /** Opens the documents of one source, each in a tab of its own, all in one group; the focus stays where it is. */
  async show(documents: readonly PolicyDocument[], source: Uri): Promise<void> {
    let column = groupOfPolicies();
    for (const policy of documents) {
      const uri = uriOf(policy, source);
      this.#shown.set(uri.toString(), policy);
      this.#changed.fire(uri);
      const document = await workspace.openTextDocument(uri);
      if (document.languageId !== "jsonc") await languages.setTextDocumentLanguage(document, "jsonc");
      const viewColumn = column ?? ViewColumn.Beside;
      const editor = await window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: true });
      column = editor.viewColumn;
    }
  }

  /** What was shown last under an address. */
  shown(uri: Uri): PolicyDocument | undefined {
    return this.#shown.get(uri.toString());
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** The name is what the tab shows; the query tells apart roles and sources whose documents have the same name. */
const uriOf = ({ fileName, kind, roleArn }: PolicyDocument, source: Uri): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${fileName}`, query: JSON.stringify([source.toString(), roleArn, kind]) });

/** The group that policies are shown in already. */
function groupOfPolicies(): ViewColumn | undefined {
  const isPolicy = (input: unknown): boolean => input instanceof TabInputText && input.uri.scheme === SCHEME;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isPolicy(input)))?.viewColumn;
}
