import * as l10n from "@vscode/l10n";
import { KeptParts, type Lines, type OutlineItem, outlineOf } from "../../core/index";
import { toRangeIn } from "../convert";
import { type DocumentSymbol, type Position, type SymbolInformation, SymbolKind } from "../library";
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
        { method: "textDocument/documentSymbol", uri, token, empty: [], reads: [OUTLINES] },
        (snapshot) => snapshot.once<DocumentSymbol[] | SymbolInformation[]>(symbols),
      ),
    );
  },
};

const takesTrees = ({ params }: Client): boolean =>
  params.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;

const treesOf = (snapshot: Snapshot): DocumentSymbol[] =>
  snapshot.gather(OUTLINES).flatMap(({ start, reading }) => treesAt(reading, start, snapshot.lines));

/** The trees of a part, as they were made when it last stood where it stands. */
const KNOWN = new WeakMap<
  readonly OutlineItem[],
  { readonly at: Position; readonly trees: readonly DocumentSymbol[] }
>();

/** An outline is asked for after every edit, which mostly leaves all parts but one in their lines. */
function treesAt(items: readonly OutlineItem[], start: number, lines: Lines): readonly DocumentSymbol[] {
  const at = lines.position(start);
  const known = KNOWN.get(items);
  if (known?.at.line === at.line && known.at.character === at.character) return known.trees;
  const tree = (item: OutlineItem): DocumentSymbol => ({
    name: item.name,
    detail: detailOf(item),
    kind: KINDS[item.kind],
    range: toRangeIn({ start }, item.span, lines),
    selectionRange: toRangeIn({ start }, item.nameSpan, lines),
    ...(item.children.length > 0 && { children: item.children.map(tree) }),
  });
  const trees = items.map(tree);
  KNOWN.set(items, { at, trees });
  return trees;
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
