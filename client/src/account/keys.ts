import { l10n, window } from "vscode";
import type { Cloud } from "./cloud";

/** Asks for an AccessKey, hidden while it is typed; `undefined` once a question is dismissed. */
export async function askForKeys(): Promise<Cloud.Credentials | undefined> {
  const accessKeyId = await ask(1, l10n.t("AccessKey ID"), "LTAI…");
  if (!accessKeyId) return undefined;
  const accessKeySecret = await ask(2, l10n.t("AccessKey secret"), "");
  if (!accessKeySecret) return undefined;
  const securityToken = await ask(3, l10n.t("Security token"), l10n.t("empty unless the keys are temporary"));
  if (securityToken === undefined) return undefined;
  return { accessKeyId, accessKeySecret, ...(securityToken !== "" && { securityToken }) };
}

async function ask(step: number, what: string, placeHolder: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: `${what} (${step}/3)`,
    prompt: l10n.t("VS Code keeps it in its secret storage, until “Forget Alibaba Cloud Credentials” is run"),
    placeHolder,
    password: true,
    ignoreFocusOut: true,
  });
  return answer?.trim();
}
