import { commands, type Disposable, l10n, languages, ViewColumn, window } from "vscode";
import type { RulePages } from "../rule-pages";

/** Opens the page of the rule that is named; from the palette, of one that is picked. */
export const openRulePage = (pages: RulePages): Disposable =>
  commands.registerCommand("extable.openRulePage", async (code?: unknown) => {
    const known = await pages.codes();
    const wanted = typeof code === "string" && known.includes(code) ? code : await pick(known);
    if (!wanted) return;
    await commands.executeCommand("vscode.open", pages.uri(wanted), { viewColumn: ViewColumn.Beside, preview: true });
  });

/** The rules that have something to say of the cursor's line come first. */
async function pick(known: readonly string[]): Promise<string | undefined> {
  const here = new Set(codesAtCursor());
  const sorted = [...known.filter((code) => here.has(code)), ...known.filter((code) => !here.has(code))];
  return window.showQuickPick(sorted, { placeHolder: l10n.t("The rule whose page to open") });
}

function codesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const { line } = editor.selection.active;
  return languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "extable" && range.start.line <= line && line <= range.end.line)
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
}
