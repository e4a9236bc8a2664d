import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { parse } from "@cdktn/hcl2json";
import { type PolicyReport, policyFiles } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT } from "../policy/external-table";
import { decodeJsonencode } from "./hcl-literal";
import { documentsOf, HOSTILE, SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT } from "./reports";

type Block = Readonly<Record<string, string>>;
type Resources = Readonly<Record<string, Readonly<Record<string, readonly [Block]>>>>;

const textOf = (report: PolicyReport): string => policyFiles(report, "terraform")[0]!.text;

/** Read by Terraform's own parser. */
const readModule = async (report: PolicyReport) => parse("ram.tf", textOf(report));

async function resourcesOf(report: PolicyReport): Promise<Resources> {
  const { resource } = await readModule(report);
  return resource as Resources;
}

const blocks = (resources: Resources, type: string): [id: string, block: Block][] =>
  Object.entries(resources[type] ?? {}).map(([id, [block]]) => [id, block]);

const encoded = (expression: string): unknown => decodeJsonencode(expression.replace(/^\$\{([\s\S]*)\}$/, "$1"));

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

for (const [name, report] of Object.entries({ SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE })) {
  test(`${name}: each document stands in the module, and no other`, async () => {
    const resources = await resourcesOf(report);
    const found = [
      ...blocks(resources, "alicloud_ram_role").map(([, block]) => block.assume_role_policy_document!),
      ...blocks(resources, "alicloud_ram_policy").map(([, block]) => block.policy_document!),
    ].map((expression) => JSON.stringify(encoded(expression)));
    assert.deepEqual(
      found.sort(byText),
      documentsOf(report)
        .map((it) => JSON.stringify(it))
        .sort(byText),
    );
  });

  test(`${name}: every policy is attached, by references that lead somewhere`, async () => {
    const resources = await resourcesOf(report);
    const attached = blocks(resources, "alicloud_ram_role_policy_attachment");
    assert.equal(attached.length, report.roles.flatMap(({ permissionPolicies }) => permissionPolicies).length);
    for (const [, { policy_name, policy_type, role_name, provider }] of attached) {
      const policy = /^\$\{alicloud_ram_policy\.([\w-]+)\.policy_name\}$/.exec(policy_name!)?.[1];
      assert.ok(policy && resources.alicloud_ram_policy?.[policy]);
      assert.equal(policy_type, `\${alicloud_ram_policy.${policy}.type}`);
      const role = /^\$\{alicloud_ram_role\.([\w-]+)\.role_name\}$/.exec(role_name!)?.[1];
      assert.ok(role === undefined ? role_name === "track-reader" : resources.alicloud_ram_role?.[role]);
      assert.equal(provider, resources.alicloud_ram_policy[policy]![0].provider);
    }
  });
}

test("roles and policies have the names that RAM knows, and no argument is a deprecated one", async () => {
  const resources = await resourcesOf(HOSTILE);
  const roles = blocks(resources, "alicloud_ram_role").map(([, block]) => block);
  assert.deepEqual(roles.map(({ role_name }) => role_name).sort(), ["9.Role@x_y", "9_Role.x@y"]);
  assert.deepEqual(Object.keys(roles[0]!).sort(), ["assume_role_policy_document", "provider", "role_name"]);
  const [[, policy]] = blocks(resources, "alicloud_ram_policy") as [[string, Block]];
  assert.deepEqual(Object.keys(policy).sort(), ["policy_document", "policy_name", "provider"]);
});

test("the provider is one that knows role_name, and of the account, or planning fails", async () => {
  const read = await readModule(SIMPLE);
  const text = JSON.stringify(read);
  assert.match(text, /"alicloud":\{"source":"aliyun\/alicloud","version":">= 1\.252\.0"\}/);
  assert.match(text, new RegExp(`"condition":"\\$\\{self\\.id == \\\\"${DATA_ACCOUNT}\\\\"\\}"`));
  assert.match(text, new RegExp(`"profile":"\\$\\{var\\.profile_${DATA_ACCOUNT}\\}"`));
});

test("two accounts: a section each, in the order to apply them, and no name is used twice", async () => {
  const text = textOf(TWO_ACCOUNTS);
  const sections = [...text.matchAll(/^# Account (\d+)$/gm)].map((match) => match[1]);
  assert.deepEqual(sections, [DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT]);
  assert.equal(blocks(await resourcesOf(TWO_ACCOUNTS), "alicloud_ram_role").length, 2);
});

test("what a role is called does not change when another role is added", async () => {
  const alone = blocks(await resourcesOf(SIMPLE), "alicloud_ram_role").map(([id]) => id);
  const more = { ...SIMPLE, roles: [...HOSTILE.roles, ...SIMPLE.roles] };
  const both = blocks(await resourcesOf(more), "alicloud_ram_role").map(([id]) => id);
  assert.ok(both.includes(alone[0]!));
  assert.equal(both.length, 3);
});

test("the reader of this test does not take templates for text", () => {
  for (const text of ['jsonencode("${x}")', 'jsonencode("%{ if x }")', 'jsonencode("\\q")', "jsonencode(x)", '"x"']) {
    assert.throws(() => decodeJsonencode(text), SyntaxError, text);
  }
});

const TERRAFORM = spawnSync("terraform", ["version"], { encoding: "utf8" }).status === 0;
test("terraform itself lays it out like this, and evaluates it to the same", {
  skip: !TERRAFORM && "no terraform here",
}, () => {
  for (const report of [SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE]) {
    const { status } = spawnSync("terraform", ["fmt", "-check", "-"], { input: textOf(report), encoding: "utf8" });
    assert.equal(status, 0);
  }
  const expression = /assume_role_policy_document = (jsonencode\(.*?\n {2}\}\))/s.exec(textOf(HOSTILE))![1]!;
  // The console takes a line at a time, and prints base64 as it is.
  const line = expression.replace(/\n */g, " ").replace(/(?<=["}\]]) (?="\w+" += )/g, ", ");
  const { stdout } = spawnSync("terraform", ["console"], { input: `base64encode(${line})`, encoding: "utf8" });
  const printed = Buffer.from(stdout.trim().split("\n").at(-1)!, "base64").toString("utf8");
  assert.deepEqual(JSON.parse(printed), HOSTILE.roles[0]!.trustPolicy);
});
