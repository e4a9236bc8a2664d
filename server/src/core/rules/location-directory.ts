import * as l10n from "@vscode/l10n";
import { BUCKET_NAME, SOURCES } from "../catalog/index";
import type { OssLocation } from "../table/model";
import { isOssEndpoint } from "../table/oss-location";
import { remove } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { defineRule, type Report } from "./rule";

/** Names of single files; tools write directories called `x.parquet`, so those endings say nothing. */
const FILE = /[^/\\]+\.(?:csv|tsv|txt|json|gz|bz2|zip|zst|xlsx?)$/i;

/** A table is over all files of a directory. The root of a bucket is refused when the table is created. */
export const locationDirectory = defineRule({
  code: "location-directory",
  severity: "error",
  summary: () => l10n.t("A location in OSS names a directory below a bucket."),
  source: SOURCES.ossTable,
  about: "oss",
  check({ location, statement }, report) {
    const { oss } = location;
    // LOAD may read a single file, and UNLOAD has been shown with a bucket alone.
    if (statement === "load" || statement === "unload") return;
    if (!isOssEndpoint(oss.endpoint.text)) return;
    const found = rootDefect(oss) ?? slashDefect(oss) ?? bucketDefect(oss) ?? breakDefect(oss) ?? fileDefect(oss);
    if (found) report(found);
  },
});

function rootDefect({ host, bucket, path }: OssLocation): Report | undefined {
  if (bucket.text.trim() === "" && !/[^/\\\s]/.test(path.text))
    return { at: host.span, message: l10n.t("No bucket and no directory behind the endpoint") };
  if (hasPlaceholder(bucket.text) || /[^/\\\s]/.test(path.text)) return undefined;
  return { at: bucket.span, message: l10n.t("The root of a bucket is no location; name a directory in it") };
}

/** Where a second slash parts the bucket from the endpoint, none is read. */
function slashDefect({ bucket, path }: OssLocation): Report | undefined {
  const slashes = bucket.text === "" ? /^[/\\]+/.exec(path.text)?.[0] : undefined;
  if (slashes === undefined) return undefined;
  const at = { start: path.span.start, end: path.span.start + slashes.length };
  const fixes = [{ title: l10n.t("Remove the slash"), safe: false, edits: [remove(at)] }];
  return { at, message: l10n.t("The bucket stands behind one slash"), severity: "warning", fixes };
}

/** What the vendor's Chinese pages have in the place of a name. */
const NAME_OF = /名[称稱]?$/;

function bucketDefect({ bucket }: OssLocation): Report | undefined {
  if (hasPlaceholder(bucket.text) || NAME_OF.test(bucket.text) || BUCKET_NAME.test(bucket.text)) return undefined;
  const message = l10n.t("Not a bucket: 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last");
  return bucket.text === "" ? undefined : { at: bucket.span, message, severity: "warning" };
}

/** A literal may span lines, and has the break in it. */
function breakDefect({ path }: OssLocation): Report | undefined {
  const found = /\s*[\r\n]\s*/.exec(path.text);
  if (!found || path.text.length !== path.span.end - path.span.start) return undefined;
  const start = path.span.start + found.index;
  const at = { start, end: start + found[0].length };
  const fixes = [{ title: l10n.t("Remove the line break"), safe: false, edits: [remove(at)] }];
  return { at, message: l10n.t("The line break becomes a part of the path"), severity: "warning", fixes };
}

function fileDefect({ path }: OssLocation): Report | undefined {
  const name = FILE.exec(path.text)?.[0];
  if (name === undefined || hasPlaceholder(name)) return undefined;
  const at = { start: path.span.end - name.length, end: path.span.end };
  const isBelowRoot = path.text.length - name.length > 1;
  const fix = { title: l10n.t("Remove the name of the file"), safe: false, edits: [remove(at)] };
  const message = l10n.t("A file; a location is a directory, and all files in it are read");
  return { at, message, severity: "warning", fixes: isBelowRoot ? [fix] : [] };
}
