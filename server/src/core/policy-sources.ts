import { readAllTables } from "./check";
import type { TableSource, UseSource } from "./policy/model";
import { readSwitch } from "./table/switch";
import { LineIndex, type Lines } from "./text/line-index";
import { readUses } from "./usage/read";

/** What policies are derived from, of one text or of many. */
export interface PolicySources {
  readonly tables: readonly TableSource[];
  readonly uses: readonly UseSource[];
}

/**
 * The external tables of a text with what LOAD, UNLOAD and ALTER say of others, and where it reads and writes tables.
 * Nothing of one that is switched off.
 */
export function readPolicySources(path: string, text: string): PolicySources {
  if (readSwitch(text) === "off") return { tables: [], uses: [] };
  const lines = new LineIndex(text);
  const lineOf = (offset: number): number => lines.position(offset).line;
  return {
    tables: readAllTables(text).map((table) => ({ table, path, line: lineOf(table.head.start) })),
    uses: placeUses(path, text, lines),
  };
}

/** Where a text reads and writes tables, whatever it is. */
const placeUses = (path: string, text: string, lines: Lines): UseSource[] =>
  readUses(text).map(({ kind, name, at }) => ({ kind, name, path, line: lines.position(at.start).line }));

export const joinSources = (all: readonly PolicySources[]): PolicySources => ({
  tables: all.flatMap(({ tables }) => tables),
  uses: all.flatMap(({ uses }) => uses),
});
