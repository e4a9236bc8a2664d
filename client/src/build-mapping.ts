import { type LogOutputChannel, l10n, Range, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { BUILD_MAPPING_REQUEST, type BuildMappingParams, type BuildMappingResult } from "../../server/src/lsp/protocol";
import type { Target } from "./choose-role";
import type { LanguageServer } from "./language-client";

/** What the command that builds column mappings works with. */
export interface MappingTools {
  readonly server: LanguageServer;
  readonly output: LogOutputChannel;
}

/** Asks which columns are primary keys, and writes the column mapping of the statement; nothing once that is dismissed. */
export async function buildMapping(target: Target | undefined, { server, output }: MappingTools): Promise<void> {
  if (!target?.position) {
    void window.showInformationMessage(l10n.t("Open the SQL file with the external table first"));
    return;
  }
  const { uri, position } = target;
  const place = { uri: uri.toString(), position: { line: position.line, character: position.character } };
  const request = (params: BuildMappingParams): Promise<BuildMappingResult> =>
    server.request(BUILD_MAPPING_REQUEST, params);
  try {
    const { choices } = await request(place);
    const keys = await pickKeys(choices);
    if (!keys) return;
    await apply(await request({ ...place, keys }), uri);
  } catch (error) {
    output.error(`${error}`);
    void window.showErrorMessage(l10n.t("The mapping could not be built: the language server did not answer"));
  }
}

/** Those that are keys by now are picked already; where there are none, the first column. */
async function pickKeys(choices: BuildMappingResult["choices"]): Promise<string[] | undefined> {
  if (choices.length === 0) {
    void window.showInformationMessage(l10n.t("No statement of Tablestore is here whose mapping could be built"));
    return undefined;
  }
  const isNew = choices.every(({ isKey }) => !isKey);
  const items = choices.map(({ column, type, name, isKey }, i) => ({
    label: column,
    description: name === column ? type : `${type} · ${name}`,
    picked: isKey || (isNew && i === 0),
  }));
  const placeHolder = l10n.t("All primary keys of the Tablestore table: one to four");
  const picked = await window.showQuickPick(items, { canPickMany: true, placeHolder, matchOnDescription: true });
  return picked && picked.length > 0 ? picked.map(({ label }) => label) : undefined;
}

/** Only to the text that the edits were made for. */
async function apply({ version, edits }: BuildMappingResult, uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.version !== version) {
    void window.showInformationMessage(l10n.t("The text has changed meanwhile; build the mapping once more"));
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  await workspace.applyEdit(edit);
}
