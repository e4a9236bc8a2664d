import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from "vscode";
import type { Form, PolicyFacts } from "../../server/src/core/index";
import {
  ALL_ACCESSES,
  ALL_FORMS,
  type ChoiceSettings,
  type Choices,
  type LastChoices,
  readChoiceSettings,
} from "./choices";

type Access = PolicyFacts["access"];

interface Item<Value> extends QuickPickItem {
  readonly value: Value;
}

/** The form and the access to write policies in and for: from the settings, or asked for; `undefined` once that is dismissed. */
export async function chooseForm(resource: Uri, choices: LastChoices): Promise<Choices | undefined> {
  const settings = settingsFor(resource);
  let wanted = choices.last(settings);
  if (settings.format !== "ask") return wanted;
  for (;;) {
    const picked = await pick(formItems(wanted.access), wanted.form, l10n.t("In which form?"));
    if (picked === undefined) return undefined;
    if (picked !== "access") {
      wanted = { ...wanted, form: picked };
      await choices.keep(wanted, settings);
      return wanted;
    }
    const access = await pick(accessItems(), wanted.access, l10n.t("What may the role do with the tables?"));
    if (access !== undefined) wanted = { ...wanted, access };
  }
}

/** The access alone, for what has one form. */
export const accessFor = (resource: Uri, choices: LastChoices): Access => choices.last(settingsFor(resource)).access;

function settingsFor(resource: Uri): ChoiceSettings {
  const configuration = workspace.getConfiguration("extable.policy", resource);
  return readChoiceSettings((key) => configuration.get(key));
}

function formItems(access: Access): Item<Form | "access">[] {
  const forms = ALL_FORMS.map((form) => ({ ...describeForm(form), value: form }));
  const current = l10n.t("Access: {0}", describeAccess(access).label);
  return [
    ...forms,
    { label: "", kind: QuickPickItemKind.Separator, value: "access" },
    { label: `$(edit) ${current}`, description: l10n.t("change it"), value: "access" },
  ];
}

function describeForm(form: Form): QuickPickItem {
  switch (form) {
    case "json":
      return { label: "JSON", description: l10n.t("the documents, as RAM takes them") };
    case "aliyun-cli":
      return { label: l10n.t("aliyun CLI"), description: l10n.t("scripts for POSIX shells and PowerShell") };
    case "terraform":
      return { label: "Terraform", description: l10n.t("a module with all roles") };
    case "ros":
      return { label: "ROS", description: l10n.t("a template for each account") };
  }
}

const accessItems = (): Item<Access>[] => ALL_ACCESSES.map((access) => ({ ...describeAccess(access), value: access }));

function describeAccess(access: Access): QuickPickItem {
  switch (access) {
    case "infer":
      return { label: l10n.t("what the statements do"), description: l10n.t("a table that is only created is read") };
    case "read":
      return { label: l10n.t("read") };
    case "write":
      return { label: l10n.t("write") };
    case "read-write":
      return { label: l10n.t("read and write") };
  }
}

/** Asks for one of some items, where the one for `active` is chosen by Enter alone. */
function pick<Value>(items: readonly Item<Value>[], active: Value, title: string): Promise<Value | undefined> {
  const box = window.createQuickPick<Item<Value>>();
  box.title = title;
  box.matchOnDescription = true;
  box.items = items;
  box.activeItems = items.filter(({ value, kind }) => value === active && kind !== QuickPickItemKind.Separator);
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.value);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
