import type { TextEdit } from "../../text/edit";
import type { Span } from "../../text/span";
import type { Subject } from "./about";
import type { Template } from "./template";

export type SuggestionKind =
  | "handler"
  | "format"
  | "property"
  | "value"
  | "place"
  | "role"
  | "column"
  | "type"
  | "clause"
  | "statement"
  | "flag"
  | "rule";

/** Something to write where the cursor is. Suggestions are in the order that they are to be shown in. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  readonly detail?: string;
  readonly insert: Template;
  /** What it replaces: on one line, with the cursor in it or at an end. */
  readonly span: Span;
  /** Where the replaced text ends for a user who wants what stands behind the cursor to stay. */
  readonly insertEnd?: number;
  /** What the text from the start of `span` to the cursor is compared with, where that is not the label. */
  readonly filter?: string;
  /** Edits elsewhere in the statement. */
  readonly also?: readonly TextEdit[];
  /** Whether the statement does not work without it. */
  readonly required?: boolean;
  /** What its documentation is about. */
  readonly subject?: Subject;
}

export interface Completion {
  readonly suggestions: readonly Suggestion[];
  /** Whether there are others once more is typed. */
  readonly isIncomplete: boolean;
}

export const NOTHING: Completion = { suggestions: [], isIncomplete: false };

/** What the session knows beyond the statement. Read only where it is needed. */
export interface Known {
  /** Whether the text is known to be of MaxCompute: by its name, or by another table in it. */
  readonly isOurs: boolean;
  /** Whether another external table stands in the text, of whatever system. */
  readonly hasOtherTables: boolean;
  /** Hosts of LOCATION that other texts name. */
  readonly hosts: readonly string[];
  /** ARNs of roles that other texts name, with nothing in them to be filled in. */
  readonly roles: readonly string[];
  readonly tables: readonly KnownTable[];
}

export interface KnownTable {
  /** As written. */
  readonly name: string;
  /** The title of its record in the catalogue. */
  readonly title: string;
  readonly isPartitioned: boolean;
}

export const NOTHING_KNOWN: Known = {
  isOurs: false,
  hasOtherTables: false,
  hosts: [],
  roles: [],
  tables: [],
};
