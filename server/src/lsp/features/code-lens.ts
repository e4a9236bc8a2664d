import * as l10n from "@vscode/l10n";
import type { CodeLens } from "vscode-languageserver/node";
import { policyLabels, type Settings } from "../../core/index";
import { toRange } from "../convert";
import { generatePolicies } from "../generate";
import { COMMANDS } from "../protocol";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

/** For a client that can run the command of a lens. */
export const codeLensFeature: Feature = {
  capabilities: ({ commands }) =>
    commands.has(COMMANDS.generatePolicies) ? { codeLensProvider: { resolveProvider: false } } : {},
  listen({ connection, answer }) {
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      answer<CodeLens[]>({ method: "textDocument/codeLens", uri, token, empty: [] }, (snapshot, settings) =>
        settings.codeLens ? codeLenses(snapshot, settings) : [],
      ),
    );
  },
};

/** One lens on the head of each external table: what its policies are, as far as this document says. */
function codeLenses(snapshot: Snapshot, { policy }: Settings): CodeLens[] {
  const { tables, uri, lines } = snapshot;
  if (tables.length === 0) return [];
  const sources = tables.map((table) => ({ table, path: uri, line: 0 }));
  const { access } = policy;
  const labels = snapshot.within(() =>
    policyLabels(sources, { access, ...(access === "infer" && { uses: snapshot.uses }) }),
  );
  return tables.map((table, index) => {
    const label = labels[index];
    const range = toRange(table.head, lines);
    const command = generatePolicies(uri, range.start, label);
    return { range, command: label ? { ...command, tooltip: tooltip() } : command };
  });
}

const tooltip = (): string =>
  l10n.t(
    "Generates them. The access is that of this document; what the workspace does is read when they are generated.",
  );
