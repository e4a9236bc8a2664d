import { commands, type Disposable } from "vscode";
import { targetOf } from "../choose-role";
import { generate, type Tools } from "../generate";

export const generatePolicies = (tools: Tools): Disposable =>
  commands.registerCommand("extable.generatePolicies", (uri?: unknown, position?: unknown) =>
    generate("all", targetOf(uri, position), tools),
  );
