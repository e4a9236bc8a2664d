import { type Extension, env, languages, version, workspace } from "vscode";
import type { LanguageServer } from "./language-client";
import { SELECTOR } from "./quiet-client";
import type { ReportFacts } from "./report";

/** What a report says of this window. */
export const reportFacts = ({ packageJSON }: Extension<unknown>, server: LanguageServer): ReportFacts => ({
  version: packageJSON.version,
  server: server.state.kind,
  editor: { name: env.appName, version, remote: env.remoteName },
  system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  folders: workspace.workspaceFolders?.length ?? 0,
  isTrusted: workspace.isTrusted,
  languages: workspace.textDocuments
    .filter((document) => languages.match(SELECTOR, document) > 0)
    .map(({ languageId }) => languageId),
  codes: languages.getDiagnostics().flatMap(([, diagnostics]) =>
    diagnostics.flatMap(({ source, code }) => {
      return source === "extable" ? [String(typeof code === "object" ? code.value : code)] : [];
    }),
  ),
  settings: Object.fromEntries(settingKeys(packageJSON).map((key) => [key, scopesOf(key)])),
});

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: object }[] };
}

const settingKeys = ({ contributes }: Manifest): string[] =>
  contributes.configuration.flatMap(({ properties }) => Object.keys(properties));

function scopesOf(key: string): string[] {
  const { globalValue, workspaceValue, workspaceFolderValue } = workspace.getConfiguration().inspect(key) ?? {};
  const scopes = { user: globalValue, workspace: workspaceValue, folder: workspaceFolderValue };
  return Object.entries(scopes).flatMap(([scope, value]) => (value === undefined ? [] : [scope]));
}
