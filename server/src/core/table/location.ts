import { distance } from "fastest-levenshtein";
import { MANAGEMENT_HOST, SUFFIX_LABELS, TABLESTORE_REGIONS } from "../catalog/index";
import type { Literal } from "../syntax/tree";
import { nearest } from "../text/nearest";
import { isPlaceholder } from "../text/placeholder";
import { remember, rememberLast } from "../text/remember";
import type { TablestoreLocation } from "./model";
import { masked, partOf, trimmed } from "./values";

const SCHEME_AND_SLASHES = /^([\w+ -]{0,30}?)[\s:：]*[\\/／][\s:：\\/／]*/;
/** Colon and slashes in disorder: everything up to the last of them before a dot. */
const JUMBLED_SCHEME = /^([^.@]{0,20})[\\/／:：]\s*/;
const SCHEME_ALONE = /^([\w+-]{1,30})\s*[:：]\s*/;
const MEANT_SCHEMES = ["tablestore", "https", "http", "ots"];
/** What follows a first scheme in `tablestore://https://…`. */
const FURTHER_SCHEME = /^[\w+-]{1,30}\s*[:：]\s*[\\/／]+\s*/;
const INSTANCE_HOST = /\.(?:ots[\w-]*|tablestore)\.aliyuncs\.com$/i;
const HOST_END = /[/\\／?#:：,;]/;
const DOT = /[.．。]/;

/** How much text of locations is remembered, in UTF-16 units: that of some hundred. */
const MOST_TEXT = 2 ** 15;

/** Where the pieces of a location stand in its value; empty pieces where they are missing. */
export interface Pieces {
  /** With each placeholder masked. */
  readonly text: string;
  readonly scheme: string;
  readonly schemeStart: number;
  readonly prefixEnd: number;
  readonly hostStart: number;
  readonly hostEnd: number;
}

export const piecesOf: (value: string) => Pieces = rememberLast(readPieces);

function readPieces(value: string): Pieces {
  const text = masked(value);
  const blanks = text.length - text.trimStart().length;
  const rest = text.slice(blanks);
  const prefix = SCHEME_AND_SLASHES.exec(rest) ?? jumbledScheme(rest) ?? schemeAlone(rest);
  const first = blanks + (prefix?.[0].length ?? 0);
  const prefixEnd = first + (FURTHER_SCHEME.exec(text.slice(first))?.[0].length ?? 0);
  const hostStart = prefixEnd + secretLength(text.slice(prefixEnd));
  const found = text.slice(hostStart).search(HOST_END);
  const hostEnd = trimmed(text, hostStart, found < 0 ? text.length : hostStart + found).to;
  const scheme = prefix?.[1] ?? "";
  return { text, scheme, schemeStart: blanks, prefixEnd, hostStart, hostEnd };
}

/** Not where there are credentials, which have a colon too. */
function jumbledScheme(text: string): RegExpExecArray | null {
  const found = text.includes("@") ? null : JUMBLED_SCHEME.exec(text);
  return found && isTablestoreScheme(found[1]!.replace(/\W/g, "")) ? found : null;
}

function schemeAlone(text: string): RegExpExecArray | null {
  const found = SCHEME_ALONE.exec(text);
  return found && nearest(found[1]!, MEANT_SCHEMES) ? found : null;
}

/** The length of `id:secret@`; a secret may hold any character, so the last at sign ends it. */
function secretLength(rest: string): number {
  const at = Math.max(rest.lastIndexOf("@"), rest.lastIndexOf("＠"));
  return at > 0 && !/\.aliyuncs\./i.test(rest.slice(0, at)) ? at + 1 : 0;
}

/** The scheme of a location, tolerant of what may be wrong with its colon and slashes; empty where there is none. */
export const schemeOf = (value: string): string => piecesOf(value).scheme;

/** Whether the location names Tablestore: by its scheme, or by the host of an instance behind another scheme. */
export function isTablestoreUri(value: string): boolean {
  const { text, scheme, hostStart, hostEnd } = piecesOf(value);
  return isTablestoreScheme(scheme) || isInstanceHost(text.slice(hostStart, hostEnd));
}

/** Whether a scheme is `tablestore` or a misspelling of it. */
export const isTablestoreScheme = (scheme: string): boolean =>
  Math.abs(scheme.length - 10) <= 2 && distance(scheme.toLowerCase(), "tablestore") <= 2;

/** Whether a placeholder may stand for further parts than the one in whose place it is. */
export const mayHoldMore = ({ instance, region }: TablestoreLocation): boolean =>
  (isPlaceholder(instance.text) && region.text === "") || (isPlaceholder(region.text) && instance.text === "");

/** Whether a host is that of a Tablestore instance, over whatever network. */
export const isInstanceHost = (host: string): boolean => INSTANCE_HOST.test(host);

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
