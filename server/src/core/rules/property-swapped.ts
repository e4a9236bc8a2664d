import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { replace } from "../text/edit";
import { textOf } from "../text/span";
import { defineRule } from "./rule";

/** Two lines that stand below each other, and whose values were taken for one another. */
export const propertySwapped = defineRule({
  code: "property-swapped",
  severity: "error",
  summary: () => l10n.t("The mapping and the name of the table stand behind their own keys."),
  source: SOURCES.externalTable,
  about: "serde",
  check({ swapped }, report, { text }) {
    if (!swapped) return;
    const [mapping, name] = [swapped.mapping.value!.literal, swapped.name.value!.literal];
    report({
      at: swapped.name.value!.span,
      message: l10n.t("The values of {0} and {1} are swapped", swapped.name.key, swapped.mapping.key),
      related: [{ at: swapped.mapping.value!.span, message: l10n.t("The other value") }],
      fixes: [
        {
          title: l10n.t("Swap the two values"),
          safe: false,
          edits: [replace(mapping, textOf(text, name)), replace(name, textOf(text, mapping))],
        },
      ],
    });
  },
});
