import * as l10n from "@vscode/l10n";
import type { Command } from "vscode-languageserver/node";
import type { ExternalTable } from "../core/index";
import { toRange } from "./convert";
import { COMMANDS } from "./protocol";
import type { Snapshot } from "./snapshot";

/** The command that writes the policies of a table's role. */
export const generatePolicies = (
  table: ExternalTable,
  snapshot: Snapshot,
  title: string = l10n.t("Generate RAM policies"),
): Command => ({
  title,
  command: COMMANDS.generatePolicies,
  arguments: [snapshot.uri, toRange(table.head, snapshot.lines).start],
});
