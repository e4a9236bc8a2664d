import type { Literal } from "../syntax/tree";
import { piecesOf } from "./location";
import type { OssLocation } from "./model";
import { masked, partOf, trimmed } from "./values";

const OSS_SCHEME = /^oss$/i;
const ENDPOINT_SCHEME = /^(?:oss|https?)$/i;
/** The host of a region or of a bucket in it, not that of OSS-HDFS. A placeholder is a run of `_` here. */
const OSS_HOST = /^(?:([\w-]+)\.)?(oss-(?!dls\b)[\w-]+\.aliyuncs\.com)$/i;
/** The endpoint of OSS-HDFS; Hadoop's clients have the bucket before the region. */
const OSS_HDFS_ENDPOINT = /^[\w-]+\.oss-dls\.aliyuncs\.com$/i;
const HOST_END = /[/\\／?#]/;

/** The length of `id:secret@`. What follows a slash is a directory's name, unless an endpoint stands behind it. */
function secretLength(rest: string): number {
  const at = rest.lastIndexOf("@");
  const credentials = rest.slice(0, Math.max(at, 0));
  if (!credentials.includes(":") || /\.aliyuncs\./i.test(credentials)) return 0;
  const isHost = !credentials.includes("/") || /^[^/]*\.aliyuncs\./i.test(rest.slice(at + 1));
  return isHost ? at + 1 : 0;
}

/** Whether a location names OSS: by its scheme, or by its host behind another one. */
export function isOssUri(value: string): boolean {
  const { text, scheme, prefixEnd } = piecesOf(value);
  const start = prefixEnd + secretLength(text.slice(prefixEnd));
  return OSS_SCHEME.test(scheme.trim()) || OSS_HOST.test(hostIn(text, start));
}

function hostIn(text: string, start: number): string {
  const found = text.slice(start).search(HOST_END);
  return text.slice(start, found < 0 ? text.length : start + found).trim();
}

/** Whether a host is that of OSS, a bucket's own included. */
export const isOssHost = (host: string): boolean => OSS_HOST.test(masked(host));

/**
 * `oss://endpoint/bucket/…`, be it with `https://` before it: Hive and Spark have the bucket first, with an endpoint behind it
 * or none, and no other scheme.
 */
export function namesEndpointFirst(value: string): boolean {
  const { text, scheme, prefixEnd } = piecesOf(value);
  const host = hostIn(text, prefixEnd + secretLength(text.slice(prefixEnd)));
  return (
    ENDPOINT_SCHEME.test(scheme.trim()) &&
    ((/^oss-/i.test(host) && isOssEndpoint(host)) || OSS_HDFS_ENDPOINT.test(host))
  );
}

/** Reads a location as that of files in OSS. Any text has a reading; what is missing is an empty part. */
export function readOssLocation(literal: Literal): OssLocation {
  const { text, prefixEnd } = piecesOf(literal.value);
  const hostStart = prefixEnd + secretLength(text.slice(prefixEnd));
  const { from, to } = trimmed(text, hostStart, hostStart + lengthTo(HOST_END, text.slice(hostStart)));
  const own = OSS_HOST.exec(text.slice(from, to))?.[1]?.length;
  const bucketStart = Math.min(to + 1, text.length);
  const bucketEnd = bucketStart + lengthTo(/[/\\／]/, text.slice(bucketStart));
  const end = trimmed(text, bucketStart, text.length).to;
  return {
    prefix: partOf(literal, 0, prefixEnd),
    ...(hostStart > prefixEnd && { secret: partOf(literal, prefixEnd, hostStart).span }),
    host: partOf(literal, from, to),
    endpoint: partOf(literal, own === undefined ? from : from + own + 1, to),
    isBucketHost: own !== undefined,
    bucket: own === undefined ? partOf(literal, bucketStart, bucketEnd) : partOf(literal, from, from + own),
    path:
      own === undefined ? partOf(literal, bucketEnd, Math.max(end, bucketEnd)) : partOf(literal, to, Math.max(end, to)),
  };
}

function lengthTo(end: RegExp, text: string): number {
  const found = text.search(end);
  return found < 0 ? text.length : found;
}

/** Whether a host is an endpoint of OSS without a bucket in it. */
export const isOssEndpoint = (host: string): boolean =>
  OSS_HOST.exec(masked(host))?.[1] === undefined && isOssHost(host);
