import type { Position, SelectionRange } from "vscode-languageserver/node";
import { passageAt, selectionsAt } from "../../core/index";
import { toOffset, toRangeIn } from "../convert";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

export const selectionRangeFeature: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen({ connection, answer }) {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      answer<SelectionRange[] | null>({ method: "textDocument/selectionRange", uri, token, empty: null }, (snapshot) =>
        positions.map((position) => selectionRange(snapshot, position)),
      ),
    );
  },
};

/** Each position has an answer; where there is nothing to say, an empty range. */
function selectionRange(snapshot: Snapshot, position: Position): SelectionRange {
  const offset = toOffset(position, snapshot.lines);
  const part = snapshot.partAt(offset);
  const passage = part && passageAt(part.text, offset - part.start);
  const spans = part && passage?.isOurs ? selectionsAt(passage, offset - part.start) : [];
  let range: SelectionRange | undefined;
  for (const span of spans.reverse()) {
    range = { range: toRangeIn(part!, span, snapshot.lines), ...(range && { parent: range }) };
  }
  return range ?? { range: { start: position, end: position } };
}
