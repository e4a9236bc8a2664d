import { commands, type Disposable, EventEmitter, l10n, Uri, ViewColumn, workspace } from "vscode";

const SCHEME = "extable-report";

/** Reports on roles, as read-only Markdown that the manifest opens in the preview; a new one on a role takes the place of the old. */
export class RoleReports implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) =>
      this.#texts.get(uri.toString()) ??
      l10n.t("Run “MaxCompute: Verify Role in Account” on the DDL to see this report again"),
  });

  /** The address of the report on a role; the name is what its tab shows. */
  uriOf({ roleName, roleArn }: { readonly roleName: string; readonly roleArn: string }): Uri {
    return Uri.from({ scheme: SCHEME, path: `/${roleName}.md`, query: roleArn });
  }

  async show(uri: Uri, text: string): Promise<void> {
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    const options = { viewColumn: ViewColumn.Beside, preview: false, preserveFocus: true };
    await commands.executeCommand("vscode.open", uri, options);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
