import { roleNamed } from "./arn/role";
import { KeptTables, NO_TABLES, type PieceTables } from "./kept-tables";
import type { Finding } from "./rules/rule";
import { syntaxFindings } from "./rules/syntax";
import { plainStatement } from "./syntax/plain";
import { parseScript } from "./syntax/script";
import type { OtherStatement, Statement } from "./syntax/tree";
import { comparedName, factsOf, type TableFacts } from "./table/facts";
import { isExternal, isOurs } from "./table/gate";
import { type Heading, NO_HEADING, readHeading } from "./table/heading";
import type { ExternalTable } from "./table/model";
import { readPartialTables, readTable } from "./table/read";
import { findingsOfTables } from "./table-findings";
import { textOf } from "./text/span";

/** What was read between two `;`. All places count from where `text` begins. */
export interface Reading {
  readonly text: string;
  readonly kept: KeptTables;
  readonly facts: readonly TableFacts[];
  readonly accounts: readonly string[];
  /** Names of tables that get partitions here, in lower case. */
  readonly repaired: readonly string[];
  readonly heading: Heading;
  readonly ofSyntax: readonly Finding[];
  /** What holds only if something else in the text is of MaxCompute. */
  readonly ofNeighbours: readonly Finding[];
  /** What the rules said of the tables, and of which accounts they knew: `undefined` where that did not matter. */
  ofTables: { readonly findings: readonly Finding[]; readonly accounts: string | undefined } | undefined;
  /** These and the others, placed where the piece stood in the last version of the text. */
  placed: PlacedFindings | undefined;
}

interface PlacedFindings {
  readonly start: number;
  readonly ofNeighbours: readonly Finding[];
  readonly ofTables: readonly Finding[];
  readonly findings: readonly Finding[];
}

/** How a piece of text is read; `parse` is only called where its tokens matter. */
export type Reader = (text: string, parse: () => readonly Statement[]) => Reading | undefined;

/** Only what has marks of MaxCompute, and what mentions the tables of it. */
export const readMarked: Reader = (text, parse) => {
  const heading = readHeading(text);
  return heading.isAll ? ofHeading(heading) : read(text, heading, parse(), () => false);
};

/** With `-- extable: on` every external table is checked for its syntax, and ours for all else. */
export const readExternal: Reader = (text, parse) => {
  const heading = readHeading(text);
  return heading.isAll ? ofHeading(heading) : read(text, heading, parse(), (statement) => isExternal(statement, text));
};

/** One plain statement, with marks. */
export const readPlainMarked = (text: string, statement: Statement): Reading | undefined =>
  isOurs(statement, text) ? readingOf(text, NO_HEADING, [statement], syntaxFindings(statement)) : undefined;

/** With `-- extable: on` it is an external table whatever it holds. */
export const readPlain = (text: string, statement: Statement): Reading =>
  readPlainMarked(text, statement) ?? readingOf(text, NO_HEADING, [], syntaxFindings(statement));

const NONE: readonly never[] = [];
const NOTHING_KEPT = new KeptTables(NO_TABLES);

function ofHeading(heading: Heading): Reading | undefined {
  const { overwrites, dropped, flags, repaired } = heading;
  return overwrites.length + dropped.length + flags.length + repaired.length > 0
    ? {
        text: "",
        kept: NOTHING_KEPT,
        facts: NONE,
        accounts: NONE,
        repaired,
        heading,
        ofSyntax: NONE,
        ofNeighbours: NONE,
        ofTables: undefined,
        placed: undefined,
      }
    : undefined;
}

function read(
  text: string,
  heading: Heading,
  statements: readonly Statement[],
  isChecked: (statement: Statement) => boolean,
): Reading | undefined {
  const ours = statements.filter((statement) => isOurs(statement, text));
  const own = new Set(ours);
  const others = statements.filter((statement) => !own.has(statement) && isChecked(statement));
  const ofNeighbours = statements.flatMap((statement) => (own.has(statement) ? [] : neighbourFindings(statement)));
  const repaired = statements.flatMap(({ other }) => (other ? repairedBy(other, text) : []));
  if (ours.length + others.length + ofNeighbours.length + repaired.length + heading.flags.length === 0)
    return undefined;
  return {
    ...readingOf(text, heading, ours, [...ours, ...others].flatMap(syntaxFindings)),
    repaired,
    ofNeighbours,
  };
}

/** What is said nothing else of. */
const ALONE: ReadonlySet<OtherStatement["kind"]> = new Set(["clause", "drop-external", "msck"]);

/** What is found in statements that have no marks of their own, as they could not have; of partitions, that a `;` is missing. */
function neighbourFindings(statement: Statement): readonly Finding[] {
  const { other, problems } = statement;
  if (other && ALONE.has(other.kind)) return syntaxFindings(statement);
  if (other?.kind !== "add-partition" || problems.length === 0) return NONE;
  return syntaxFindings({ ...statement, problems: problems.filter(({ kind }) => kind === "statement-unseparated") });
}

function readingOf(text: string, heading: Heading, ours: readonly Statement[], ofSyntax: readonly Finding[]): Reading {
  const found = tablesIn(ours, text);
  const isClean = ours.length === 1 && ours.every(({ problems }) => problems.length === 0);
  const kept = isClean ? new KeptTables(found, () => readAgain(text)) : new KeptTables(found);
  const { findings, accountsMattered } = findingsOfTables(found.checked, text);
  if (!accountsMattered) kept.letGo();
  return {
    text,
    kept,
    facts: found.tables.map((table) => factsOf(table, text)),
    accounts: knownAccounts(found.checked),
    repaired: NONE,
    heading,
    ofSyntax,
    ofNeighbours: NONE,
    ofTables: accountsMattered ? undefined : { findings, accounts: undefined },
    placed: undefined,
  };
}

function tablesIn(statements: readonly Statement[], text: string): PieceTables {
  const tables: ExternalTable[] = [];
  const parts: ExternalTable[] = [];
  for (const statement of statements) {
    if (statement.create) tables.push(readTable(statement, statement.create, text));
    if (statement.other) parts.push(...readPartialTables(statement.other));
  }
  return { tables, checked: parts.length > 0 ? [...tables, ...parts] : tables };
}

function readAgain(text: string): PieceTables {
  const plain = plainStatement(text, 0, true);
  const statements = plain ? [plain] : parseScript(text, () => true);
  return tablesIn(
    statements.filter((statement) => isOurs(statement, text)),
    text,
  );
}

/** The external table that a statement creates. */
export const tablesOf = (statement: Statement, text: string): ExternalTable[] =>
  statement.create ? [readTable(statement, statement.create, text)] : [];

/** As much of external tables as a statement has that creates none. */
export const partsOf = ({ other }: Statement): ExternalTable[] => (other ? readPartialTables(other) : []);

function repairedBy({ kind, name }: OtherStatement, text: string): string[] {
  return (kind === "msck" || kind === "add-partition") && name ? [comparedName(textOf(text, name))] : [];
}

function knownAccounts(tables: readonly ExternalTable[]): readonly string[] {
  const accounts = new Set<string>();
  for (const { role } of tables) {
    const arn = role?.value && roleNamed(role.value.value);
    if (arn) accounts.add(arn.account);
  }
  return accounts.size > 0 ? [...accounts] : NONE;
}
