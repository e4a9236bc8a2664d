import * as l10n from "@vscode/l10n";
import type { Store } from "../catalog/handler";
import { recordOf, SOURCES } from "../catalog/index";
import type { Property } from "../table/model";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { defineRule, type Fix, type Report } from "./rule";

/** Nothing rejects a key that the storage handler does not know; it is passed over, and so is a misspelt one. */
export const propertyUnknown = defineRule({
  code: "property-unknown",
  severity: "warning",
  summary: () => l10n.t("Every key is one that the storage handler or the format knows."),
  source: SOURCES.externalTable,
  about: "store",
  check({ store, serde, tblproperties }, report) {
    for (const set of [serde, tblproperties]) {
      let taken: ReadonlySet<string> | undefined;
      for (const property of set?.properties ?? []) {
        const { key, value, meant } = property;
        if (recordOf(store, key) || !value || !isReadAsWritten(property) || store.undescribed?.test(key)) continue;
        taken ??= new Set(set!.properties.map((other) => other.key));
        const isFree = meant !== undefined && !taken.has(meant) && mayStand(meant, store, set === serde);
        if (isFree || (set === serde && !store.open)) report(unknown(property, isFree ? meant : undefined, store));
      }
    }
  },
});

/** What is wrong with the quotes or the `=` of a key is told of elsewhere, and what is filled in later is not known. */
const isReadAsWritten = ({ key, keySpan }: Property): boolean =>
  keySpan.end - keySpan.start === key.length && !key.includes("=") && !hasPlaceholder(key);

/** A key of the storage handler in TBLPROPERTIES stands in the wrong place, whatever its spelling. */
const mayStand = (key: string, store: Store, isOfHandler: boolean): boolean =>
  isOfHandler || (recordOf(store, key)?.where ?? "SERDEPROPERTIES") !== "SERDEPROPERTIES";

function unknown(property: Property, meant: string | undefined, store: Store): Report {
  const { key, keySpan } = property;
  const at = key === "" ? { start: keySpan.start - 1, end: keySpan.end + 1 } : keySpan;
  if (meant === undefined) return { at, ...word(store) };
  return { at, message: l10n.t("Unknown property; did you mean {0}?", meant), fixes: [rename(property, meant)] };
}

/** Where the catalogue may lack a key, one that is like none of its own is less than a mistake. */
const word = ({ title, undescribed }: Store): Pick<Report, "message" | "severity"> =>
  undescribed
    ? { message: l10n.t("Not a documented property of {0} tables; it may be ignored", title), severity: "hint" }
    : { message: l10n.t("Unknown property, probably ignored: {0} tables have none of this name", title) };

const plain = (key: string): string => key.trim().toLowerCase();

const rename = ({ key, keySpan }: Property, meant: string): Fix =>
  replacement(keySpan, meant, plain(key) === plain(meant));
