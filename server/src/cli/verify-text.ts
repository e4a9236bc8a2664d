import * as l10n from "@vscode/l10n";
import {
  aboutText,
  type Lacking,
  type Line,
  lackingOf,
  titleOf,
  type VerifiedRole,
  type VerifiedTable,
  verdictText,
} from "../core/index";
import { printable } from "./printable";
import type { Colours } from "./shell";

function marked(verdict: Line["verdict"], text: string, colours: Colours): string {
  if (verdict === "works") return colours.green(text);
  return verdict === "fails" ? colours.red(text) : colours.yellow(text);
}

const MARKS: Readonly<Record<Line["verdict"], () => string>> = {
  works: () => l10n.t("right"),
  fails: () => l10n.t("wrong"),
  unknown: () => l10n.t("unknown"),
  wide: () => l10n.t("note"),
};

function lineText(line: Line, colours: Colours): string[] {
  const { verdict, message, todo, statement } = line;
  const mark = marked(verdict, MARKS[verdict](), colours);
  return [
    `  ${mark}: ${printable(`${aboutText(line)}: ${message}`)}`,
    ...(todo === undefined ? [] : [`    -> ${printable(todo)}${statement === undefined ? "" : ":"}`]),
    ...(statement === undefined ? [] : [`       ${printable(JSON.stringify(statement))}`]),
  ];
}

const lackingText = ({ resource, outcome, actions }: Lacking): string =>
  `    ${printable(`${resource}: ${outcome}: ${actions.join(", ")}`)}`;

function tableText(table: VerifiedTable, colours: Colours): string[] {
  const { path, line, access, verdict, needs } = table;
  const head = printable(`${titleOf(table)} (${path}:${line + 1}, ${access}): `);
  return [`  ${head}${marked(verdict, verdictText(verdict), colours)}`, ...lackingOf(needs).map(lackingText)];
}

function roleText(role: VerifiedRole, colours: Colours): string {
  const verdict = marked(role.verdict, verdictText(role.verdict), colours);
  const lines = [
    `${colours.bold(printable(role.roleArn))}: ${verdict}`,
    ...role.lines.flatMap((line) => lineText(line, colours)),
    ...role.tables.flatMap((table) => tableText(table, colours)),
  ];
  return `${lines.join("\n")}\n`;
}

/** A report to read: each role with what was found of it, what to do, and its tables. */
export const verifyText = (roles: readonly VerifiedRole[], colours: Colours): string =>
  roles.map((role) => roleText(role, colours)).join("\n");
