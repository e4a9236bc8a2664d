import { hidesParts } from "../../table/read";
import type { TextEdit } from "../../text/edit";
import type { Span } from "../../text/span";
import type { Passage } from "../passage";

/** A statement of MaxCompute and a place in it: a cursor, or what is selected. */
export interface Place {
  readonly passage: Passage;
  readonly at: Span;
  /** The account ids of the role ARNs in the whole text; only asked for when an edit has to name one. */
  accounts(): readonly string[];
}

/** What a rewrite would do in a place. */
export interface Offer {
  /** What exactly is done, as an imperative. */
  readonly title: string;
  /** Where it is offered unasked, while the cursor merely moves; nowhere for what is a matter of taste. */
  readonly near: readonly Span[];
  /** Keeps all else as it is, and is worked out when it is wanted. */
  edits(): readonly TextEdit[];
}

/** Something right that may be written in another way. What is wrong is mended by the fixes of rules. */
export interface Rewrite {
  readonly id: string;
  /** `undefined` where it would change nothing, or where it is not certain what it would do. */
  offer(place: Place): Offer | undefined;
}

/** Whether all that a statement has was read, so that what seems to be absent is. */
export const isWhole = ({ statement }: Passage): boolean => !statement.problems.some(hidesParts);

export const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
