import { MAX_LENGTH } from "../ram-policy/grammar";
import { utf8Length } from "../text/utf8";

/** JSON as the command line, the server and the editor print it: two blanks, a line break at the end. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const printCompact = (value: unknown): string => JSON.stringify(value);

/** Whether blanks count is not said, so they do. */
const fits = (text: string): boolean => utf8Length(text) <= MAX_LENGTH.permission;

/** How a document may be written down: for people, or without a blank. */
export type Layout = "wide" | "compact";

export const fitsAs = (layout: Layout, document: unknown): boolean =>
  fits(layout === "wide" ? printJson(document) : printCompact(document));

/** A policy as RAM takes it: with blanks, unless they make it too long. */
export const printPolicy = (document: unknown): string =>
  fitsAs("wide", document) ? printJson(document) : printCompact(document);
