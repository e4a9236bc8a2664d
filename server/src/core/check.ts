import { isWellFormed, parseRoleArn } from "./arn/role";
import { PieceReader } from "./piece-reader";
import { TABLE_RULES } from "./rules/index";
import { movedFinding } from "./rules/moved-finding";
import type { Finding, Report, RuleContext, RuleInfo } from "./rules/rule";
import { syntaxFindings } from "./rules/syntax";
import { suppress } from "./suppress/index";
import { parseScript } from "./syntax/script";
import type { Statement } from "./syntax/tree";
import { isExternal, isOurs, mayBeExternal, mayBeOurs } from "./table/gate";
import type { ExternalTable } from "./table/model";
import { readTable } from "./table/read";
import { readSwitch, type Switch } from "./table/switch";
import { shifted } from "./text/shift";

function ourStatements(text: string, asked: Switch): Statement[] {
  if (asked === "off") return [];
  return parseScript(text, mayBeOurs).filter((statement) => isOurs(statement, text));
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

/** The statements of ours between two `;`. All places count from where `text` begins. */
interface Reading {
  readonly text: string;
  readonly tables: readonly ExternalTable[];
  readonly accounts: readonly string[];
  readonly ofSyntax: readonly Finding[];
  /** What the rules said of the tables, and of which accounts they knew; `undefined` where that did not matter. */
  ofTables?: { readonly findings: readonly Finding[]; readonly accounts: string | undefined };
}

/** What was read of a text, so that of its next version only what differs is read and checked. */
export type Memory = Readonly<Record<Exclude<Switch, "off">, PieceReader<Reading>>>;

export const newMemory = (): Memory => ({
  marks: new PieceReader(mayBeOurs, (text, all) =>
    readOurs(
      text,
      all.filter((statement) => isOurs(statement, text)),
    ),
  ),
  on: new PieceReader(mayBeExternal, readExternal),
});

function readOurs(text: string, statements: readonly Statement[]): Reading | undefined {
  if (statements.length === 0) return undefined;
  const tables = statements.flatMap((statement) => tableOf(statement, text));
  return { text, tables, accounts: knownAccounts(tables), ofSyntax: statements.flatMap(syntaxFindings) };
}

/** With `-- extable: on` every external table is checked for its syntax, and ours for all else. */
function readExternal(text: string, all: readonly Statement[]): Reading | undefined {
  const others = all.filter((statement) => !isOurs(statement, text) && isExternal(statement, text));
  const ours = readOurs(
    text,
    all.filter((statement) => isOurs(statement, text)),
  );
  if (others.length === 0) return ours;
  const { tables = [], accounts = [], ofSyntax = [] } = ours ?? {};
  return { text, tables, accounts, ofSyntax: [...ofSyntax, ...others.flatMap(syntaxFindings)] };
}

/** Reads and checks a text, with the help of what is remembered of an earlier version of it. Never throws. */
export function analyse(text: string, memory: Memory = newMemory()): Analysis {
  const asked = readSwitch(text);
  if (asked === "off") return { tables: [], findings: [] };
  const pieces = memory[asked].read(text);
  const accounts = [...new Set(pieces.flatMap(({ reading }) => reading.accounts))];
  const known = { accounts, key: accounts.join() };
  const found = pieces.flatMap(({ start, reading }) =>
    [...reading.ofSyntax, ...tableFindings(reading, known)].map((finding) => movedFinding(finding, start)),
  );
  let tables: readonly ExternalTable[] | undefined;
  return {
    findings: [...suppress(found.sort(byPlace), text)].sort(byPlace),
    get tables() {
      tables ??= pieces.flatMap(({ start, reading }) => shifted(reading.tables, start));
      return tables;
    },
  };
}

interface KnownAccounts {
  readonly accounts: readonly string[];
  /** Equal for equal accounts. */
  readonly key: string;
}

/** What the rules say of the tables; asked again only where accounts matter, and others are known now. */
function tableFindings(reading: Reading, { accounts, key }: KnownAccounts): readonly Finding[] {
  const before = reading.ofTables;
  if (before && (before.accounts ?? key) === key) return before.findings;
  let mattered = false;
  const context: RuleContext = {
    text: reading.text,
    get accounts() {
      mattered = true;
      return accounts;
    },
  };
  const findings = reading.tables.flatMap((table) =>
    TABLE_RULES.flatMap((rule) => collect(rule, (report) => rule.check(table, report, context))),
  );
  reading.ofTables = { findings, accounts: mattered ? key : undefined };
  return findings;
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
