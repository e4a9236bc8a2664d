/** The classes of ROW FORMAT SERDE that the documentation has for files in OSS. */
export const SERDE_CLASSES: readonly string[] = [
  "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
  "org.apache.hive.hcatalog.data.JsonSerDe",
  "org.apache.hadoop.hive.serde2.OpenCSVSerde",
  "org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe",
  "org.apache.hadoop.hive.ql.io.orc.OrcSerde",
  "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
  "org.apache.hadoop.hive.serde2.avro.AvroSerDe",
];
