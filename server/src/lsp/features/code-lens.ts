import * as l10n from "@vscode/l10n";
import {
  KeptParts,
  type LabelSource,
  labelSourceOf,
  labelsOfCreated,
  markedPassages,
  type NamedUse,
  readUses,
  type Settings,
} from "../../core/index";
import { rangeFrom, toRange } from "../convert";
import { generatePolicies } from "../generate";
import type { CodeLens, Range } from "../library";
import { COMMANDS } from "../protocol";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";
import { keptItems } from "./kept-items";

/** For a client that can run the command of a lens. */
export const codeLensFeature: Feature = {
  capabilities: ({ commands }) =>
    commands.has(COMMANDS.generatePolicies) ? { codeLensProvider: { resolveProvider: false } } : {},
  listen({ connection, answer }) {
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      answer<CodeLens[]>(
        { method: "textDocument/codeLens", uri, token, empty: [], reads: [TABLES, USES] },
        (snapshot, settings) => (settings.codeLens ? snapshot.once(LENSES[settings.policy.access]) : []),
      ),
    );
  },
};

type Access = Settings["policy"]["access"];

interface LensTable {
  readonly source: LabelSource;
  /** In its part of the text. */
  readonly head: Range;
}

const TABLES = keptItems(
  (text) => markedPassages(text).flatMap(({ statement, tables }) => (statement.create ? tables : [])),
  (table, lines): LensTable => ({ source: labelSourceOf(table), head: toRange(table.head, lines) }),
);

const USES = new KeptParts<readonly NamedUse[]>((text) => {
  const uses = readUses(text);
  return uses.length > 0 ? uses.map(({ kind, name }) => ({ kind, name })) : undefined;
});

/** By what tables are used for, according to the settings: editors ask again without an edit. */
const LENSES: Readonly<Record<Access, (snapshot: Snapshot) => CodeLens[]>> = {
  infer: (snapshot) => codeLenses(snapshot, "infer"),
  read: (snapshot) => codeLenses(snapshot, "read"),
  write: (snapshot) => codeLenses(snapshot, "write"),
  "read-write": (snapshot) => codeLenses(snapshot, "read-write"),
};

/** One lens on the head of each external table: what its policies are, as far as this document says. */
function codeLenses(snapshot: Snapshot, access: Access): CodeLens[] {
  const parts = snapshot.gather(TABLES);
  if (parts.length === 0) return [];
  const tables = parts.flatMap(({ reading }) => reading.map(({ source }) => source));
  const heads = parts.flatMap(({ start, reading }) => {
    const part = snapshot.lines.position(start);
    return reading.map(({ head }) => rangeFrom(part, head));
  });
  const uses = access === "infer" ? snapshot.gather(USES).flatMap(({ reading }) => reading) : [];
  const labels = labelsOfCreated(tables, { access, uses });
  return heads.map((range, index) => {
    const label = labels[index];
    const command = generatePolicies(snapshot.uri, range.start, label);
    return { range, command: label ? { ...command, tooltip: tooltip() } : command };
  });
}

const tooltip = (): string =>
  l10n.t(
    "Generates them. The access is that of this document; what the workspace does is read when they are generated.",
  );
