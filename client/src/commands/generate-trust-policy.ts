import { commands, type Disposable } from "vscode";
import { targetOf } from "../choose-role";
import { generate, type Tools } from "../generate";

export const generateTrustPolicy = (tools: Tools): Disposable =>
  commands.registerCommand("extable.generateTrustPolicy", (uri?: unknown, position?: unknown) =>
    generate("trust", targetOf(uri, position), tools),
  );
