import { commands, type Disposable } from "vscode";
import type { Tools } from "../generate";
import { saveOne } from "../save";

export const savePolicy = ({ viewer, output }: Tools): Disposable =>
  commands.registerCommand("extable.savePolicy", () => saveOne(viewer, output));
