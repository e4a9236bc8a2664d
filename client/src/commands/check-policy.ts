import { commands, type Disposable } from "vscode";
import { type CheckTools, checkPolicy } from "../check-policy";

export const checkPolicyCommand = (tools: CheckTools): Disposable =>
  commands.registerCommand("extable.checkPolicy", (uri?: unknown) => checkPolicy(uri, tools));
