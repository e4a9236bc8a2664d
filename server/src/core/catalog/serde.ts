/** The classes of ROW FORMAT SERDE that the documentation has for files in OSS. */
export const SERDE = {
  lazySimple: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
  json: "org.apache.hive.hcatalog.data.JsonSerDe",
  openCsv: "org.apache.hadoop.hive.serde2.OpenCSVSerde",
  columnar: "org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe",
  orc: "org.apache.hadoop.hive.ql.io.orc.OrcSerde",
  parquet: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
  avro: "org.apache.hadoop.hive.serde2.avro.AvroSerDe",
} as const;

export const SERDE_CLASSES: readonly string[] = Object.values(SERDE);
