import { commands, type Disposable } from "vscode";
import type { LanguageServer } from "../language-client";

export const restartServer = (server: LanguageServer): Disposable =>
  commands.registerCommand("extable.restartServer", () => server.restart());
