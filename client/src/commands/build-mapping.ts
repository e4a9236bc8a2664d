import { commands, type Disposable } from "vscode";
import { buildMapping, type MappingTools } from "../build-mapping";
import { targetOf } from "../choose-role";

export const buildMappingCommand = (tools: MappingTools): Disposable =>
  commands.registerCommand("extable.buildMapping", (uri?: unknown, position?: unknown) =>
    buildMapping(targetOf(uri, position), tools),
  );
