import { isWellFormed, parseRoleArn } from "./arn/role";
import { TABLE_RULES } from "./rules/index";
import type { Finding, Report, RuleContext, RuleInfo } from "./rules/rule";
import { syntaxFindings } from "./rules/syntax";
import { suppress } from "./suppress/index";
import { parseScript } from "./syntax/script";
import type { Statement } from "./syntax/tree";
import { isExternal, isOurs, mayBeExternal, mayBeOurs } from "./table/gate";
import type { ExternalTable } from "./table/model";
import { readTable } from "./table/read";
import { readSwitch, type Switch } from "./table/switch";

function ourStatements(text: string, asked: Switch): Statement[] {
  if (asked === "off") return [];
  return parseScript(text, mayBeOurs).filter((statement) => isOurs(statement, text));
}

/** What is checked for its syntax: ours, and with `-- extable: on` every external table. */
function parsedStatements(text: string, asked: Switch): Statement[] {
  if (asked !== "on") return ourStatements(text, asked);
  return parseScript(text, mayBeExternal).filter((statement) => isOurs(statement, text) || isExternal(statement, text));
}

const tableOf = (statement: Statement, text: string): ExternalTable[] =>
  statement.create ? [readTable(statement, statement.create, text)] : [];

/** The external tables that a text creates, in their order; statements without a MaxCompute mark are left out. */
export const readTables = (text: string, asked: Switch = readSwitch(text)): ExternalTable[] =>
  ourStatements(text, asked).flatMap((statement) => tableOf(statement, text));

/** What core says of one text: its external tables, and all that is wrong with their statements, in the text's order. */
export interface Analysis {
  readonly tables: readonly ExternalTable[];
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Never throws. */
export function analyse(text: string): Analysis {
  const asked = readSwitch(text);
  if (asked === "off") return { tables: [], findings: [] };
  const statements = parsedStatements(text, asked);
  const ours = asked === "on" ? statements.filter((statement) => isOurs(statement, text)) : statements;
  const tables = ours.flatMap((statement) => tableOf(statement, text));
  const context: RuleContext = { text, accounts: knownAccounts(tables) };
  const ofTable = (table: ExternalTable): Finding[] =>
    TABLE_RULES.flatMap((rule) => collect(rule, (report) => rule.check(table, report, context)));
  const found = [...statements.flatMap(syntaxFindings), ...tables.flatMap(ofTable)].sort(byPlace);
  return { tables, findings: [...suppress(found, text)].sort(byPlace) };
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
