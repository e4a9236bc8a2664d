import { straightQuote } from "../../syntax/characters";
import type { Token } from "../../syntax/token";
import { type Span, textOf } from "../../text/span";
import type { Draft } from "./draft";
import type { Suggestion } from "./model";
import type { Template } from "./template";

/** The literal that is being written where the cursor is: with both quotes, with one, without any, or nothing yet. */
export interface Slot {
  readonly form: "closed" | "open" | "bare";
  /** With its quotes, as far as they are there. */
  readonly span: Span;
  readonly content: Span;
  readonly quote: "'" | '"';
  /** The content up to the cursor, and from there on. */
  readonly typed: string;
  readonly rest: string;
}

/** The literal under the cursor or, where there is none, the words that may become one. */
export function slotOf({ own, before, offset, passage: { text }, mendedAt }: Draft): Slot {
  if (own?.kind !== "string") return bareSlot(own, before, offset, text);
  const content = { start: own.start + 1, end: own.end - 1 };
  const isOpen = mendedAt !== undefined && content.end === mendedAt;
  return {
    form: isOpen ? "open" : "closed",
    span: { start: own.start, end: isOpen ? content.end : own.end },
    content,
    quote: straightQuote(text[own.start]!) ?? "'",
    typed: text.slice(content.start, offset),
    rest: text.slice(offset, content.end),
  };
}

function bareSlot(own: Token | undefined, before: readonly Token[], offset: number, text: string): Slot {
  const start = bareStart(own, before, offset);
  const span = { start, end: own?.end ?? offset };
  return {
    form: "bare",
    span,
    content: span,
    quote: quoteBefore(before, text),
    typed: text.slice(start, offset),
    rest: text.slice(offset, span.end),
  };
}

/** That of the nearest literal before, since most people keep to one. */
export function quoteBefore(before: readonly Token[], text: string): Slot["quote"] {
  const literal = before.findLast(({ kind }) => kind === "string");
  return (literal && straightQuote(text[literal.start]!)) ?? "'";
}

/** Where the words and dots begin that stand before the cursor without a blank between. */
function bareStart(own: Token | undefined, before: readonly Token[], offset: number): number {
  let start = own?.start ?? offset;
  for (const token of before.toReversed()) {
    if (token.end !== start || !/^(?:word|number|\.|:)$/.test(token.kind)) break;
    start = token.start;
  }
  return start;
}

type Written = Pick<Suggestion, "insert" | "span" | "insertEnd" | "filter">;

/** Writes a whole literal, whatever of it is there already. */
export function inSlot({ form, content, span, quote, typed }: Slot, insert: Template, label: string): Written {
  if (form === "closed") return { insert, span: content, insertEnd: content.start + typed.length, filter: label };
  if (form === "open") return { insert: [...insert, quote], span: content, filter: label };
  return { insert: [quote, ...insert, quote], span, filter: label };
}

/** Writes a part of the literal, from a place in its content to another, and its quotes where they are missing. */
export function partInSlot(slot: Slot, from: number, to: number, insert: Template, label: string): Written {
  const { form, content, quote, typed } = slot;
  if (form === "bare") return inSlot(slot, insert, label);
  const span = { start: content.start + from, end: content.start + to };
  const closes = form === "open" && span.end === content.end;
  return {
    insert: closes ? [...insert, quote] : insert,
    span,
    insertEnd: Math.max(span.start, content.start + typed.length),
    filter: label,
  };
}

/** What stands in the slot. */
export const contentOf = ({ typed, rest }: Slot): string => typed + rest;

/** Whether the text between two places holds a line break, which no edit of a suggestion may reach over. */
export const isOnOneLine = (text: string, span: Span): boolean => !/[\r\n]/.test(textOf(text, span));
