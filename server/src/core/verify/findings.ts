import * as l10n from "@vscode/l10n";
import type { Line, VerifiedRole, VerifiedTable } from "./model";
import { lackingOf, titleOf } from "./words";

/** What to say where a statement names a role. */
export interface RoleFinding {
  readonly path: string;
  readonly line: number;
  /** `wide`: the table works, and the role allows more than is needed. */
  readonly verdict: "fails" | "unknown" | "wide";
  readonly message: string;
}

const withTodo = ({ message, todo }: Line): string => (todo === undefined ? message : `${message}. ${todo}`);

/** What of the role itself is in the way of all its tables. */
const ofRole = ({ lines }: VerifiedRole, verdict: "fails" | "unknown"): string[] =>
  lines.filter((line) => line.verdict === verdict && line.about !== "permission").map(withTodo);

/** What is not known of the permissions as a whole, such as a policy that could not be read. */
const ofPolicies = ({ lines }: VerifiedRole): string[] =>
  lines.filter(({ verdict, about }) => verdict === "unknown" && about === "permission").map(withTodo);

const ofTable = ({ needs }: VerifiedTable): string[] =>
  lackingOf(needs).map(({ resource, outcome, actions }) => `${actions.join(", ")} ${outcome} (${resource})`);

function findingOf(table: VerifiedTable, role: VerifiedRole): RoleFinding[] {
  const { path, line, verdict } = table;
  const title = titleOf(table);
  if (verdict === "works") return [];
  const reasons = [...ofRole(role, verdict), ...(verdict === "unknown" ? ofPolicies(role) : ofTable(table))].join(
    l10n.t("; "),
  );
  const message =
    verdict === "fails"
      ? l10n.t("{0} does not work with this role: {1} (account {2})", title, reasons, role.account)
      : l10n.t("Whether this role lets {0} work cannot be told: {1}", title, reasons);
  return [{ path, line, verdict, message }];
}

/** What was found of a role, for each statement that names it; what it allows beyond is said once. */
export function roleFindings(role: VerifiedRole): RoleFinding[] {
  const [first] = role.tables;
  const wide = role.lines.filter(({ verdict }) => verdict === "wide").map(({ message }) => message);
  const found = role.tables.flatMap((table) => findingOf(table, role));
  if (!first || wide.length === 0) return found;
  const message = l10n.t(
    "In account {0} this role allows more than its tables need: {1}",
    role.account,
    wide.join(l10n.t("; ")),
  );
  return [...found, { path: first.path, line: first.line, verdict: "wide", message }];
}
