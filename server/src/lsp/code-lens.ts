import type { CodeLens } from "vscode-languageserver/node";
import { toRange } from "./convert";
import { generatePolicies } from "./generate";
import type { Snapshot } from "./snapshot";

/** One lens on the head of each external table. */
export const codeLenses = (snapshot: Snapshot): CodeLens[] =>
  snapshot.tables.map((table) => ({
    range: toRange(table.head, snapshot.lines),
    command: generatePolicies(table, snapshot),
  }));
