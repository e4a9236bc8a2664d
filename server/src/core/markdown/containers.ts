import type { LineCursor } from "./line";

/** What holds other blocks: a quotation, or an item of a list, whose content begins so many columns further. */
export type Container = { readonly kind: "quote" } | { readonly kind: "item"; readonly indent: number };

const QUOTE: Container = { kind: "quote" };
const MARKER = /^[ \t]*((?:[-+*]|(\d{1,9})[.)]))(?=[ \t]|$)/;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** What begins at a deeper column is code. */
export const DEEPEST = 3;

/** Goes into the open containers that a line continues; returns how many. */
export function enterOpen(cursor: LineCursor, open: readonly Container[]): number {
  const outside = open.findIndex((container) => !enter(cursor, container));
  return outside < 0 ? open.length : outside;
}

function enter(cursor: LineCursor, container: Container): boolean {
  if (container.kind === "quote") return enterQuote(cursor);
  if (!cursor.isBlank && cursor.indent < container.indent) return false;
  cursor.skip(container.indent);
  return true;
}

function enterQuote(cursor: LineCursor): boolean {
  const { indent } = cursor;
  if (indent > DEEPEST || cursor.rest.trimStart()[0] !== ">") return false;
  cursor.skip(indent);
  cursor.pass(1);
  cursor.skip(1);
  return true;
}

/** Goes into the containers that begin in a line. Inside of a paragraph, not all that looks like a list is one. */
export function enterNew(cursor: LineCursor, isInParagraph: boolean): Container[] {
  const entered: Container[] = [];
  while (cursor.indent <= DEEPEST) {
    const container = enterQuote(cursor) ? QUOTE : enterItem(cursor, isInParagraph && entered.length === 0);
    if (!container) break;
    entered.push(container);
  }
  return entered;
}

function enterItem(cursor: LineCursor, isInParagraph: boolean): Container | undefined {
  const { rest, indent } = cursor;
  const [, marker, number] = MARKER.exec(rest) ?? [];
  if (marker === undefined || RULE.test(rest)) return undefined;
  const isEmpty = rest.trim() === marker;
  if (isInParagraph && (isEmpty || (number !== undefined && Number(number) !== 1))) return undefined;
  cursor.skip(indent);
  cursor.pass(marker.length);
  const gap = isEmpty || cursor.indent > DEEPEST + 1 ? 1 : cursor.indent;
  cursor.skip(gap);
  return { kind: "item", indent: indent + marker.length + gap };
}

/** Whether text could go on a paragraph: nothing of another kind begins in it. */
export const isText = (rest: string): boolean =>
  rest.trim() !== "" && !RULE.test(rest) && !/^#{1,6}(?:\s|$)/.test(rest);
