import * as z from "zod/mini";
import { type Hint, hintsIn, passagesOf, type TextPart } from "../../core/index";
import { toOffset, toRangeIn, toSpan } from "../convert";
import { type InlayHint, type InlayHintLabelPart, MarkupKind, type Range } from "../library";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

/** What stands behind columns and the entries of a mapping; what it is, and where, is told when it is pointed at. */
export const inlayHintFeature: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  listen({ connection, answer }) {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      answer<InlayHint[]>({ method: "textDocument/inlayHint", uri, token, empty: [] }, (snapshot, settings) =>
        settings.inlayHints ? placedIn(snapshot, range).map(({ part, hint }) => shown(hint, part, snapshot)) : [],
      ),
    );
    connection.languages.inlayHint.resolve((asked, token) => {
      const data = hintData.safeParse(asked.data);
      if (!data.success) return asked;
      const { uri } = data.data;
      return answer<InlayHint>({ method: "inlayHint/resolve", uri, token, empty: asked }, (snapshot) =>
        resolved(asked, snapshot),
      );
    });
  },
};

/** What a hint carries for `resolve`. */
const hintData = z.object({ uri: z.string() });

interface Placed {
  readonly part: TextPart;
  readonly hint: Hint;
}

function placedIn(snapshot: Snapshot, range: Range): Placed[] {
  const { start, end } = toSpan(range, snapshot.lines);
  return snapshot.parts({ start, end }).flatMap((part) => {
    const within = { start: start - part.start, end: end - part.start };
    const hints = passagesOf(part.text).flatMap((passage) => hintsIn(passage, within));
    return hints.map((hint) => ({ part, hint }));
  });
}

function shown({ at, label }: Hint, part: TextPart, { uri, lines }: Snapshot): InlayHint {
  const position = toRangeIn(part, { start: at, end: at }, lines).start;
  return { position, label: [{ value: label }], paddingLeft: true, data: { uri } };
}

/** A hint that is still there gets its tooltip and where it leads to; one that is not stays as it was. */
function resolved(asked: InlayHint, snapshot: Snapshot): InlayHint {
  const { position } = asked;
  const at = toOffset(position, snapshot.lines);
  const found = placedIn(snapshot, { start: position, end: position }).find(
    ({ part, hint }) => part.start + hint.at === at && hint.label === labelOf(asked),
  );
  if (!found) return asked;
  const { part, hint } = found;
  const location = { uri: snapshot.uri, range: toRangeIn(part, hint.target, snapshot.lines) };
  const tooltip = { kind: MarkupKind.Markdown, value: hint.tooltip };
  const label: InlayHintLabelPart[] = [{ value: hint.label, tooltip, location }];
  return { ...asked, label, tooltip };
}

const labelOf = ({ label }: InlayHint): string =>
  typeof label === "string" ? label : label.map(({ value }) => value).join("");
