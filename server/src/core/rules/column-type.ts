import * as l10n from "@vscode/l10n";
import type { Store } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import type { TypeNode } from "../syntax/tree";
import { textOf } from "../text/span";
import { replacement } from "./fixes";
import { defineRule, type Report } from "./rule";

/** Types that the page of a handler or a format lists as not supported, or as supported with certain parameters only. */
export const columnType = defineRule({
  code: "column-type",
  severity: "hint",
  summary: () => l10n.t("Every column has a type that the storage handler is documented to support."),
  source: SOURCES.csvTable,
  about: "store",
  check({ store, columns }, report, { text }) {
    if (!store.refusedTypes && !store.fixedTypes) return;
    for (const { type } of columns) {
      const found = type && !type.unknown ? (refusal(store, type) ?? otherParameters(store, type, text)) : undefined;
      if (found) report(found);
    }
  },
});

const refusal = ({ refusedTypes, title }: Store, type: TypeNode): Report | undefined =>
  refusedTypes?.includes(type.name)
    ? { at: type, message: l10n.t("{0} tables do not support {1}", title, type.name) }
    : undefined;

/** Without parameters a type has those that it has by default, which depend on the project. */
function otherParameters({ fixedTypes, title }: Store, type: TypeNode, text: string): Report | undefined {
  const only = fixedTypes?.[type.name];
  const written = textOf(text, type).replace(/\s/g, "").toUpperCase();
  if (only === undefined || written === only || !/^\w+\(\d+(?:,\d+)?\)$/.test(written)) return undefined;
  return {
    at: type,
    message: l10n.t("{0} tables have {1} as {2} only", title, type.name, only),
    fixes: [replacement(type, only)],
  };
}
