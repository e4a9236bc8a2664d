import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { Cloud } from "./cloud";

/** Where credentials are from, with nothing of themselves. */
export type Source =
  | { readonly from: "environment" }
  | { readonly from: "profile"; readonly name: string }
  | { readonly from: "keys" };

interface Item extends QuickPickItem {
  readonly source?: Source;
}

const VARIABLE = "ALIBABA_CLOUD_ACCESS_KEY_ID";
const FILE = "~/.aliyun/config.json";

/** Asks whose credentials to use; nothing is chosen by itself. */
export async function pickSource(cloud: typeof Cloud, hasKeys: boolean): Promise<Source | undefined> {
  const items: Item[] = [
    { label: "", kind: QuickPickItemKind.Separator },
    ...profileItems(cloud),
    { label: "", kind: QuickPickItemKind.Separator },
    {
      label: `$(terminal) ${l10n.t("Environment")}`,
      description: process.env[VARIABLE] ? VARIABLE : l10n.t("{0} is not set here", VARIABLE),
      source: { from: "environment" },
    },
    {
      label: `$(lock) ${l10n.t("Keys in VS Code's secret storage")}`,
      description: hasKeys ? l10n.t("kept") : l10n.t("asks for them, and keeps them"),
      source: { from: "keys" },
    },
  ];
  const title = l10n.t("Whose credentials?");
  const placeHolder = l10n.t("Of the account that owns the data and the role; remembered for this workspace");
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.source;
}

function profileItems(cloud: typeof Cloud): Item[] {
  try {
    return cloud.profiles().map(({ name, mode, isUsed }) => ({
      label: `$(account) ${name}`,
      description: isUsed
        ? l10n.t("profile of {0} ({1})", FILE, mode)
        : l10n.t("profile of {0}; its mode {1} cannot be used", FILE, mode),
      source: { from: "profile", name },
    }));
  } catch (error) {
    if (!cloud.isForeseen(error)) throw error;
    return [{ label: error.message, kind: QuickPickItemKind.Separator }];
  }
}
