import * as l10n from "@vscode/l10n";
import type { PropertyRecord, StorageHandler } from "./handler";
import { option, turn } from "./option";
import { OSS_ACCESS } from "./oss";
import { ROLE_PROPERTY } from "./role";
import { SOURCES } from "./sources";

/** The key of the number of lines that are skipped. */
export const HEADER_LINES_KEY = "odps.text.option.header.lines.count";

/** The key that has a header written. */
export const FLUSH_HEADER_KEY = "odps.sql.text.option.flush.header";

export const GZIP_INPUT_KEY = "odps.text.option.gzip.input.enabled";
export const GZIP_OUTPUT_KEY = "odps.text.option.gzip.output.enabled";

/** Source: Built-in extractor (2021); the two of `odps.sql` only from the service's own API and from scripts in use. */
const PROPERTIES: readonly PropertyRecord[] = [
  ROLE_PROPERTY,
  option(
    "odps.text.option.delimiter",
    // One character, or the escape sequence of one that reaches the handler as such; in no source it is said what `\u0001` is.
    /^(?:.|\\.+|u[0-9A-Fa-f]{4})$/su,
    () => ({ expected: l10n.t("one character"), about: l10n.t("What separates columns") }),
    "seen",
  ),
  option(
    HEADER_LINES_KEY,
    /^\d+$/,
    () => ({ expected: l10n.t("a whole number, 0 or more"), about: l10n.t("How many lines are skipped at the top") }),
    "documented",
    { values: ["1"], fallback: "0" },
  ),
  option(
    "odps.text.option.null.indicator",
    /^/,
    () => ({ expected: l10n.t("any text"), about: l10n.t("The text that is read as NULL") }),
    "documented",
  ),
  turn("odps.text.option.ignore.empty.lines", () => l10n.t("Whether empty lines are passed over"), "documented", {
    fallback: "true",
  }),
  option(
    "odps.text.option.encoding",
    /^(?:utf-?8|utf-?16(?:-?[lb]e)?|us-?ascii|gbk)$/i,
    () => ({ expected: l10n.t("UTF-8, UTF-16, US-ASCII or GBK"), about: l10n.t("The encoding of the files") }),
    "uncertain",
    { values: ["UTF-8", "UTF-16", "US-ASCII", "GBK"], fallback: "UTF-8" },
  ),
  turn("odps.text.option.use.quote", () => l10n.t("Whether columns may be in double quotes"), "documented", {
    fallback: "false",
  }),
  turn(GZIP_INPUT_KEY, () => l10n.t("Whether files that are read are compressed with gzip"), "documented", {
    fallback: "false",
    along: { [GZIP_OUTPUT_KEY]: "true" },
  }),
  turn(GZIP_OUTPUT_KEY, () => l10n.t("Whether files that are written are compressed with gzip"), "documented", {
    fallback: "false",
    along: { [GZIP_INPUT_KEY]: "true" },
  }),
  turn(FLUSH_HEADER_KEY, () => l10n.t("Whether a header is written"), "seen", {
    along: { [HEADER_LINES_KEY]: "1" },
  }),
  option(
    "odps.sql.text.schema.mismatch.mode",
    /^(?:error|truncate|ignore)$/i,
    () => ({
      expected: l10n.t("error, truncate or ignore"),
      about: l10n.t("What happens to a line with more or fewer columns than the table"),
    }),
    "seen",
    { values: ["error", "truncate", "ignore"], fallback: "error" },
  ),
];

const textHandler = (title: "CSV" | "TSV", className: string): StorageHandler => ({
  className,
  unique: false,
  title,
  page: SOURCES.csvTable,
  location: { scheme: "oss", example: "oss://oss-<region>-internal.aliyuncs.com/<bucket>/<directory>/" },
  properties: PROPERTIES,
  // The current page has options for these, but their names are in no source.
  undescribed: /zstd|smart|complex/i,
  needsRole: false,
  types: [],
  instead: {},
  refusedTypes: ["BINARY", "ARRAY", "MAP", "STRUCT", "JSON"],
  refusedClauses: ["clustered-by"],
  access: OSS_ACCESS,
});

/** Text files in OSS, columns separated by commas. */
export const CSV: StorageHandler = textHandler("CSV", "com.aliyun.odps.CsvStorageHandler");

/** Text files in OSS, columns separated by tabs. */
export const TSV: StorageHandler = textHandler("TSV", "com.aliyun.odps.TsvStorageHandler");
