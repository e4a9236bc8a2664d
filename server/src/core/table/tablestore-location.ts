import { MANAGEMENT_HOST, SUFFIX_LABELS, TABLESTORE_REGIONS } from "../catalog/index";
import type { Literal } from "../syntax/tree";
import { nearest } from "../text/nearest";
import { isPlaceholder } from "../text/placeholder";
import { remember } from "../text/remember";
import { piecesOf } from "./location";
import type { TablestoreLocation } from "./model";
import { partOf, trimmed } from "./values";

const DOT = /[.．。]/;

/** How much text of locations is remembered, in UTF-16 units: that of some hundred. */
const MOST_TEXT = 2 ** 15;

/** Whether a placeholder may stand for further parts than the one in whose place it is. */
export const mayHoldMore = ({ host, instance, region }: TablestoreLocation): boolean =>
  /\.{3}|…/.test(host.text) ||
  (isPlaceholder(instance.text) && region.text === "") ||
  (isPlaceholder(region.text) && instance.text === "");

/** Reads a location as that of a Tablestore table. Any text has a reading; what is missing is an empty part. */
export function readTablestoreLocation(literal: Literal): TablestoreLocation {
  const { scheme, schemeStart, prefixEnd, hostStart, hostEnd } = piecesOf(literal.value);
  const { instance, region, suffix } = hostPartsOf(literal.value);
  const location = {
    prefix: partOf(literal, 0, prefixEnd),
    scheme: partOf(literal, schemeStart, schemeStart + scheme.length),
    host: partOf(literal, hostStart, hostEnd),
    instance: partOf(literal, instance.from, instance.to),
    region: partOf(literal, region.from, region.to),
    suffix: partOf(literal, suffix.from, suffix.to),
    tail: partOf(literal, hostEnd, literal.value.length),
  };
  return hostStart > prefixEnd ? { ...location, secret: partOf(literal, prefixEnd, hostStart).span } : location;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Label extends Range {
  readonly text: string;
}

/** Where the parts of the host stand in a location. A location names an instance, so that many tables have the same. */
const hostPartsOf = remember((value: string) => {
  const { text, hostStart, hostEnd } = piecesOf(value);
  return readHost(text, hostStart, hostEnd);
}, MOST_TEXT);

function readHost(text: string, start: number, end: number): Record<"instance" | "region" | "suffix", Range> {
  const labels = labelsOf(text, start, end);
  const suffixAt = suffixIndex(labels);
  const names = labels.slice(0, suffixAt);
  const regionAt = regionIndex(names);
  const part = (group: readonly Label[], empty: number): Range => ({
    from: group[0]?.from ?? empty,
    to: group.at(-1)?.to ?? empty,
  });
  const isManagement = MANAGEMENT_HOST.test(text.slice(start, end));
  const instance = part(isManagement ? [] : names.slice(0, regionAt), start);
  return {
    instance,
    region: part(names.slice(regionAt), names.at(-1)?.to ?? start),
    suffix: part(labels.slice(suffixAt), end),
  };
}

function labelsOf(text: string, start: number, end: number): Label[] {
  const labels: Label[] = [];
  for (let at = start; at < end; ) {
    const dot = text.slice(at, end).search(DOT);
    const { from, to } = trimmed(text, at, dot < 0 ? end : at + dot);
    labels.push({ text: text.slice(from, to).toLowerCase(), from, to });
    at = dot < 0 ? end : at + dot + 1;
  }
  return labels;
}

const isSuffixLabel = ({ text }: Label): boolean =>
  SUFFIX_LABELS.includes(text) || nearest(text, [SUFFIX_LABELS[0]!]) !== undefined;

const isRegion = (label: Label | undefined): boolean => label !== undefined && TABLESTORE_REGIONS.has(label.text);

/** Where the part behind instance and region begins. An instance may be called as a suffix begins. */
function suffixIndex(labels: readonly Label[]): number {
  const [first, second] = labels;
  if (first && isSuffixLabel(first) && (!second || isSuffixLabel(second))) return 0;
  const index = labels.findIndex((label, i) => i > 0 && isSuffixLabel(label));
  if (index > 0) return index;
  const region = labels.findIndex(isRegion);
  return region >= 0 ? region + 1 : Math.min(2, labels.length);
}

/** Which of the labels before the suffix begins the region: the last, or the last two where dots stand for hyphens. */
function regionIndex(names: readonly Label[]): number {
  const [before, last] = [names.at(-2), names.at(-1)];
  if (before && last && TABLESTORE_REGIONS.has(`${before.text}-${last.text}`)) return names.length - 2;
  return names.length > 1 || isRegion(last) ? names.length - 1 : names.length;
}
