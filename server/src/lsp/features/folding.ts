import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver/node";
import { type Fold, foldsIn, regionsOf } from "../../core/index";
import { toRangeIn } from "../convert";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

export const foldingFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, answer }) {
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      answer<FoldingRange[] | null>({ method: "textDocument/foldingRange", uri, token, empty: null }, foldingRanges),
    );
  },
};

/** `null` where nothing is ours: the editor then folds as it does without us. */
function foldingRanges(snapshot: Snapshot): FoldingRange[] | null {
  const parts = snapshot.parts({ start: 0, end: snapshot.length });
  const found = parts.map((part) => ({ part, ...foldsIn(part.text) }));
  if (!found.some(({ isOurs }) => isOurs)) return null;
  const regions = snapshot.isScript ? [{ part: { start: 0 }, folds: regionsOf(snapshot.text) }] : [];
  return [...found, ...regions].flatMap(({ part, folds }) => folds.flatMap((fold) => rangeOf(fold, part, snapshot)));
}

const KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

/** What stands on one line cannot be folded. */
function rangeOf(fold: Fold, part: { start: number }, { lines }: Snapshot): FoldingRange[] {
  const { start, end } = toRangeIn(part, fold, lines);
  const kind = fold.kind && { kind: KINDS[fold.kind] };
  return start.line < end.line ? [{ startLine: start.line, endLine: end.line, ...kind }] : [];
}
