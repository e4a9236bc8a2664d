import { commands, type Disposable } from "vscode";
import type { Tools } from "../generate";
import { saveAll } from "../save";

export const savePolicies = ({ viewer, output }: Tools): Disposable =>
  commands.registerCommand("extable.savePolicies", () => saveAll(viewer, output));
