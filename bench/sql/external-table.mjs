/** CREATE EXTERNAL TABLE statements, of Tablestore and of OSS, some with a mistake. */
const REGIONS = ["cn-hangzhou", "cn-shanghai", "cn-beijing", "cn-shenzhen", "ap-southeast-1", "us-west-1"];
const TYPES = ["BIGINT", "bigint", "STRING", "string", "DOUBLE", "double", "BOOLEAN"];
const MISTAKES = [
  (text) => text.replace("acs:ram::", "acs:ram:"),
  (text) => text.replace(/::\d+:/, "::12345:"),
  (text) => text.replace(/^('tablestore.columns.mapping'='[^,]*), [^,]*/m, "$1"),
  (text) => text.replace(/^('tablestore.columns.mapping'='.*)'/m, "$1, no_such_column'"),
  (text) => text.replace("tablestore.columns.mapping", "tablestore.colums.mapping"),
  (text) => text.replace(/^'tablestore.table.name'.*\n/m, ""),
  (text) => text.replace(/LOCATION '\w+:/i, "LOCATION 'http:"),
];

export function externalTable(random, names, faults) {
  const columns = names.distinct(random.int(5, 60));
  const lines = columns.map((column) => {
    const comment = random.chance(0.3) ? ` ${names.keyword("COMMENT")} '${names.remark()}'` : "";
    return `${random.chance(0.3) ? "    " : ""}${column} ${random.pick(TYPES)}${comment}`;
  });
  const role = random.pick(["aliyunodpsroleforotheruser", "AliyunODPSDefaultRole"]);
  const account = `${random.int(1000000000, 9999999999)}${random.int(100000, 999999)}`;
  const store = random.chance(0.6) ? tablestore(random, names, columns) : oss(random, names);
  const properties = [...store.properties, ["odps.properties.rolearn", `acs:ram::${account}:role/${role}`]];
  const text = [
    `${names.keyword("CREATE")} ${names.keyword("EXTERNAL")} ${names.keyword("TABLE")} IF NOT EXISTS ${names.table()}`,
    `(\n${lines.join(",\n")}\n)`,
    `${names.keyword("STORED")} BY '${store.handler}'`,
    `${names.keyword("WITH")} SERDEPROPERTIES (`,
    `${properties.map(([key, value]) => `'${key}'='${value}'`).join(",\n")}\n)`,
    `${names.keyword("LOCATION")} '${store.location}';`,
  ].join("\n");
  return random.chance(faults) ? random.pick(MISTAKES)(text) : text;
}

function tablestore(random, names, columns) {
  const keys = random.int(1, 4);
  const mapping = columns.map((column, i) => (i < keys ? `:${column}` : column)).join(", ");
  return {
    handler: "com.aliyun.odps.TableStoreStorageHandler",
    location: `tablestore://cap${random.int(1, 99)}.${random.pick(REGIONS)}.ots-internal.aliyuncs.com`,
    properties: [
      ["tablestore.columns.mapping", mapping],
      ["tablestore.table.name", `${names.word()}_${names.word()}`],
    ],
  };
}

function oss(random, names) {
  const path = `${names.word()}-bucket/${names.word()}/${names.word()}_${random.int(1, 99)}/`;
  return {
    handler: `com.aliyun.odps.${random.pick(["CsvStorageHandler", "TsvStorageHandler"])}`,
    location: `oss://oss-${random.pick(REGIONS)}-internal.aliyuncs.com/${path}`,
    properties: [["odps.text.option.delimiter", random.pick(["|", ",", "\\t", "\\001"])]],
  };
}
