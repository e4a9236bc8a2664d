import { type Fold, foldsIn, KeptParts, type Lines, regionsOf } from "../../core/index";
import { linesOf, toRange } from "../convert";
import { type FoldingRange, FoldingRangeKind } from "../library";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

export const foldingFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, answer }) {
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      answer<FoldingRange[] | null>(
        { method: "textDocument/foldingRange", uri, token, empty: null, reads: [FOLDS] },
        (snapshot) => snapshot.once(foldingRanges),
      ),
    );
  },
};

interface FoldedPart {
  readonly isOurs: boolean;
  /** Whether it has what may be a part of a region, which may go on over parts. */
  readonly hasRegion: boolean;
  /** By the lines of the part. */
  readonly ranges: readonly FoldingRange[];
}

const FOLDS = new KeptParts<FoldedPart>((text) => {
  const { isOurs, folds } = foldsIn(text);
  const hasRegion = text.includes("#region") || text.includes("#endregion");
  if (!isOurs && !hasRegion && folds.length === 0) return undefined;
  const lines = linesOf(text);
  return { isOurs, hasRegion, ranges: folds.flatMap((fold) => rangeOf(fold, lines)) };
});

/** `null` where nothing is ours: the editor then folds as it does without us. */
function foldingRanges(snapshot: Snapshot): FoldingRange[] | null {
  const parts = snapshot.each(FOLDS);
  if (!parts.some(({ reading }) => reading.isOurs)) return null;
  const { lines } = snapshot;
  const found = parts.flatMap(({ start, reading }) => {
    const { line } = lines.position(start);
    return reading.ranges.map((range) => movedBy(range, line));
  });
  const hasRegions = snapshot.isScript && parts.some(({ reading }) => reading.hasRegion);
  const regions = hasRegions ? regionsOf(snapshot.text) : [];
  return [...found, ...regions.flatMap((fold) => rangeOf(fold, lines))];
}

/** Written out, since there are thousands. */
const movedBy = ({ startLine, endLine, kind }: FoldingRange, by: number): FoldingRange =>
  kind
    ? { startLine: startLine + by, endLine: endLine + by, kind }
    : { startLine: startLine + by, endLine: endLine + by };

const KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

/** What stands on one line cannot be folded. */
function rangeOf(fold: Fold, lines: Lines): FoldingRange[] {
  const { start, end } = toRange(fold, lines);
  const kind = fold.kind && { kind: KINDS[fold.kind] };
  return start.line < end.line ? [{ startLine: start.line, endLine: end.line, ...kind }] : [];
}
