import type { Clause } from "./tree";

const NAMES: Readonly<Record<Clause["kind"], string>> = {
  comment: "COMMENT",
  "partitioned-by": "PARTITIONED BY",
  "clustered-by": "CLUSTERED BY",
  "skewed-by": "SKEWED BY",
  "row-format-serde": "ROW FORMAT SERDE",
  "row-format-delimited": "ROW FORMAT DELIMITED",
  "stored-by": "STORED BY",
  "stored-as": "STORED AS",
  "serde-properties": "WITH SERDEPROPERTIES",
  location: "LOCATION",
  using: "USING",
  "table-properties": "TBLPROPERTIES",
  lifecycle: "LIFECYCLE",
  shards: "INTO … SHARDS",
  "hub-lifecycle": "HUBLIFECYCLE",
  changelogs: "CHANGELOGS",
  "as-select": "AS SELECT",
};

/** The words that clauses of a kind begin with. */
export const clauseName = (kind: Clause["kind"]): string => NAMES[kind];
