import * as l10n from "@vscode/l10n";
import { SESSION_FLAGS } from "../../catalog/flags";
import { STORES } from "../../catalog/index";
import { hasPlaceholder } from "../../text/placeholder";
import type { FlagTarget } from "../target";
import { items, type Said, type Surroundings, sayConfidence, sayPage } from "./say";

/** A session flag that external tables have to do with; of all others nothing is said. */
export function describeFlag(
  { key, value }: Pick<FlagTarget, "key" | "value">,
  { style }: Pick<Surroundings, "style">,
): Said {
  const flag = SESSION_FLAGS.get(key.toLowerCase());
  if (!flag) return [];
  const stores = STORES.filter(({ flags }) => flags?.some((used) => used.key === flag.key));
  return [
    `${style.code(flag.key)}: ${style.plain(flag.about)}`,
    items([
      l10n.t("Value: {0}", style.plain(flag.expected)),
      value === "" || hasPlaceholder(value) ? undefined : l10n.t("Here: {0}", style.code(value)),
      stores.length === 0
        ? undefined
        : l10n.t("Tables that it is used with: {0}", style.plain(stores.map(({ title }) => title).join(", "))),
    ]),
    sayConfidence(flag.confidence),
    sayPage(flag.page, style),
  ];
}
