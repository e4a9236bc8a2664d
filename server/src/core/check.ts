import { isWellFormed, parseRoleArn } from "./arn/role";
import { TABLE_RULES } from "./rules/index";
import type { Finding, Report, RuleContext, RuleInfo } from "./rules/rule";
import { syntaxFindings } from "./rules/syntax";
import { parseScript } from "./syntax/script";
import type { Statement } from "./syntax/tree";
import { isOurs, mayBeOurs } from "./table/gate";
import type { ExternalTable } from "./table/model";
import { readTable } from "./table/read";

const ourStatements = (text: string): Statement[] =>
  parseScript(text, mayBeOurs).filter((statement) => isOurs(statement, text));

const tableOf = (statement: Statement, text: string): ExternalTable[] =>
  statement.create ? [readTable(statement, statement.create, text)] : [];

/** The external tables that a text creates, in their order; statements without a MaxCompute mark are left out. */
export const readTables = (text: string): ExternalTable[] =>
  ourStatements(text).flatMap((statement) => tableOf(statement, text));

/** What core says of one text: its external tables, and all that is wrong with their statements, in the text's order. */
export interface Analysis {
  readonly tables: readonly ExternalTable[];
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Never throws. */
export function analyse(text: string): Analysis {
  const statements = ourStatements(text);
  const tables = statements.flatMap((statement) => tableOf(statement, text));
  const context: RuleContext = { text, accounts: knownAccounts(tables) };
  const ofTable = (table: ExternalTable): Finding[] =>
    TABLE_RULES.flatMap((rule) => collect(rule, (report) => rule.check(table, report, context)));
  return { tables, findings: [...statements.flatMap(syntaxFindings), ...tables.flatMap(ofTable)].sort(byPlace) };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.at.start - b.at.start || a.at.end - b.at.end || (a.code < b.code ? -1 : 1);

/** The findings alone. */
export const check = (text: string): readonly Finding[] => analyse(text).findings;

function knownAccounts(tables: readonly ExternalTable[]): string[] {
  const arns = tables.flatMap(({ role }) => (role?.value ? [parseRoleArn(role.value.value)] : []));
  return [...new Set(arns.filter(isWellFormed).map(({ account }) => account))];
}

/** More than a person would read of one rule in one statement; what goes beyond comes up when those are mended. */
const MOST_REPORTS = 1000;

/** A rule that throws costs its own further findings, not the others'. */
function collect(rule: RuleInfo, run: (report: (report: Report) => void) => void): Finding[] {
  const findings: Finding[] = [];
  try {
    run((report) => {
      if (findings.length >= MOST_REPORTS) throw new Error("enough");
      findings.push({ severity: rule.severity, fixes: [], ...report, code: rule.code });
    });
  } catch {
    // What it reported before stands.
  }
  return findings;
}
