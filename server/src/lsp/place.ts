import { type Passage, passageAt, type Span, type TextPart } from "../core/index";
import { toOffset, toRangeIn } from "./convert";
import type { Position, Range } from "./library";
import type { Snapshot } from "./snapshot";

/** The part of a document that a cursor is in. */
export interface Place {
  readonly part: TextPart;
  /** Where the cursor is in it. */
  readonly offset: number;
  /** The statement there, if it is one that help is given in. */
  readonly passage: Passage | undefined;
  /** The range in the document of a span in the part. */
  range(span: Span): Range;
}

/** `undefined` where the document is not checked. */
export function placeAt(snapshot: Snapshot, position: Position): Place | undefined {
  const at = toOffset(position, snapshot.lines);
  const part = snapshot.partAt(at);
  if (!part) return undefined;
  const offset = at - part.start;
  return {
    part,
    offset,
    passage: passageAt(part.text, offset),
    range: (span) => toRangeIn(part, span, snapshot.lines),
  };
}
