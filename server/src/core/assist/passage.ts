import { parseScript } from "../syntax/script";
import type { Statement } from "../syntax/tree";
import { isExternal, isOurs, mayBeExternal } from "../table/gate";
import type { ExternalTable } from "../table/model";
import { readParts, readTable } from "../table/read";
import { touches } from "../text/span";

/** One statement that help is given in. All places count from where `text` begins, be that a whole text or a part of one. */
export interface Passage {
  readonly text: string;
  readonly statement: Statement;
  /** The table that it creates, or as much of tables as another statement says: one for each partition that it adds. */
  readonly tables: readonly ExternalTable[];
  /** Whether it has a mark of MaxCompute. One that is half written may get its mark yet; it is then of an external table. */
  readonly isOurs: boolean;
}

/** The statements of a text that are of MaxCompute, and those that create any external table. Never throws. */
export const passagesOf = (text: string): Passage[] =>
  parseScript(text, mayBeExternal).flatMap((statement) => {
    const ours = isOurs(statement, text);
    return ours || isExternal(statement, text) ? [passageOf(statement, text, ours)] : [];
  });

/** The one that a place is in, or at either end of; of two that meet there, the later. */
export const passageAt = (text: string, offset: number): Passage | undefined =>
  passagesOf(text).findLast(({ statement }) => touches(statement, offset));

function passageOf(statement: Statement, text: string, isOurs: boolean): Passage {
  const { create, other } = statement;
  const tables = create ? [readTable(statement, create, text)] : other ? readParts(other, statement, text) : [];
  return { text, statement, tables, isOurs };
}
