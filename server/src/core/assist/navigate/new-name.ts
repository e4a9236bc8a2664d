import * as l10n from "@vscode/l10n";
import { TABLESTORE_NAME } from "../../catalog/index";
import { parseScript } from "../../syntax/script";
import { masked } from "../../table/values";
import type { RemoteColumns } from "./remote";

/** Blanks around a name that was asked for, and back-quotes, are not part of it. */
export function cleaned(asked: string): string {
  const name = asked.trim();
  return name.length > 2 && name.startsWith("`") && name.endsWith("`") ? name.slice(1, -1).trim() : name;
}

/** Why a text can be no name at all, in a sentence; `undefined` for one that can. */
export function nameProblem(name: string): string | undefined {
  if (name === "") return l10n.t("A name cannot be empty.");
  if (name.includes(","))
    return l10n.t("A name cannot have a comma in it: commas separate the entries of a column mapping.");
  if (/['"`\\“”‘’]/.test(name)) return l10n.t("A name cannot have a quote or a backslash in it.");
  return CONTROL.test(name) ? l10n.t("A name cannot have a line break or another control character in it.") : undefined;
}

const CONTROL = /\p{Cc}|[\u2028\u2029]/u;

/** Why an entry cannot have a name that is one. */
export function remoteNameProblem(name: string, system: RemoteColumns["system"]): string | undefined {
  if (system === "tablestore") {
    return TABLESTORE_NAME.test(masked(name))
      ? undefined
      : l10n.t(
          "A Tablestore column has letters, digits and _ only, no digit first, and at most 255 of them: {0} is none.",
          name,
        );
  }
  return name.includes(":")
    ? l10n.t("A name in a column mapping cannot have a colon in it: the colon separates the parts of an entry.")
    : undefined;
}

/** Whether a column can only have the name in back-quotes: the parser is asked, which is the one to read it. */
export function needsQuotes(name: string): boolean {
  const [statement] = parseScript(`CREATE EXTERNAL TABLE t (${name} BIGINT, b BIGINT)`, () => true);
  const [column, other] = statement?.create?.columns?.columns ?? [];
  if (column?.name.text !== name || column.type?.name !== "BIGINT" || other?.name.text !== "b") return true;
  return statement!.problems.some(({ span }) => span.start < other.start);
}
