import * as l10n from "@vscode/l10n";
import type { FileFormat, FlagRecord, PropertyRecord, Store } from "./handler";
import { choice, count, filled, option, turn } from "./option";
import { OSS_ACCESS } from "./oss";
import { ROLE_PROPERTY } from "./role";
import { SERDE } from "./serde";
import { SOURCES } from "./sources";

const TABLE = { where: "TBLPROPERTIES" } as const;

/** Turns a table over OSS into one over OSS-HDFS. */
export const OSS_HDFS_KEY = "odps.oss-hdfs.state";

const affix = (key: string, about: () => string): PropertyRecord =>
  option(
    key,
    /^\w{1,10}$/,
    () => ({ expected: l10n.t("1 to 10 letters, digits and _"), about: about() }),
    "seen",
    TABLE,
  );

const OSS_HDFS_STATE = choice(
  OSS_HDFS_KEY,
  ["on", "off"],
  () => l10n.t("Whether the files are in OSS-HDFS"),
  "seen",
  TABLE,
);

/** Sources: the pages of the formats, the page on UNLOAD. */
const OUTPUT: readonly PropertyRecord[] = [
  affix("odps.external.data.output.prefix", () => l10n.t("What the names of written files begin with")),
  affix("odps.external.data.prefix", () => l10n.t("Another name of odps.external.data.output.prefix")),
  filled("odps.external.data.output.suffix", () => l10n.t("What the names of written files end in"), "seen", TABLE),
  turn("odps.external.data.enable.extension", () => l10n.t("Whether written files have an extension"), "seen", TABLE),
  filled("odps.external.data.output.explicit.extension", () => l10n.t("The extension of written files"), "seen", TABLE),
  OSS_HDFS_STATE,
];

const COMPRESSION: readonly PropertyRecord[] = [
  filled("io.compression.codecs", () => l10n.t("The class that compresses the files"), "seen", TABLE),
  turn(
    "mcfed.mapreduce.output.fileoutputformat.compress",
    () => l10n.t("Whether written files are compressed"),
    "seen",
    TABLE,
  ),
  filled(
    "mcfed.mapreduce.output.fileoutputformat.compress.codec",
    () => l10n.t("The class that compresses written files"),
    "seen",
    TABLE,
  ),
];

const HIVE: FlagRecord = { key: "odps.sql.hive.compatible", value: "true", needed: true };

const format = (
  names: readonly string[],
  serdeClass: string,
  properties: readonly PropertyRecord[],
  more: Partial<Pick<FileFormat, "title" | "flags" | "page" | "refusedTypes">> = {},
): FileFormat => ({
  title: names[0]!,
  page: SOURCES.ossTable,
  ...more,
  names,
  serdeClass,
  location: { scheme: "oss", example: "oss://oss-<region>-internal.aliyuncs.com/<bucket>/<directory>/" },
  properties: [ROLE_PROPERTY, ...properties, ...OUTPUT],
  open: true,
  needsRole: false,
  types: [],
  instead: {},
  refusedClauses: ["clustered-by"],
  access: OSS_ACCESS,
});

export const PARQUET = format(
  ["PARQUET"],
  SERDE.parquet,
  [
    choice(
      "mcfed.parquet.compression",
      ["SNAPPY", "GZIP", "LZO", "NONE", "UNCOMPRESSED", "ZSTD"],
      () => l10n.t("How written files are compressed"),
      "uncertain",
      TABLE,
    ),
    ...COMPRESSION,
  ],
  { flags: [HIVE] },
);

export const ORC = format(["ORC", "ORCFILE"], SERDE.orc, [
  choice(
    "mcfed.orc.schema.resolution",
    ["name", "position"],
    () => l10n.t("Whether columns of files are found by name or by position"),
    "seen",
  ),
  // A migration tool of the vendor has it in SERDEPROPERTIES.
  choice(
    "mcfed.orc.compress",
    ["SNAPPY", "ZLIB", "NONE", "ZSTD", "LZO", "LZ4"],
    () => l10n.t("How written files are compressed"),
    "uncertain",
    { where: "either" },
  ),
  count("mcfed.orc.batch.size", () => l10n.t("How many rows are read at once"), "seen", { ...TABLE, fallback: "1000" }),
  ...COMPRESSION,
]);

export const AVRO = format(["AVRO"], SERDE.avro, COMPRESSION);
export const RCFILE = format(["RCFILE"], SERDE.columnar, COMPRESSION);
export const SEQUENCEFILE = format(["SEQUENCEFILE"], SERDE.lazySimple, COMPRESSION);

const LINES: readonly PropertyRecord[] = [
  option(
    "field.delim",
    /^[\s\S]/,
    () => ({ expected: l10n.t("any text"), about: l10n.t("What separates columns") }),
    "seen",
  ),
  ...COMPRESSION,
];

export const TEXTFILE = format(["TEXTFILE"], SERDE.lazySimple, LINES);

/** A JSON object a line. */
export const JSON_LINES = format(["TEXTFILE"], SERDE.json, COMPRESSION, { title: "JSON", flags: [HIVE] });

/** The CSV reader of Hive, beside the built-in one. */
export const OPEN_CSV = format(
  ["TEXTFILE"],
  SERDE.openCsv,
  [
    filled("separatorChar", () => l10n.t("What separates columns")),
    filled("quoteChar", () => l10n.t("What may stand around the text of a column")),
    filled("escapeChar", () => l10n.t("What takes the next character its meaning")),
    ...COMPRESSION,
  ],
  {
    title: "OpenCSV",
    flags: [HIVE],
    page: SOURCES.csvTable,
    refusedTypes: ["BINARY", "ARRAY", "MAP", "STRUCT", "JSON", "TIMESTAMP_NTZ"],
  },
);

/** The class that tells Hudi apart from other Parquet files. */
export const HUDI_INPUT_FORMAT = "org.apache.hudi.hadoop.HoodieParquetInputFormat";
export const HUDI_OUTPUT_FORMAT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat";

/** Frozen, and read only. It has no word behind STORED AS but the classes of INPUTFORMAT and OUTPUTFORMAT. */
export const HUDI: FileFormat = format([], SERDE.parquet, [], {
  title: "Hudi",
  flags: [HIVE],
  page: SOURCES.hudiTable,
});

/** The open formats that MaxCompute reads in OSS; where several have the same word, the class tells which is meant. */
export const FILE_FORMATS: readonly FileFormat[] = [
  PARQUET,
  ORC,
  AVRO,
  RCFILE,
  SEQUENCEFILE,
  TEXTFILE,
  JSON_LINES,
  OPEN_CSV,
  HUDI,
];

/** Files in OSS-HDFS, in any of the formats. Whoever runs a query, they are read with the role. */
export const OSS_HDFS: Store = {
  title: "OSS-HDFS",
  page: SOURCES.externalTables,
  location: { scheme: "oss", example: "oss://<region>.oss-dls.aliyuncs.com/<bucket>/<directory>/" },
  properties: [ROLE_PROPERTY, OSS_HDFS_STATE],
  open: true,
  needsRole: true,
  types: [],
  instead: {},
};
