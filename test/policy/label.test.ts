import assert from "node:assert/strict";
import { test } from "node:test";
import { type PolicyFacts, policyLabels, readPolicySources } from "../../server/src/core/index";
import { ddl } from "../support/ddl";

const labels = (sql: string, access: PolicyFacts["access"] = "infer") => {
  const { tables, uses } = readPolicySources("a.sql", sql);
  return policyLabels(tables, { access, uses });
};

const unload = `UNLOAD FROM (SELECT 1) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/out/'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/Writer');\n`;

test("a role is called as the statement does that has the most to say of it", () => {
  const sql = unload + unload.replace("Writer", "WRITER") + ddl();
  assert.deepEqual(labels(sql), [
    "RAM policies: write · WRITER",
    "RAM policies: write · WRITER",
    "RAM policies: read · AliyunODPSRoleForOtherUser",
  ]);
});

test("UNLOAD writes whatever access was asked for; of tables it is the one that was asked for", () => {
  assert.deepEqual(labels(unload + ddl(), "read-write"), [
    "RAM policies: write · Writer",
    "RAM policies: read and write · AliyunODPSRoleForOtherUser",
  ]);
});

test("ALTER has the role that it gives, and the access of its table; without one it says nothing", () => {
  const alter = `ALTER TABLE track SET SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/other');\n`;
  assert.deepEqual(labels(`${ddl()}${alter}INSERT INTO track SELECT 1;`), [
    "RAM policies: write · AliyunODPSRoleForOtherUser",
    "RAM policies: write · other",
  ]);
  assert.deepEqual(labels(alter), [undefined]);
});

test("a table that takes no role has no label", () => {
  const jdbc = `CREATE EXTERNAL TABLE c (a STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://rds.example:3306/db?useSSL=false&table=c';`;
  assert.deepEqual(labels(jdbc), [undefined]);
});
