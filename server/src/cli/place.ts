import type { LineIndex, Span } from "../core/index";

/** A span for people, counted from 1: `3:5-3:9`. */
export function printSpan(span: Span, lines: LineIndex): string {
  const { start, end } = lines.range(span);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
