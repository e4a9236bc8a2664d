import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  checkPolicies,
  joinSources,
  missingDocuments,
  type NamedPolicy,
  type Needs,
  needsOfRoles,
  printPolicy,
  readPolicySources,
} from "../../server/src/core/index";
import { ACCOUNTS, randomWorkspace } from "../policy/random-workspace";
import { Random } from "../support/random";

const [, , MAXCOMPUTE_ACCOUNT] = ACCOUNTS;
const WORKSPACES = 500;

function needsFor(seed: number): Needs[] {
  const files = Object.entries(randomWorkspace(new Random(seed)).files);
  const { tables, uses } = joinSources(files.map(([path, text]) => readPolicySources(path, text)));
  return needsOfRoles(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
}

const policy = (kind: "trust" | "permission", stem: string, document: unknown): NamedPolicy => ({
  file: { kind, stem },
  text: printPolicy(document),
});

/** Roles of one name in two accounts are told apart by the account in the names of their files. */
const policiesOf = ({ roleName, account, trustPolicy, permissionPolicies }: Needs): NamedPolicy[] => [
  policy("trust", `${roleName}.${account}`, trustPolicy),
  ...permissionPolicies.map(({ document }, i) => policy("permission", `${roleName}.${account}-${i}`, document)),
];

/** What `change` does to one of the documents, as what is then found. */
function foundAfter(roles: readonly Needs[], change: (policies: NamedPolicy[]) => NamedPolicy[]): string[] {
  const checked = checkPolicies(change(roles.flatMap(policiesOf)), roles);
  return [
    ...checked.flatMap(({ findings }) => findings.map(({ code, message }) => `${code}: ${message}`)),
    ...missingDocuments(checked, roles).map(({ finding }) => finding.code),
  ];
}

function eachWorkspace(check: (roles: readonly Needs[], random: Random) => void): void {
  for (let seed = 1; seed <= WORKSPACES; seed++) {
    const roles = needsFor(seed);
    if (roles.length > 0) check(roles, new Random(seed));
  }
}

describe(`${WORKSPACES} workspaces made at random`, () => {
  it("have nothing to complain of in the policies that are written for them", () => {
    eachWorkspace((roles) =>
      assert.deepEqual(
        foundAfter(roles, (policies) => policies),
        [],
      ),
    );
  });

  it("miss what is taken out of one of them", () => {
    eachWorkspace((roles, random) => {
      const at = random.below(roles.flatMap(policiesOf).length);
      const found = foundAfter(roles, (policies) => policies.filter((_, i) => i !== at));
      assert.ok(found.length > 0 && found.every((said) => /-missing/.test(said)), found.join("\n"));
    });
  });

  it("find each action that is added, and each resource that goes on", () => {
    eachWorkspace((roles, random) => {
      const all = roles.flatMap(policiesOf);
      const permissions = all.filter(({ file }) => file.kind === "permission");
      if (permissions.length === 0) return;
      const one = random.pick(permissions);
      const document = JSON.parse(one.text);
      const statement = random.pick<{ Action: string[]; Resource: string[] }>(document.Statement);
      if (random.below(2) === 0) statement.Action.push("ots:DeleteTable");
      else statement.Resource = statement.Resource.map((arn) => `${arn.replace(/\/\*$/, "")}*`);
      const wide = { ...one, text: printPolicy(document) };
      const found = foundAfter(roles, (policies) =>
        policies.map((policy) => (policy.text === one.text && policy.file.stem === one.file.stem ? wide : policy)),
      );
      assert.ok(found.length > 0, JSON.stringify(statement));
      assert.ok(
        found.every((said) => said.startsWith("policy-access-too-wide")),
        found.join("\n"),
      );
    });
  });
});
