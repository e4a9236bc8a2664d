import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";
import { readText } from "../support/root";

/* The DDL that the vendor's page shows, in our names: right as it stands, and with each of its values broken one by one. */
const DDL = readText("examples/fleet-position.sql");
const ARN = "acs:ram::1234567890123456:role/aliyunodpsroleforotheruser";
const HOST = "fleet01.cn-hangzhou.ots-internal.aliyuncs.com";

const seen = (sql: string): string[] => check(sql).map(({ code, at }) => `${code} «${sql.slice(at.start, at.end)}»`);

describe("the page's DDL", () => {
  it("has no error, and at most hints", () => {
    assert.deepEqual(
      check(DDL).map(({ code, severity }) => `${severity} ${code}`),
      ["hint using-needless"],
    );
    const asPublished = DDL.replace("1234567890123456", "1234567890****").replace(/;\n$/, "\n");
    assert.deepEqual(
      check(asPublished).map(({ code, severity }) => `${severity} ${code}`),
      ["hint role-arn-placeholder", "hint using-needless", "hint syntax-semicolon-missing"],
    );
  });
});

/** What stands in the DDL, what is put in its place, and the one finding with the text that it points at. */
const BREAKS: readonly (readonly [from: string, to: string, finding: string])[] = [
  ["CREATE", "CREAT", "syntax-keyword-misspelt «CREAT»"],
  ["CREATE ", "", "syntax-keyword-missing «EXTERNAL»"],
  ["STORED BY", "BY", "syntax-keyword-missing «BY»"],
  ["STORED BY", "STORED BY BY", "syntax-unexpected «BY»"],
  ["name'='vehicle", "name'=='vehicle", ""],
  ["name'='vehicle", "name'= ='vehicle", "syntax-unexpected «=»"],
  ["'vehicle_position'", "''vehicle_position'", "syntax-quote-needless «'»"],
  ["'vehicle_position',", "'vehicle_position,'", "syntax-comma-missing «,»"],
  ["SERDEPROPERTIES", "SERDE PROPERTIES", "syntax-keyword-misspelt «SERDE PROPERTIES»"],
  ["EXTERNAL", "EXTERNL", "syntax-keyword-misspelt «EXTERNL»"],
  ["vehicle_id bigint", "vehicle_id bigit", "syntax-type-unknown «bigit»"],
  ["vehicle_id bigint", "vehicle_id double", "mapping-primary-key «double»"],
  ["vehicle_id bigint", "vehicle_id int", "mapping-type «int»"],
  ["recorded_at bigint,\n", "", "mapping-column-count «:vehicle_id, :recorded_at, longitude, latitude, mileage, fuel»"],
  ["recorded_at bigint", "vehicle_id bigint", "column-duplicate «vehicle_id»"],
  ["longitude double", "longitude decimal(10,2)", "mapping-type «decimal(10,2)»"],
  [
    "com.aliyun.odps.TableStoreStorageHandler",
    "com.aliyun.odps.TableStorStorageHandler",
    "handler-unknown «com.aliyun.odps.TableStorStorageHandler»",
  ],
  [
    "com.aliyun.odps.TableStoreStorageHandler",
    "com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler",
    "handler-unknown «com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler»",
  ],
  [
    "com.aliyun.odps.TableStoreStorageHandler",
    "TableStoreStorageHandler",
    "handler-unknown «TableStoreStorageHandler»",
  ],
  ["tablestore.columns.mapping", "tablestore.column.mapping", "property-unknown «tablestore.column.mapping»"],
  ["tablestore.table.name", "tablestore.tablename", "property-unknown «tablestore.tablename»"],
  ["tablestore.table.name", "Tablestore.Table.Name", "property-unknown «Tablestore.Table.Name»"],
  ["odps.properties.rolearn", "odps.properties.roleArn", "property-unknown «odps.properties.roleArn»"],
  [":vehicle_id, :recorded_at", "vehicle_id, recorded_at", "mapping-primary-key «vehicle_id»"],
  [", fuel'", "'", "mapping-column-count «:vehicle_id, :recorded_at, longitude, latitude, mileage»"],
  ["longitude, latitude, mileage, fuel'", "longitude,, latitude, mileage, fuel'", "mapping-entry «,»"],
  ["longitude, latitude, mileage, fuel'", "longitude, longitude, mileage, fuel'", "mapping-entry «longitude»"],
  [":recorded_at", "：recorded_at", "mapping-entry «：»"],
  ["latitude, mileage, fuel'", "latitude, mile-age, fuel'", "mapping-entry «mile-age»"],
  ["vehicle_position", "vehicle-position", "property-value «vehicle-position»"],
  ["'vehicle_position'", "''", "property-value «''»"],
  ["'tablestore.table.name'='vehicle_position',\n", "", "property-missing «SERDEPROPERTIES»"],
  [ARN, "acs:ram:1234567890123456:role/aliyunodpsroleforotheruser", "role-arn-malformed"],
  [ARN, `${ARN}.fig_20220706_arn`, "role-arn-artefact «.fig_20220706_arn»"],
  [ARN, "acs:ram::1234567890123456:user/someone", "role-arn-not-a-role «user»"],
  [ARN, "acs:ram::12345678x0123456:role/aliyunodpsroleforotheruser", "role-arn-account «12345678x0123456»"],
  [ARN, "acs:ram::1234567890123456:role/aliyun odps", "role-arn"],
  [ARN, "acs:ram::1234567890****:role/aliyunodpsroleforotheruser", "role-arn-placeholder «1234567890****»"],
  ["tablestore://", "https://", "location-scheme «https://»"],
  ["tablestore://", "tablestor://", "location-scheme «tablestor://»"],
  ["fleet01.", "", "location-host"],
  ["cn-hangzhou", "cn-hangzou", "location-host «cn-hangzou»"],
  ["ots-internal", "ots-intern", "location-host «ots-intern.aliyuncs.com»"],
  ["ots-internal", "ots", "location-host «ots.aliyuncs.com»"],
  [`LOCATION 'tablestore://${HOST}'\n`, "", "location-missing"],
  ["'odps-udf-example.jar'", "odps-udf-example.jar", "syntax-quote-missing «odps-udf-example.jar»"],
];

describe("the page's DDL with one value broken", () => {
  for (const [from, to, finding] of BREAKS) {
    it(`${from} -> ${to}`, () => {
      assert.ok(DDL.includes(from));
      const found = seen(DDL.replace(from, to)).filter((line) => !line.startsWith("using-needless"));
      assert.equal(found.length, finding === "" ? 0 : 1, found.join("\n"));
      assert.ok(found.join().startsWith(finding), found[0]);
    });
  }
});
