import * as l10n from "@vscode/l10n";
import type { Line, Verdict, VerifiedRole, VerifiedTable } from "../core/index";
import { printable } from "./printable";
import type { Colours } from "./shell";

type Need = VerifiedTable["needs"][number];

const verdictText = (verdict: Verdict): string => {
  if (verdict === "works") return l10n.t("works");
  return verdict === "fails" ? l10n.t("does not work") : l10n.t("cannot be told");
};

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

const ABOUT: Readonly<Record<Line["about"], () => string>> = {
  role: () => l10n.t("role"),
  trust: () => l10n.t("trust policy"),
  permission: () => l10n.t("permissions"),
};

function lineText({ about, verdict, policy, message, todo, statement }: Line, colours: Colours): string[] {
  const where = policy === undefined ? ABOUT[about]() : `${ABOUT[about]()}, ${policy}`;
  const mark = marked(verdict, MARKS[verdict](), colours);
  return [
    `  ${mark}: ${printable(`${where}: ${message}`)}`,
    ...(todo === undefined ? [] : [`    -> ${printable(todo)}${statement === undefined ? "" : ":"}`]),
    ...(statement === undefined ? [] : [`       ${printable(JSON.stringify(statement))}`]),
  ];
}

const outcomeText = (outcome: Need["outcome"]): string => {
  if (outcome === "denied") return l10n.t("denied");
  return outcome === "missing" ? l10n.t("not allowed") : l10n.t("cannot be told");
};

/** The actions that are not allowed, by resource. */
function needTexts(needs: readonly Need[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { action, resource, outcome } of needs.filter((need) => need.outcome !== "allowed")) {
    const group = `${resource}: ${outcomeText(outcome)}`;
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups].map(([group, actions]) => `    ${printable(`${group}: ${actions.join(", ")}`)}`);
}

function tableText({ name, path, line, access, statement, verdict, needs }: VerifiedTable, colours: Colours): string[] {
  const title = statement === undefined ? name : `${statement.toUpperCase()} ${name}`;
  const head = printable(`${title} (${path}:${line + 1}, ${access}): `);
  return [`  ${head}${marked(verdict, verdictText(verdict), colours)}`, ...needTexts(needs)];
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
