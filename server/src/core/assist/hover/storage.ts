import * as l10n from "@vscode/l10n";
import type { Store } from "../../catalog/handler";
import { FILE_FORMATS, isWrittenAs, JSON_LINES, ROLE_KEY, readerOf } from "../../catalog/index";
import type { ExternalTable } from "../../table/model";
import { items, type Said, type Surroundings, sayPage, sayUnknown } from "./say";
import type { Style } from "./style";

/** The class behind STORED BY. */
export function describeHandler({ handler, store }: ExternalTable, { style }: Surroundings): Said {
  const { value, record, meant } = handler!;
  const described = record ?? meant;
  if (!described) {
    return [
      sayUnknown(value) ??
        l10n.t("{0}: a storage handler of your own, in a resource that USING names.", style.code(value)),
    ];
  }
  return [
    record ? undefined : l10n.t("{0} is probably meant to be {1}.", style.code(value), style.code(described.className)),
    l10n.t("{0}: the storage handler for {1}", style.code(described.className), style.plain(described.title)),
    ...describeStore(store ?? described, style),
  ];
}

/** The word behind STORED AS, or the class behind INPUTFORMAT. */
export function describeFormat({ format, statement }: ExternalTable, { style }: Surroundings): Said {
  const { name, record } = format!;
  const reader = readerOf(name);
  if (statement === "unload" && isWrittenAs(name)) {
    return [l10n.t("{0}: files of the format {1}", style.code(name), style.plain(JSON_LINES.title))];
  }
  if (!record) {
    return [
      reader ? l10n.t("Not a documented format; such files are read by {0}", style.code(reader)) : sayUnknown(name),
    ];
  }
  return [
    l10n.t("{0}: files of the format {1}", style.code(name), style.plain(record.title)),
    items([l10n.t("Class of ROW FORMAT SERDE: {0}", style.code(record.serdeClass)), ...factsOf(record, style)]),
    sayPage(record.page, style),
  ];
}

/** The class behind ROW FORMAT SERDE. */
export function describeSerde({ serdeClass }: ExternalTable, { style }: Surroundings): Said {
  const { value } = serdeClass!;
  const formats = FILE_FORMATS.filter((format) => format.serdeClass === value);
  const [first] = formats;
  if (!first) return [sayUnknown(value) ?? l10n.t("{0}: a class that is not described here.", style.code(value))];
  const titles = formats.map(({ title }) => title).join(", ");
  return [
    l10n.t("{0}: reads and writes rows of {1}", style.code(value), style.plain(titles)),
    sayPage(first.page, style),
  ];
}

/** A kind of external table. */
export const describeStore = (store: Store, style: Style): Said => [
  items(factsOf(store, style)),
  sayPage(store.page, style),
];

function factsOf(store: Store, style: Style): (string | undefined)[] {
  const { location, refusedTypes, flags } = store;
  return [
    location.example === "none" ? undefined : l10n.t("LOCATION: {0}", style.code(location.example)),
    l10n.t("RAM role: {0}", sayRole(store)),
    refusedTypes && l10n.t("Column types that are not supported: {0}", refusedTypes.join(", ")),
    flags && l10n.t("Session flags: {0}", flags.map(({ key, value }) => style.code(`${key}=${value}`)).join(", ")),
  ];
}

function sayRole({ needsRole, properties }: Store): string {
  if (needsRole) return l10n.t("needed, unless the LOCATION holds an AccessKey");
  return properties.some(({ key }) => key === ROLE_KEY) ? l10n.t("optional") : l10n.t("none");
}
