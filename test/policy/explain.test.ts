import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type ExplainedReport,
  explainPolicies,
  explanationText,
  joinSources,
  type PolicyFacts,
  policyPage,
  printPolicy,
  readPolicySources,
} from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source } from "./external-table";

function explain(files: Readonly<Record<string, string>>, facts: Partial<PolicyFacts> = {}): ExplainedReport {
  const { tables, uses } = joinSources(Object.entries(files).map(([path, text]) => readPolicySources(path, text)));
  return explainPolicies(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT, ...facts });
}

/** `action <- cause` for each action that a role's reasons name. */
const causesOf = ({ explanation }: ExplainedReport): Record<string, string[]> =>
  Object.fromEntries(
    explanation[0]!.reasons.flatMap(({ actions, needs }) =>
      actions.map((action) => [
        action.replace("ots:", ""),
        needs.flatMap(({ causes }) => causes.map(({ statement, path, line }) => `${statement} ${path}:${line}`)),
      ]),
    ),
  );

const DDL = ddl({ name: "track" });

describe("an explanation", () => {
  it("traces each action to the statements that need it", () => {
    const report = explain({
      "ddl.sql": `\n${DDL}`,
      "a.sql": "\n\nSELECT *\nFROM track;",
      "b.sql": "INSERT INTO track VALUES (1);",
    });
    const [read, write] = ["SELECT a.sql:3", "INSERT INTO b.sql:0"];
    assert.deepEqual(causesOf(report), {
      ListTable: [read, write],
      DescribeTable: [read, write],
      GetRow: [read],
      GetRange: [read],
      BatchGetRow: [read],
      ComputeSplitPointsBySize: [read],
      PutRow: [write],
      UpdateRow: [write],
      DeleteRow: [write],
      BatchWriteRow: [write],
    });
    for (const { needs, source, resources } of report.explanation[0]!.reasons) {
      assert.deepEqual(
        needs.map(({ table, path, line, because }) => [table, path, line, because]),
        [["track", "ddl.sql", 1, "used"]],
      );
      assert.match(source, /^https:.*configure-user-permissions$/);
      assert.ok(resources.every((resource) => resource.includes("instance/cap1")));
    }
  });

  it("says of a table that is only created that it is taken as read", () => {
    const report = explain({ "ddl.sql": DDL });
    assert.deepEqual(
      [...new Set(report.explanation[0]!.reasons.flatMap(({ needs }) => needs.map(({ because }) => because)))],
      ["only-created"],
    );
    assert.match(explanationText(report), /for track \(ddl.sql:1\): only created, so taken as read\n/);
  });

  it("says where an access was asked for", () => {
    const report = explain({ "ddl.sql": `${DDL}INSERT INTO track VALUES (1);` }, { access: "read" });
    assert.match(explanationText(report), /for track \(ddl.sql:1\): this access was asked for\n/);
    assert.doesNotMatch(explanationText(report), /INSERT|PutRow/);
  });

  it("counts statements that are too many to list", () => {
    const report = explain({ "ddl.sql": DDL, "a.sql": "SELECT * FROM track;\n".repeat(9) });
    assert.match(explanationText(report), /SELECT at a.sql:1, .*SELECT at a.sql:5, 4 more\n/);
    assert.equal(report.explanation[0]!.reasons[0]!.needs[0]!.causes.length, 9);
  });

  it("keeps the needs of each document to the tables in it", () => {
    const sources = Array.from({ length: 150 }, (_, i) =>
      source({ name: `t${i}`, tableNames: [`table_with_a_long_name_${i}`] }, "a.sql", i),
    );
    const { roles, explanation } = explainPolicies(sources, { access: "read" });
    const policies = roles[0]!.permissionPolicies;
    assert.ok(policies.length > 1);
    for (const { name, document } of policies) {
      const reasons = explanation[0]!.reasons.filter(({ policy }) => policy === name);
      const listed = reasons.find(({ actions }) => actions.includes("ots:ListTable"));
      assert.equal(listed?.needs.length, document.Statement[1]?.Resource.length);
    }
  });

  it("names what covers a resource that was left out or widened", () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      source({ tableNames: [`fact_${i}_${"long_".repeat(40)}`] }, "a.sql", i),
    );
    const { explanation } = explainPolicies(many, { access: "read", allowWildcards: true });
    const needs = explanation[0]!.reasons
      .filter(({ actions }) => actions.includes("ots:GetRow"))
      .flatMap((reason) => reason.needs);
    assert.equal(new Set(needs.map(({ line }) => line)).size, 400);
  });
});

const OTHER_ACCOUNT = "1000222233334444";
const HOSTILE = "a|b`c\n# d <script>";

describe("a page for reviewers", () => {
  const sources = [
    source({ role: roleArn(DATA_ACCOUNT, "z") }, "a.sql", 0),
    source({ role: roleArn(OTHER_ACCOUNT, "y"), instance: "cap2", name: HOSTILE }, `${HOSTILE}.sql`, 2),
    source({ role: roleArn(OTHER_ACCOUNT, "x"), instance: "cap3", tableNames: [] }, "c.sql", 3),
  ];
  const report = explainPolicies(sources, { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
  const page = policyPage(report);

  it("has a chapter for each account, and in it one for each role, in the order to make them", () => {
    assert.deepEqual(page.match(/^##+ .*$/gm), [
      `## Account ${OTHER_ACCOUNT}`,
      "### Role `x`",
      "### Role `y`",
      "#### `y-ots`",
      `## Account ${DATA_ACCOUNT}`,
      "### Role `z`",
      "#### `z-ots`",
      "## Missing",
    ]);
  });

  it("has the documents, byte by byte", () => {
    const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text);
    const documents = [...report.roles].flatMap(({ trustPolicy, permissionPolicies }) => [
      printPolicy(trustPolicy),
      ...permissionPolicies.map(({ document }) => printPolicy(document)),
    ]);
    assert.deepEqual(blocks.sort(), documents.sort());
  });

  it("lets no name become a mark", () => {
    assert.ok(page.includes("``a\\|b`c # d <script>``"));
    assert.doesNotMatch(page, /^# d/m);
  });

  it("is the same whatever the order of the tables", () => {
    const again = explainPolicies([...sources].reverse(), { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
    assert.equal(policyPage(again), page);
    assert.equal(explanationText(again), explanationText(report));
  });
});
