import { commands, type Disposable } from "vscode";
import type { CloudTools } from "../account/tools";
import { verifyRole } from "../account/verify";
import { targetOf } from "../choose-role";

export const verifyRoleCommand = (tools: CloudTools): Disposable =>
  commands.registerCommand("extable.verifyRole", (uri?: unknown, position?: unknown) =>
    verifyRole(targetOf(uri, position), tools),
  );
