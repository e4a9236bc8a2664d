import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, type PlacedFacts, placed, relatedAt } from "./script-rule";

/** Where so many times more tables are in one region, those elsewhere stand out. */
const MANY_TIMES = 2;

/** A script mostly reads one region; a table over another one is slow, or times out. */
export const locationRegionDiffers = defineScriptRule({
  code: "location-region-differs",
  severity: "hint",
  summary: () => l10n.t("The tables of a script are in one region, or evenly in several."),
  source: SOURCES.networks,
  comparesTables: true,
  check({ tables }, report) {
    if (tables.length <= MANY_TIMES) return;
    for (const scheme of ["tablestore", "oss"]) {
      const { usual, odd } = sorted(tables.filter(({ facts }) => facts.region?.scheme === scheme));
      const [first] = usual;
      for (const table of odd) {
        report({
          at: placed(table.facts.region!.span, table),
          message: message(regionOf(first!), odd.length),
          related: [relatedAt(first!.facts.region!.span, first!, l10n.t("One of them"))],
        });
      }
    }
  },
});

const message = (region: string, count: number): string =>
  count === 1 ? l10n.t("All other tables here are in {0}", region) : l10n.t("Most tables here are in {0}", region);

interface Sorted {
  /** The tables of the region that most are in. */
  readonly usual: readonly PlacedFacts[];
  /** Those of the one other region; none where they are not few, or where there are several, as in a list of regions. */
  readonly odd: readonly PlacedFacts[];
}

function sorted(tables: readonly PlacedFacts[]): Sorted {
  const byRegion = new Map<string, PlacedFacts[]>();
  for (const table of tables) {
    const known = byRegion.get(regionOf(table));
    if (known) known.push(table);
    else byRegion.set(regionOf(table), [table]);
    if (byRegion.size > 2) return { usual: [], odd: [] };
  }
  const [usual = [], odd = []] = [...byRegion.values()].sort((a, b) => b.length - a.length);
  return { usual, odd: usual.length >= MANY_TIMES * odd.length ? odd : [] };
}

const regionOf = ({ facts }: PlacedFacts): string => facts.region!.text;
