import * as l10n from "@vscode/l10n";
import { TABLESTORE_REGIONS } from "../catalog/index";
import type { Part, TablestoreLocation } from "../table/model";
import { mayHoldMore } from "../table/tablestore-location";
import { insert, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import type { Fix, Report } from "./rule";

/** A region that is missing, closed or unknown. New regions come, so an unknown one may be right. */
export function regionDefect(location: TablestoreLocation): Report | undefined {
  const { region, host, instance, suffix } = location;
  if (mayHoldMore(location) || hasPlaceholder(region.text)) return undefined;
  if (region.text === "") {
    if (instance.text === "" || suffix.text === "") return undefined;
    return { at: host.span, message: l10n.t("No region behind the instance"), fixes: [separateRegion(instance)] };
  }
  const known = TABLESTORE_REGIONS.get(region.text.toLowerCase());
  if (known?.closed) return { at: region.span, message: l10n.t("Tablestore is no longer offered in {0}", known.id) };
  return known ? undefined : unknownRegion(region);
}

function unknownRegion({ text, span }: Part): Report {
  const open = [...TABLESTORE_REGIONS.values()].filter(({ closed }) => !closed).map(({ id }) => id);
  const near = nearest(text, open);
  if (!near) return { at: span, message: l10n.t("Tablestore is not known to be offered in this region") };
  return {
    at: span,
    message: l10n.t("Unknown region; did you mean {0}?", near),
    fixes: [replacement(span, near)],
  };
}

/** Parts a region that is joined to the instance by a hyphen; where there is none, leaves it to be filled in. */
function separateRegion({ text, span }: Part): Fix {
  const joined = [...TABLESTORE_REGIONS.keys()].find((id) => text.toLowerCase().endsWith(`-${id}`));
  if (!joined) return { title: l10n.t("Insert {0}", "<region>"), safe: false, edits: [insert(span.end, ".<region>")] };
  const hyphen = { start: span.end - joined.length - 1, end: span.end - joined.length };
  return { title: l10n.t("Put a dot before the region"), safe: false, edits: [replace(hyphen, ".")] };
}
