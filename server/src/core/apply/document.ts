import type { RamStatement } from "../ram-policy/evaluate";

/** A document as RAM gives it back. */
export interface WrittenDocument {
  readonly Version: string;
  readonly Statement: readonly RamStatement[];
}

/** Reads a document; `undefined` for a text that is none. */
export function readDocument(text: string): WrittenDocument | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const { Statement, Version } = parsed as Partial<WrittenDocument>;
    return Array.isArray(Statement) && Version === "1" ? (parsed as WrittenDocument) : undefined;
  } catch {
    return undefined;
  }
}

/** The document with further statements behind its own, which stay as they are. */
export const extended = (document: WrittenDocument, statements: readonly object[]): object => ({
  ...document,
  Statement: [...document.Statement, ...statements],
});
