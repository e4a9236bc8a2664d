import * as l10n from "@vscode/l10n";
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver/node";
import { KeptParts, type OutlineItem, outlineOf } from "../../core/index";
import { toRangeIn } from "../convert";
import type { Snapshot } from "../snapshot";
import type { Client, Feature } from "./feature";

const OUTLINES = new KeptParts<readonly OutlineItem[]>(outlineOf);

const KINDS: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  table: SymbolKind.Struct,
  column: SymbolKind.Field,
  key: SymbolKind.Key,
  partition: SymbolKind.Field,
  property: SymbolKind.Property,
};

/** The tables of a document with their columns and properties; as a list for a client that knows no trees. */
export const outlineFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  listen({ connection, client, answer }) {
    const symbols = takesTrees(client) ? treesOf : listOf;
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer<DocumentSymbol[] | SymbolInformation[]>(
        { method: "textDocument/documentSymbol", uri, token, empty: [] },
        symbols,
      ),
    );
  },
};

const takesTrees = ({ params }: Client): boolean =>
  params.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;

function treesOf(snapshot: Snapshot): DocumentSymbol[] {
  return snapshot.gather(OUTLINES).flatMap(({ start, reading }) => {
    const tree = (item: OutlineItem): DocumentSymbol => ({
      name: item.name,
      detail: detailOf(item),
      kind: KINDS[item.kind],
      range: toRangeIn({ start }, item.span, snapshot.lines),
      selectionRange: toRangeIn({ start }, item.nameSpan, snapshot.lines),
      ...(item.children.length > 0 && { children: item.children.map(tree) }),
    });
    return reading.map(tree);
  });
}

function listOf(snapshot: Snapshot): SymbolInformation[] {
  const { uri, lines } = snapshot;
  return snapshot.gather(OUTLINES).flatMap(({ start, reading }) => {
    const list = ({ name, kind, span, children }: OutlineItem, container?: string): SymbolInformation[] => [
      {
        name,
        kind: KINDS[kind],
        location: { uri, range: toRangeIn({ start }, span, lines) },
        ...(container !== undefined && { containerName: container }),
      },
      ...children.flatMap((child) => list(child, name)),
    ];
    return reading.flatMap((item) => list(item));
  });
}

const detailOf = ({ kind, detail }: OutlineItem): string =>
  kind === "partition" ? l10n.t("{0}, partition", detail).replace(/^, /, "") : detail;
