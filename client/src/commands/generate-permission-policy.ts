import { commands, type Disposable } from "vscode";
import { targetOf } from "../choose-role";
import { generate, type Tools } from "../generate";

export const generatePermissionPolicy = (tools: Tools): Disposable =>
  commands.registerCommand("extable.generatePermissionPolicy", (uri?: unknown, position?: unknown) =>
    generate("permission", targetOf(uri, position), tools),
  );
