import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAllDocuments, parseDocument } from "yaml";
import { type PolicyReport, policyFiles, printFiles } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT } from "../policy/external-table";
import { documentsOf, HOSTILE, SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT } from "./reports";

interface Resource {
  readonly Type: string;
  readonly DependsOn?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

interface Template {
  readonly ROSTemplateFormatVersion: string;
  readonly Resources: Readonly<Record<string, Resource>>;
}

const VERSIONS = ["1.1", "1.2"] as const;

/** By the rules of each version of YAML, which must not differ. */
function read(text: string): Template {
  const [old, current] = VERSIONS.map((version) => {
    const document = parseDocument(text, { version, strict: true, uniqueKeys: true });
    assert.deepEqual([...document.errors, ...document.warnings], []);
    return document.toJS() as Template;
  });
  assert.deepEqual(old, current);
  return current!;
}

const templates = (report: PolicyReport): Template[] => policyFiles(report, "ros").map(({ text }) => read(text));

const documentIn = ({ Properties }: Resource): unknown =>
  Properties.AssumeRolePolicyDocument ?? Properties.PolicyDocument;

for (const [name, report] of Object.entries({ SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE })) {
  test(`${name}: the templates hold the documents, and resources that ROS knows`, () => {
    const resources = templates(report).flatMap(({ Resources }) => Object.entries(Resources));
    assert.deepEqual(
      resources.map(([, resource]) => JSON.stringify(documentIn(resource))),
      documentsOf(report).map((document) => JSON.stringify(document)),
    );
    for (const [id, { Type, Properties, DependsOn }] of resources) {
      assert.match(id, /^[A-Z][A-Za-z0-9]*$/);
      const isRole = Type === "ALIYUN::RAM::Role";
      assert.ok(isRole || Type === "ALIYUN::RAM::ManagedPolicy");
      assert.deepEqual(
        Object.keys(Properties),
        isRole ? ["RoleName", "AssumeRolePolicyDocument"] : ["PolicyName", "PolicyDocument", "Roles"],
      );
      if (DependsOn !== undefined) assert.ok(resources.some(([other]) => other === DependsOn));
      assert.equal(DependsOn === undefined, isRole || report === WITHOUT_ACCOUNT);
    }
  });
}

test("policies name their role", () => {
  const [{ ROSTemplateFormatVersion, Resources }] = templates(SIMPLE) as [Template];
  assert.equal(ROSTemplateFormatVersion, "2015-09-01");
  assert.deepEqual(
    Object.values(Resources).map(({ Properties }) => Properties.Roles ?? Properties.RoleName),
    ["track-reader", ["track-reader"]],
  );
});

test("a template for each account, in the order to apply them; printed, a document each", () => {
  const names = policyFiles(TWO_ACCOUNTS, "ros").map(({ name }) => name);
  assert.deepEqual(names, [`ros-ram.${DATA_ACCOUNT}.yaml`, `ros-ram.${MAXCOMPUTE_ACCOUNT}.yaml`]);
  const printed = parseAllDocuments(printFiles(TWO_ACCOUNTS, "ros")).map((document) => document.toJS());
  assert.deepEqual(printed, templates(TWO_ACCOUNTS));
});
