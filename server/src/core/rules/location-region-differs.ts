import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, type PlacedFacts, placed, relatedAt } from "./script-rule";

/** With so many others in one region, a single table in another stands out. */
const FEWEST_OTHERS = 2;

/** A script mostly reads one region; a table over another one is slow, or times out. */
export const locationRegionDiffers = defineScriptRule({
  code: "location-region-differs",
  severity: "hint",
  summary: "No single table of a script is in another region than all the others.",
  source: SOURCES.networks,
  check({ tables }, report) {
    for (const scheme of ["tablestore", "oss"]) {
      const located = tables.filter(({ facts }) => facts.region?.scheme === scheme);
      const odd = oddOne(located);
      const other = located.find((table) => table !== odd);
      if (!odd || !other) continue;
      const region = odd.facts.region!;
      report({
        at: placed(region.span, odd),
        message: l10n.t("All other tables here are in {0}", other.facts.region!.text),
        related: [relatedAt(other.facts.region!.span, other, l10n.t("One of them"))],
      });
    }
  },
});

/** The only one in its region, where all others share one. */
function oddOne(tables: readonly PlacedFacts[]): PlacedFacts | undefined {
  const regions = new Map<string, PlacedFacts[]>();
  for (const table of tables) {
    const region = table.facts.region!.text.toLowerCase();
    regions.set(region, [...(regions.size > 2 ? [] : (regions.get(region) ?? [])), table]);
    if (regions.size > 2) return undefined;
  }
  const [a, b] = [...regions.values()].sort((x, y) => x.length - y.length);
  return a?.length === 1 && b && b.length >= FEWEST_OTHERS ? a[0] : undefined;
}
