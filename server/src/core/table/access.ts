import { isPlaceholder } from "../text/placeholder";
import { type Span, textOf } from "../text/span";
import { passwordIn } from "./jdbc-location";
import type { ExternalTable, PropertySet } from "./model";

/** The AccessKey in LOCATION, its at sign included. Its text is never repeated to the user. */
export const secretOf = ({ location }: Pick<ExternalTable, "location">): Span | undefined =>
  location?.tablestore?.secret ?? location?.oss?.secret;

/** The passwords in the addresses of databases that properties hold: those of an own class, as drivers and pages of other engines have them. */
export const passwordsIn = (set: PropertySet | undefined): readonly Span[] =>
  (set?.properties ?? []).flatMap(({ value }) => (value && passwordIn(value)) ?? []);

/** Whether a part of a literal's value stands in the text as it is: without escapes, and in one literal of those that are joined. */
export const isWrittenPlainly = (text: string, span: Span): boolean => !/['"‘’“”\\]/.test(textOf(text, span));

/** Whether nothing lets MaxCompute in: no role, and no AccessKey. A location that is still to be filled in may bring one. */
export const lacksRole = (table: ExternalTable): boolean =>
  table.store?.needsRole === true &&
  !table.role &&
  table.location?.tablestore?.secret === undefined &&
  !(table.location && isPlaceholder(table.location.value));
