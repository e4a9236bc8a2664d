import {
  commands,
  type Disposable,
  l10n,
  type Tab,
  TabInputCustom,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";

const SCHEME = "extable-report";

/**
 * Reports on roles, as read-only Markdown that the manifest opens in the preview. Each has an address of its own, since a preview
 * that is not in view does not follow its document; it takes the place of the one before on the same role.
 */
export class RoleReports implements Disposable {
  readonly #texts = new Map<string, string>();
  #count = 0;
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) =>
      this.#texts.get(uri.toString()) ??
      l10n.t("Run “MaxCompute: Verify Role in Account” on the DDL to see this report again"),
  });

  /** The address of the next report on a role; the name is what its tab shows. */
  nextUri({ roleName, roleArn }: { readonly roleName: string; readonly roleArn: string }): Uri {
    const query = JSON.stringify([roleArn, ++this.#count]);
    return Uri.from({ scheme: SCHEME, path: `/${roleName}.md`, query });
  }

  async show(uri: Uri, text: string): Promise<void> {
    const before = tabsOn(uri);
    this.#texts.set(uri.toString(), text);
    const viewColumn = before[0]?.group.viewColumn ?? ViewColumn.Beside;
    await commands.executeCommand("vscode.open", uri, { viewColumn, preview: false, preserveFocus: true });
    for (const tab of before) this.#texts.delete(String(uriIn(tab)));
    await window.tabGroups.close(before, true);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

const uriIn = ({ input }: Tab): Uri | undefined =>
  input instanceof TabInputCustom || input instanceof TabInputText ? input.uri : undefined;

/** The tabs that show reports on the same role. */
const tabsOn = (report: Uri): Tab[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter((tab) => {
      const uri = uriIn(tab);
      return uri?.scheme === SCHEME && roleIn(uri) === roleIn(report);
    });

const roleIn = ({ query }: Uri): unknown => JSON.parse(query)[0];
