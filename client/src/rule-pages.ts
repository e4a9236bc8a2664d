import { type Disposable, env, Uri, workspace } from "vscode";

export const RULE_PAGES_SCHEME = "extable-rule";

/**
 * Where the code of a diagnostic leads: a read-only document of a scheme of our own, which the manifest's
 * `workbench.editorAssociations` opens in the Markdown preview. Neither other way is quiet in VS Code 1.139: the hover no
 * longer runs `command:` links (microsoft/vscode#329652), and a `file:` link to a page outside the workspace brings up
 * the question whether untrusted files may be opened.
 */
export const RULE_PAGES_TEMPLATE = `${RULE_PAGES_SCHEME}:/{code}.md`;

/** The Markdown pages of the rules in the language of the editor: in English beside the server, in others beside their messages. */
export class RulePages implements Disposable {
  readonly #folder: Uri;
  readonly #registration: Disposable;

  constructor(extension: Uri) {
    const folder = env.language === "zh-cn" ? ["l10n", "zh-cn", "rules"] : ["server", "dist", "rules"];
    this.#folder = Uri.joinPath(extension, ...folder);
    this.#registration = workspace.registerTextDocumentContentProvider(RULE_PAGES_SCHEME, {
      provideTextDocumentContent: ({ path }) => this.#read(path.slice(1)),
    });
  }

  /** The codes of all rules that have a page, sorted. */
  async codes(): Promise<string[]> {
    const entries = await workspace.fs.readDirectory(this.#folder);
    const names = entries.map(([name]) => /^([a-z0-9-]+)\.md$/.exec(name)?.[1]);
    return names.filter((name) => name !== undefined).sort();
  }

  /** The document of a page. */
  uri(code: string): Uri {
    return Uri.parse(RULE_PAGES_TEMPLATE.replace("{code}", code));
  }

  async #read(name: string): Promise<string> {
    const code = name.replace(/\.md$/, "");
    if (!(await this.codes()).includes(code)) return "";
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, `${code}.md`)));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
