import type { Column } from "../../table/model";
import { textOf } from "../../text/span";

/** The type of a column on one line; empty where it is not known, be it that a word behind a half-written column is no type. */
export const writtenType = ({ type }: Column, text: string): string =>
  type && !type.unknown ? textOf(text, type).replace(/\s+/g, " ") : "";
