import { plainStatement } from "../syntax/plain";
import { parseScript } from "../syntax/script";
import type { Statement } from "../syntax/tree";
import { isExternal, isOurs } from "../table/gate";
import { hasMark, mayBeExternal } from "../table/may-be-ours";
import type { ExternalTable } from "../table/model";
import { readPartialTables, readTable } from "../table/read";
import { remember } from "../text/remember";
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

/** An editor asks several things about one place, and goes back to it: of what was asked about lately nothing is read again. */
const readPassages: (text: string) => readonly Passage[] = remember((text) =>
  statementsOf(text).flatMap((statement) => {
    const ours = isOurs(statement, text);
    const isWanted = ours || isExternal(statement, text) || statement.other !== undefined;
    return isWanted ? [passageOf(statement, text, ours)] : [];
  }),
);

/**
 * The statements of a text that are of MaxCompute, and those that create any external table; among statements of MaxCompute
 * also those that change a table and have no mark yet. Never throws.
 */
export const passagesOf = (text: string, isAmongOurs = false): readonly Passage[] =>
  readPassages(text).filter(({ isOurs, statement }) => isOurs || isAmongOurs || statement.create !== undefined);

/** Those of MaxCompute. Of a text without any mark nothing is read. */
export const markedPassages = (text: string): readonly Passage[] =>
  hasMark(text) || mayTransferFiles(text) ? readPassages(text).filter(({ isOurs }) => isOurs) : [];

/** LOAD and UNLOAD may have nothing else that is of MaxCompute. */
const mayTransferFiles = (text: string): boolean => /oss:/i.test(text);

/** The one that a place is in, or at either end of; of two that meet there, the later. */
export const passageAt = (text: string, offset: number, isAmongOurs = false): Passage | undefined =>
  passagesOf(text, isAmongOurs).findLast(({ statement }) => touches(statement, offset));

/** Most statements that create a table are written plainly, and are read at once. */
function statementsOf(text: string): readonly Statement[] {
  const plain = plainStatement(text, 0, true);
  return plain?.end === text.length ? [plain] : parseScript(text, mayBeExternal);
}

function passageOf(statement: Statement, text: string, isOurs: boolean): Passage {
  const { create, other } = statement;
  const tables = create ? [readTable(statement, create, text)] : other ? readPartialTables(other) : [];
  return { text, statement, tables, isOurs };
}
