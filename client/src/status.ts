import { Disposable, LanguageStatusSeverity, l10n, languages, workspace } from "vscode";
import type { LanguageServer, ServerState } from "./language-client";
import { SELECTOR } from "./quiet-client";

/** Says in the language status how the server is, what can be done about it, and in a folder that is not trusted what waits for trust. */
export function showStatus(server: LanguageServer, version: string): Disposable {
  const item = languages.createLanguageStatusItem("extable.server", SELECTOR);
  item.name = l10n.t("Extable: language server");
  const show = (state: ServerState): void => {
    const { text, severity, busy } = appearanceOf(state);
    item.text = text;
    item.severity = severity;
    item.busy = busy;
  };
  item.detail = version;
  item.command = { title: l10n.t("Restart"), command: "extable.restartServer" };
  show(server.state);
  return Disposable.from(item, server.onDidChangeState(show), ...showHelp(), showTrust());
}

/** What helps where something seems to be wrong. An item has one command only. */
function showHelp(): Disposable[] {
  const output = languages.createLanguageStatusItem("extable.output", SELECTOR);
  output.name = l10n.t("Extable: output");
  output.text = l10n.t("What Extable has logged");
  output.command = { title: l10n.t("Show Output"), command: "extable.showOutput" };
  const report = languages.createLanguageStatusItem("extable.report", SELECTOR);
  report.name = l10n.t("Extable: report");
  report.text = l10n.t("For an issue: versions and counts");
  report.command = { title: l10n.t("Copy Report"), command: "extable.copyReport" };
  return [output, report];
}

const { Error: FAILED, Warning: WARNING, Information: WELL } = LanguageStatusSeverity;

function appearanceOf(state: ServerState): { text: string; severity: LanguageStatusSeverity; busy: boolean } {
  switch (state.kind) {
    case "starting":
      return { text: l10n.t("Extable is starting"), severity: WELL, busy: true };
    case "running":
      return { text: l10n.t("Extable is running"), severity: WELL, busy: false };
    case "restarting":
      return { text: l10n.t("Extable starts again in {0} s", state.seconds), severity: WARNING, busy: true };
    case "stopped":
      return { text: l10n.t("Extable is stopped"), severity: WARNING, busy: false };
    case "failed":
      return { text: l10n.t("Extable has stopped: it failed too often"), severity: FAILED, busy: false };
  }
}

function showTrust(): Disposable {
  if (workspace.isTrusted) return Disposable.from();
  const item = languages.createLanguageStatusItem("extable.trust", SELECTOR);
  item.name = l10n.t("Extable: trust");
  item.text = l10n.t("Extable checks this folder without trusting it");
  item.detail = l10n.t("the MaxCompute account in its settings is not used");
  item.command = { title: l10n.t("Manage Trust"), command: "workbench.trust.manage" };
  return Disposable.from(
    item,
    workspace.onDidGrantWorkspaceTrust(() => item.dispose()),
  );
}
