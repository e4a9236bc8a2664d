import * as l10n from "@vscode/l10n";
import type { Position } from "../core/index";
import type { Command } from "./library";
import { COMMANDS } from "./protocol";

/** The command that writes the policies of the role of the table at a place. */
export const generatePolicies = (
  uri: string,
  position: Position,
  title: string = l10n.t("Generate RAM policies"),
): Command => ({ title, command: COMMANDS.generatePolicies, arguments: [uri, position] });
