import { commands, type Disposable } from "vscode";
import { generate, type Tools, targetOf } from "../generate";

export const generateTrustPolicy = (tools: Tools): Disposable =>
  commands.registerCommand("extable.generateTrustPolicy", (uri?: unknown, position?: unknown) =>
    generate("trust", targetOf(uri, position), tools),
  );
