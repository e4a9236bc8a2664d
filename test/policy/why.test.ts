import assert from "node:assert/strict";
import { it } from "node:test";
import {
  explainPolicies,
  type PermissionPolicy,
  policies,
  policyDocuments,
  readPolicySources,
} from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { source } from "./external-table";

const permissionOf = (text: string) => {
  const { tables, uses } = readPolicySources("a.sql", text);
  return policyDocuments(explainPolicies(tables, { access: "infer", uses })).find(({ kind }) => kind === "permission")!;
};

/** The texts of a document's JSON in which something is allowed. */
function textsIn(text: string): string[] {
  const { Statement } = JSON.parse(text.replace(/^\/\/.*\n/gm, "")) as PermissionPolicy;
  return Statement.flatMap(({ Action, Resource, Condition }) => [
    ...Action,
    ...Resource,
    ...Object.values(Condition?.StringLike ?? {}).flat(),
  ]);
}

const CSV = `CREATE EXTERNAL TABLE trips (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/trips/';`;

for (const [name, text] of [
  ["Tablestore", ddl()],
  ["OSS", CSV],
] as const) {
  it(`each text of a permission policy has its reason: ${name}`, () => {
    const { why = [], text: shown } = permissionOf(text);
    assert.deepEqual(why.map((one) => one.text).sort(), [...new Set(textsIn(shown))].sort());
  });
}

it("the reason of an action names the statements that need it, and the page", () => {
  const { why = [] } = permissionOf(`${ddl()}SELECT * FROM track;\nINSERT INTO track VALUES (1);`);
  const because = (action: string) => why.find(({ text }) => text === action)?.because;
  const page = "<https://www.alibabacloud.com/help/en/tablestore/configure-user-permissions>";
  assert.equal(because("ots:PutRow"), `- \`track\` (a.sql:1): INSERT INTO at a.sql:10\n\n${page}`);
  assert.match(because("ots:GetRow")!, /SELECT at a.sql:9/);
});

it("many tables are counted, and no name becomes a mark", () => {
  const sources = Array.from({ length: 20 }, (_, i) =>
    source({ name: `t_${i}\n# x`, tableNames: [`t_${i}`] }, "a_b.sql", i),
  );
  const [document] = policyDocuments(explainPolicies(sources, { access: "read" }));
  const list = document!.why!.find(({ text }) => text === "ots:ListTable")!.because;
  assert.match(list, /^- `t_0 # x` \(a\\_b.sql:1\): this access was asked for\n/);
  assert.match(list, /\n- 8 more\n\n</);
});

it("a report without an explanation has documents without reasons", () => {
  for (const document of policyDocuments(policies([source()], { access: "read" })))
    assert.equal("why" in document, false);
});
