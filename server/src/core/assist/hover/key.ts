import * as l10n from "@vscode/l10n";
import type { PropertyRecord, Store } from "../../catalog/handler";
import { ROLE_KEY } from "../../catalog/index";
import type { KeyTarget } from "../target";
import { items, recordOf, type Said, type Surroundings, sayConfidence, sayPage, sayUnknown } from "./say";
import type { Style } from "./style";

export function describeKey({ table, property }: KeyTarget, { style }: Surroundings): Said {
  const { store } = table;
  const record = recordOf(table, property);
  if (!record) return describeUnlisted(property.key, store, style);
  const { key } = record;
  return [
    property.key === key
      ? undefined
      : l10n.t("{0} is probably meant to be {1}.", style.code(property.key), style.code(key)),
    ...sayRecord(record, store, style),
  ];
}

/** What is known of a property, whatever is written of it. */
export function sayRecord(record: PropertyRecord, store: Store | undefined, style: Style): Said {
  return [
    l10n.t("{0}: {1}", style.code(record.key), style.plain(record.about)),
    items([
      l10n.t("Value: {0}", style.plain(record.expected)),
      record.fallback === undefined ? undefined : l10n.t("Default: {0}", style.code(record.fallback)),
      sayNeed(record, store),
      record.where === "either"
        ? l10n.t("Stands in SERDEPROPERTIES or TBLPROPERTIES")
        : l10n.t("Stands in {0}", record.where),
    ]),
    sayConfidence(record.confidence),
    store && sayPage(store.page, style),
  ];
}

function sayNeed({ key, required }: PropertyRecord, store: Store | undefined): string | undefined {
  if (required) return l10n.t("Required");
  if (key !== ROLE_KEY) return l10n.t("Optional");
  return store?.needsRole ? l10n.t("Needed, unless the LOCATION holds an AccessKey") : undefined;
}

function describeUnlisted(key: string, store: Store | undefined, style: Style): Said {
  const unknown = sayUnknown(key);
  if (unknown) return [unknown];
  if (!store) return [];
  return [
    l10n.t("{0} is not among the keys that are known of {1}.", style.code(key), style.plain(store.title)),
    store.open ? l10n.t("Further keys are usual there, so it may still be right.") : undefined,
    sayPage(store.page, style),
  ];
}
