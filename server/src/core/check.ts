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

/** All that is wrong with the external-table statements of a text, in the order of the text. Never throws. */
export function check(text: string): Finding[] {
  const statements = ourStatements(text);
  const tables = statements.flatMap((statement) => tableOf(statement, text));
  const context: RuleContext = { text, accounts: knownAccounts(tables) };
  const findings = [
    ...statements.flatMap((statement) => syntaxFindings(statement)),
    ...tables.flatMap((table) =>
      TABLE_RULES.flatMap((rule) => collect(rule, (report) => rule.check(table, report, context))),
    ),
  ];
  return findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.code < b.code ? -1 : 1));
}

function knownAccounts(tables: readonly ExternalTable[]): string[] {
  const arns = tables.flatMap(({ role }) => (role?.value ? [parseRoleArn(role.value.value)] : []));
  return [...new Set(arns.filter(isWellFormed).map(({ account }) => account))];
}

/** A rule that throws costs its own findings, not the others'. */
function collect(rule: RuleInfo, run: (report: (report: Report) => void) => void): Finding[] {
  const reports: Report[] = [];
  try {
    run((report) => reports.push(report));
  } catch {
    return [];
  }
  return reports.map((report) => ({ severity: rule.severity, fixes: [], ...report, code: rule.code }));
}
