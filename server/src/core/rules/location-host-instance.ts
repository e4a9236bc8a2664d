import * as l10n from "@vscode/l10n";
import { INSTANCE_NAME, INTERNAL_SUFFIX } from "../catalog/index";
import type { TablestoreLocation } from "../table/model";
import { mayHoldMore } from "../table/tablestore-location";
import { insert } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import type { Report } from "./rule";

/** An instance that is missing or that has a name which no instance has. */
export function instanceDefect(location: TablestoreLocation): Report | undefined {
  const { instance } = location;
  if (mayHoldMore(location) || hasPlaceholder(instance.text)) return undefined;
  if (instance.text === "") return missingInstance(location);
  if (INSTANCE_NAME.test(instance.text)) return undefined;
  return {
    at: instance.span,
    message: l10n.t("Not an instance: 3 to 16 letters, digits and hyphens, a letter first, no hyphen last"),
    severity: /[^A-Za-z0-9-]/.test(instance.text) ? "error" : "warning",
  };
}

function missingInstance({ host, prefix, region }: TablestoreLocation): Report {
  const names = region.text === "" ? "<instance>.<region>." : "<instance>.";
  const missing = host.text === "" ? names + INTERNAL_SUFFIX : names;
  return {
    at: host.text === "" ? prefix.span : host.span,
    message: l10n.t("No instance: a location is {0}", `tablestore://<instance>.<region>.${INTERNAL_SUFFIX}`),
    severity: "error",
    fixes: [{ title: l10n.t("Insert {0}", missing), safe: false, edits: [insert(host.span.start, missing)] }],
  };
}
