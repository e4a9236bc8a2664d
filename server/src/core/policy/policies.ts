import { derive } from "./derive";
import type { PolicyFacts, PolicyReport, TableSource } from "./model";

/**
 * What the roles of external tables need, and what is missing to say it. Tables of one role are taken together, those
 * that need none left out. Pure: the same tables give the same report, in whatever order they come. Where only some of
 * the tables are asked for, `among` are all that a name may mean.
 */
export const policies = (
  tables: readonly TableSource[],
  facts: PolicyFacts,
  among: readonly TableSource[] = tables,
): PolicyReport => derive(tables, facts, among).report;
