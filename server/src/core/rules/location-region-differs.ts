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
  const regions = new Map<string, { readonly first: PlacedFacts; count: number }>();
  for (const table of tables) {
    const region = table.facts.region!.text;
    const known = regions.get(region);
    if (known) known.count++;
    else regions.set(region, { first: table, count: 1 });
    if (regions.size > 2) return undefined;
  }
  const [rare, usual] = [...regions.values()].sort((a, b) => a.count - b.count);
  return rare?.count === 1 && usual && usual.count >= FEWEST_OTHERS ? rare.first : undefined;
}
