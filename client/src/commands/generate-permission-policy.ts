import { commands, type Disposable } from "vscode";
import { generate, type Tools, targetOf } from "../generate";

export const generatePermissionPolicy = (tools: Tools): Disposable =>
  commands.registerCommand("extable.generatePermissionPolicy", (uri?: unknown, position?: unknown) =>
    generate("permission", targetOf(uri, position), tools),
  );
