import { commands, type Disposable, type LogOutputChannel } from "vscode";

export const showOutput = (output: LogOutputChannel): Disposable =>
  commands.registerCommand("extable.showOutput", () => output.show());
