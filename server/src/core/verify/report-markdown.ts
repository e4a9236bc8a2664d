import * as l10n from "@vscode/l10n";
import { code, codeBlock, list, plain, table } from "../text/markdown";
import { type Line, type Verdict, type VerifiedRole, type VerifiedTable, worst } from "./model";
import { aboutText, lackingOf, titleOf, verdictText } from "./words";

/** What a report on a role says beside what was found. */
export interface ReportFrame {
  /** Who looked, when, and the like. */
  readonly facts: readonly (readonly [what: string, value: string])[];
  /** Whose credentials were used, and what was called, in sentences. */
  readonly said?: readonly string[];
  /** What was done before, step by step; absent where nothing was to be done. */
  readonly done?: readonly string[];
  /** What else a reader has to know, such as what could not be read. */
  readonly remarks?: readonly string[];
  /** Whether all is known of the tables, as the remarks say; only then it is said that they work. Default: yes. */
  readonly isComplete?: boolean;
}

const titleFor = (verdict: Verdict): string => {
  if (verdict === "works") return l10n.t("The tables of this role work");
  return verdict === "fails"
    ? l10n.t("Not all tables of this role work")
    : l10n.t("Whether the tables of this role work cannot be told");
};

const MARKS: Readonly<Record<Verdict, string>> = { works: "✓", fails: "✗", unknown: "?" };

/** A page on one role: what to do first, then what is right, then its tables. */
export function roleReport(
  role: VerifiedRole,
  { facts, said = [], done = [], remarks = [], isComplete = true }: ReportFrame,
): string {
  const { roleArn, lines, tables } = role;
  const verdict = worst([role.verdict, isComplete ? "works" : "unknown"]);
  const of = (...verdicts: Line["verdict"][]): Line[] => lines.filter((line) => verdicts.includes(line.verdict));
  const wrong = [...of("fails"), ...of("unknown")];
  return [
    `# ${MARKS[verdict]} ${titleFor(verdict)}`,
    list([...[[l10n.t("Role"), roleArn] as const, ...facts].map(factText), ...said.map(plain)]),
    ...chapter(l10n.t("Done"), done.length > 0 ? [numbered(done.map(plain))] : []),
    ...chapter(l10n.t("What to do"), wrong.map(lineText)),
    ...chapter(l10n.t("Notes"), listed(remarks.map(plain))),
    ...chapter(l10n.t("Wider than needed"), of("wide").map(lineText)),
    ...chapter(l10n.t("What is right"), listed(of("works").map(({ message }) => sentence(message)))),
    ...chapter(l10n.t("Tables"), [tableOverview(tables), ...tables.flatMap(tableNeeds)]),
  ]
    .join("\n\n")
    .concat("\n");
}

const factText = ([what, value]: readonly [string, string]): string => `${plain(what)}: ${code(value)}`;

const chapter = (title: string, paragraphs: readonly string[]): string[] =>
  paragraphs.length > 0 ? [`## ${title}`, ...paragraphs] : [];

const listed = (items: readonly string[]): string[] => (items.length > 0 ? [list(items)] : []);

const numbered = (items: readonly string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join("\n");

/** A sentence, in which actions, resources and principals stand as code: a preview takes some of them for addresses. */
const sentence = (text: string): string =>
  text
    .split(/([^\s,;]*[@:][^\s,;]+)/)
    .map((part, i) => (i % 2 === 1 ? code(part) : plain(part)))
    .join("");

function lineText(line: Line): string {
  const { verdict, message, todo, statement } = line;
  const open = verdict === "unknown" ? ` (${l10n.t("cannot be told")})` : "";
  return [
    `**${plain(aboutText(line))}**${open}: ${sentence(message)}`,
    ...(todo === undefined ? [] : [`→ ${sentence(todo)}`]),
    ...(statement === undefined ? [] : [codeBlock("json", JSON.stringify(statement, undefined, 2))]),
  ].join("\n\n");
}

const tableOverview = (tables: readonly VerifiedTable[]): string =>
  table(
    [l10n.t("table"), l10n.t("where"), l10n.t("access"), ""],
    tables.map((one) => [
      code(titleOf(one)),
      code(`${one.path}:${one.line + 1}`),
      plain(one.access),
      `${MARKS[one.verdict]} ${verdictText(one.verdict)}`,
    ]),
  );

function tableNeeds(one: VerifiedTable): string[] {
  const lacking = lackingOf(one.needs);
  if (lacking.length === 0) return [];
  const items = lacking.map(
    ({ resource, outcome, actions }) => `${plain(outcome)}: ${actions.map(code).join(", ")} → ${code(resource)}`,
  );
  return [`### ${code(titleOf(one))}`, list(items)];
}
