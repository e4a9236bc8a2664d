import { commands, type Disposable } from "vscode";
import { applyPolicies } from "../account/apply";
import type { CloudTools } from "../account/tools";
import { targetOf } from "../choose-role";

export const applyPoliciesCommand = (tools: CloudTools): Disposable =>
  commands.registerCommand("extable.applyPolicies", (uri?: unknown, position?: unknown) =>
    applyPolicies(targetOf(uri, position), tools),
  );
