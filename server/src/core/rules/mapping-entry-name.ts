import * as l10n from "@vscode/l10n";
import { TABLESTORE_NAME } from "../catalog/index";
import type { Column, MappingEntry } from "../table/model";
import { isSameName } from "../table/pairs";
import { masked } from "../table/values";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import type { Report } from "./rule";

/** What is wrong with the name of an entry. */
export function nameDefect(
  entry: MappingEntry,
  columnOf: (entry: MappingEntry) => Column | undefined,
): Report | undefined {
  const { name, nameSpan } = entry;
  if (TABLESTORE_NAME.test(name) || TABLESTORE_NAME.test(masked(name))) return undefined;
  const better = betterName(name, columnOf(entry)?.name ?? "");
  return {
    at: nameSpan,
    message: l10n.t("Not a Tablestore column: letters, digits and _ only, no digit first, at most 255"),
    fixes: better ? [replacement(nameSpan, KEY.test(name) ? `:${better}` : better)] : [],
  };
}

/** The colon of a primary key, with something before it. */
const KEY = /^[^\w:]+:/;

/** The name without what was put around it or, where that gives the name of its column, without what is no letter, or what stands behind it. */
function betterName(name: string, column: string): string | undefined {
  if (hasPlaceholder(name)) return undefined;
  const bare = name.replace(/^[\s`"'[:]+|[`"'\].]+$/g, "");
  const joined = ["_", ""].map((joint) => bare.replace(/[^A-Za-z0-9_]+/g, joint));
  const [first = ""] = bare.split(/\s/);
  return [bare, ...[...joined, first].filter((text) => isSameName(text, column))].find((text) =>
    TABLESTORE_NAME.test(text),
  );
}
