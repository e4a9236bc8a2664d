import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check } from "../../server/src/core/index";
import { ROLE_ARN } from "../support/ddl";
import { type Defect, OF_OTHER_STORES } from "./other-stores";

const CLASS = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
const MAPPING = "'tablestore.columns.mapping' = ':k, v'";
const NAME = "'tablestore.table.name' = 'notes'";
const ROLE = `'odps.properties.rolearn' = '${ROLE_ARN}'`;
const PLACE = "LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'";
const GOOD = `CREATE EXTERNAL TABLE notes (k STRING, v DOUBLE)
${CLASS}
WITH SERDEPROPERTIES (${MAPPING}, ${NAME}, ${ROLE})
${PLACE};
`;

const defect = (name: string, code: string, at: string, good: string, bad: string): Defect => {
  assert.ok(GOOD.includes(good), good);
  return { name, code, at, sql: GOOD.replace(good, bad) };
};

/** The documented mistakes, one in each statement. */
const DEFECTS: readonly Defect[] = [
  defect("no comma between properties", "syntax-comma-missing", "'", `${MAPPING}, `, `${MAPPING} `),
  defect("a comma before the parenthesis", "syntax-comma-extra", ",", `${ROLE})`, `${ROLE},)`),
  defect("LIFECYCLE before LOCATION", "syntax-clause-order", "LOCATION", PLACE, `LIFECYCLE 3\n${PLACE}`),
  defect(
    "TBLPROPERTIES before LOCATION",
    "syntax-clause-order",
    "LOCATION",
    PLACE,
    `TBLPROPERTIES ('a' = 'b')\n${PLACE}`,
  ),
  defect("curly quotes", "syntax-look-alike", "‘notes’", "'notes'", "‘notes’"),
  defect(
    "a class without quotes",
    "syntax-quote-missing",
    "com.aliyun.odps.TableStoreStorageHandler",
    CLASS,
    CLASS.replaceAll("'", ""),
  ),
  defect("a number without quotes", "syntax-quote-missing", "true", "'notes'", "true"),
  defect("a type of another system", "syntax-type-unknown", "INTEGER", "v DOUBLE", "v INTEGER"),
  defect("OR REPLACE", "syntax-create-or-replace", "OR REPLACE", "CREATE EXTERNAL", "CREATE OR REPLACE EXTERNAL"),
  defect("a misspelt keyword", "syntax-keyword-misspelt", "SERDEPROPERITES", "SERDEPROPERTIES", "SERDEPROPERITES"),
  defect("a comment of another language", "syntax-comment", "//", `${ROLE})`, `${ROLE}) // role`),
  defect("two literals for one value", "syntax-literal-adjacent", "' v'", "':k, v'", "':k,' ' v'"),
  defect("fewer entries than columns", "mapping-column-count", ":k", "':k, v'", "':k'"),
  defect("no primary key", "mapping-primary-key", "k", "':k, v'", "'k, v'"),
  defect("a primary key of an impossible type", "mapping-primary-key", "BOOLEAN", "k STRING", "k BOOLEAN"),
  defect("https for the scheme", "location-scheme", "https://", "tablestore://", "https://"),
  defect("text behind the role", "role-arn-artefact", ".fig_20220706_arn", ROLE_ARN, `${ROLE_ARN}.fig_20220706_arn`),
  defect("a colon too few", "role-arn-malformed", ":", "acs:ram::", "acs:ram:"),
  defect("an underscore in the role's name", "role-arn-name", "_", "aliyunodpsroleforotheruser", "ots_reader"),
  defect(
    "the class that Hive has",
    "handler-unknown",
    "com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler",
    "com.aliyun.odps.TableStore",
    "com.aliyun.openservices.tablestore.hive.TableStore",
  ),
  defect(
    "a misspelt key",
    "property-unknown",
    "tablestore.column.mapping",
    "tablestore.columns.mapping",
    "tablestore.column.mapping",
  ),
  defect("a mapping that names a column twice", "mapping-entry", "k", "':k, v'", "':k, k'"),
  defect(
    "the endpoint of the VPC",
    "location-host",
    "vpc.tablestore.aliyuncs.com",
    "ots-internal.aliyuncs",
    "vpc.tablestore.aliyuncs",
  ),
  defect(
    "an AccessKey in the location",
    "location-secret",
    "LTAIexample:secret",
    "tablestore://cap1",
    "tablestore://LTAIexample:secret@cap1",
  ),
];

describe("finds each documented mistake once, where it is", () => {
  for (const { name, code, at, sql } of [...DEFECTS, ...OF_OTHER_STORES]) {
    it(name, () => {
      const findings = check(sql);
      assert.deepEqual(
        findings.map((finding) => [finding.code, sql.slice(finding.at.start, finding.at.end)]),
        [[code, at]],
      );
      for (const fix of findings.flatMap(({ fixes }) => fixes)) {
        if (fix.safe) assert.deepEqual(check(applyEdits(sql, fix.edits)), []);
      }
    });
  }
});
