import { distance } from "fastest-levenshtein";
import { nearest } from "../text/nearest";
import { rememberLast } from "../text/remember";
import { masked, trimmed } from "./values";

const SCHEME_AND_SLASHES = /^([\w+ -]{0,30}?)[\s:：]*[\\/／][\s:：\\/／]*/;
/** Colon and slashes in disorder: everything up to the last of them before a dot. */
const JUMBLED_SCHEME = /^([^.@]{0,20})[\\/／:：]\s*/;
const SCHEME_ALONE = /^([\w+-]{1,30})\s*[:：]\s*/;
const MEANT_SCHEMES = ["tablestore", "https", "http", "ots"];
/** What follows a first scheme in `tablestore://https://…`. */
const FURTHER_SCHEME = /^[\w+-]{1,30}\s*[:：]\s*[\\/／]+\s*/;
const INSTANCE_HOST = /\.(?:ots[\w-]*|tablestore)\.aliyuncs\.com$/i;
const HOST_END = /[/\\／?#:：,;]/;

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

/** The pieces of a location; those of the last one that was asked for are known still. */
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

/** Whether a host is that of a Tablestore instance, over whatever network. */
export const isInstanceHost = (host: string): boolean => INSTANCE_HOST.test(host);
