import { commands, type Disposable, l10n, window } from "vscode";
import type { CredentialChoices } from "../account/credentials";

export const forgetCredentials = (credentials: CredentialChoices): Disposable =>
  commands.registerCommand("extable.forgetCredentials", async () => {
    await credentials.forget();
    void window.showInformationMessage(
      l10n.t("Forgotten: whose credentials this workspace uses, and the keys that VS Code kept"),
    );
  });
