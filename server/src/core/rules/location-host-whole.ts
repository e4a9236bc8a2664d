import * as l10n from "@vscode/l10n";
import { INTERNAL_SUFFIX, MANAGEMENT_HOST, TABLESTORE_ENDPOINTS, TABLESTORE_REGIONS } from "../catalog/index";
import type { TablestoreLocation } from "../table/model";
import { masked } from "../table/values";
import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { cover } from "../text/span";
import { replacement } from "./fixes";
import type { Report } from "./rule";

/** What makes the host as a whole unreadable, so that nothing is to be said of its parts. */
export const hostDefect = (location: TablestoreLocation): Report | undefined =>
  strayCharacters(location) ?? managementHost(location) ?? garbledEndpoint(location);

/** Words and single dots, as nearly every host is. */
const PLAIN_HOST = /^[\w-]+(?:\.[\w-]+)*$/;

function strayCharacters({ host }: TablestoreLocation): Report | undefined {
  if (PLAIN_HOST.test(host.text)) return undefined;
  const clean = cleaned(host.text);
  if (clean === host.text) return undefined;
  const message = l10n.t("A host has no blanks, and no dots but single ASCII ones");
  const fix = { title: l10n.t("Mend the dots and blanks"), safe: true, edits: [replace(host.span, clean)] };
  return { at: host.span, message, severity: "error", fixes: clean === "" ? [] : [fix] };
}

/** The host without blanks, with single ASCII dots between its parts; what is inside placeholders stays. */
function cleaned(host: string): string {
  const mask = masked(host);
  const kept: string[] = [];
  for (const [i, character] of host.split("").entries()) {
    if (/\s/.test(mask[i]!)) continue;
    if (!/[.．。]/.test(mask[i]!)) kept.push(character);
    else if (kept.length > 0 && kept.at(-1) !== ".") kept.push(".");
  }
  if (/[.．。]\s*$/.test(mask)) kept.pop();
  return kept.join("");
}

function managementHost({ host, region }: TablestoreLocation): Report | undefined {
  if (!MANAGEMENT_HOST.test(host.text)) return undefined;
  const right = `<instance>.${region.text}.${INTERNAL_SUFFIX}`;
  const message = l10n.t("This is the host of the OpenAPI, not that of an instance");
  return { at: host.span, message, severity: "error", fixes: [replacement(host.span, right)] };
}

/** Neither region nor suffix is known: as a rule the dot between them is missing or misplaced. */
function garbledEndpoint({ region, suffix }: TablestoreLocation): Report | undefined {
  if (region.text === "" || suffix.text === "" || hasPlaceholder(region.text + suffix.text)) return undefined;
  const written = region.text.toLowerCase();
  const isEndpoint = TABLESTORE_ENDPOINTS.some((endpoint) => endpoint.suffix === suffix.text.toLowerCase());
  if (isEndpoint || TABLESTORE_REGIONS.has(written)) return undefined;
  const ids = [...TABLESTORE_REGIONS.keys()];
  const id = ids.find((known) => written.startsWith(known)) ?? nearest(written, ids) ?? "<region>";
  const at = cover(region.span, suffix.span);
  const right = `${id}.${INTERNAL_SUFFIX}`;
  return { at, message: l10n.t("Not an endpoint of Tablestore; use {0}", right), fixes: [replacement(at, right)] };
}
