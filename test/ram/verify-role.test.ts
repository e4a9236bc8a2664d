import assert from "node:assert/strict";
import { test } from "node:test";
import {
  joinSources,
  type LivePolicy,
  type NeededRole,
  neededRoles,
  type RamStatement,
  readPolicySources,
  type VerifiedRole,
  verifyRole,
} from "../../server/src/core/index";
import { ACCOUNTS, randomWorkspace } from "../policy/random-workspace";
import { Random } from "../support/random";

const [, , MAXCOMPUTE_ACCOUNT] = ACCOUNTS;
const WORKSPACES = 300;

interface Document {
  readonly Version: "1";
  readonly Statement: RamStatement[];
}

function rolesOf(seed: number): readonly NeededRole[] {
  const files = Object.entries(randomWorkspace(new Random(seed)).files);
  const { tables, uses } = joinSources(files.map(([path, text]) => readPolicySources(path, text)));
  return neededRoles(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT }).roles;
}

const documentsOf = ({ needs }: NeededRole): Document[] =>
  needs.permissionPolicies.map(({ document }) => JSON.parse(JSON.stringify(document)));

function verified(role: NeededRole, documents: readonly object[]): VerifiedRole {
  const policies: LivePolicy[] = documents.map((document, i) => ({
    name: `policy-${i}`,
    type: "Custom",
    text: JSON.stringify(document),
  }));
  const trustPolicy = JSON.stringify(role.needs.trustPolicy);
  return verifyRole(role, { kind: "role", role: { trustPolicy, policies } });
}

const eachRole = (check: (role: NeededRole, random: Random) => void): void => {
  for (let seed = 1; seed <= WORKSPACES; seed++) {
    for (const role of rolesOf(seed)) check(role, new Random(seed));
  }
};

test(`roles of ${WORKSPACES} made-up workspaces work with the policies that are written for them, and none is too wide`, () => {
  let needs = 0;
  eachRole((role) => {
    const { verdict, lines, tables } = verified(role, documentsOf(role));
    assert.equal(verdict, "works");
    assert.deepEqual(
      lines.filter((line) => line.verdict !== "works"),
      [],
    );
    for (const table of tables) assert.ok(table.verdict === "works" && table.needs.length > 0);
    needs += tables.flatMap((table) => table.needs).length;
  });
  assert.ok(needs > WORKSPACES * 5);
});

test("without one of the actions some table does not work, and with the statements that are named it does again", () => {
  eachRole((role, random) => {
    const documents = documentsOf(role);
    const statements = documents.flatMap(({ Statement }) => Statement);
    const statement = statements[random.below(statements.length)]!;
    const actions = [statement.Action ?? []].flat();
    const removed = actions[random.below(actions.length)]!;
    Object.assign(statement, { Action: [...actions.filter((action) => action !== removed), "ots:None"] });
    const { verdict, lines, tables } = verified(role, documents);
    assert.equal(verdict, "fails");
    const failing = tables.filter((table) => table.verdict === "fails");
    assert.ok(failing.length > 0);
    const missing = failing.flatMap(({ needs }) => needs.filter(({ outcome }) => outcome === "missing"));
    assert.deepEqual([...new Set(missing.map(({ action }) => action))], [removed]);
    const added = lines.flatMap((line) => line.statement ?? []);
    assert.equal(verified(role, [...documents, { Version: "1", Statement: added }]).verdict, "works");
  });
});

test("a Deny of everything beats all policies, and a policy that cannot be read leaves open all that is not denied", () => {
  eachRole((role) => {
    const deny = { Version: "1", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] };
    const denied = verified(role, [...documentsOf(role), deny]);
    assert.equal(denied.verdict, "fails");
    for (const { needs } of denied.tables) assert.ok(needs.every(({ outcome }) => outcome === "denied"));
    const trustPolicy = JSON.stringify(role.needs.trustPolicy);
    const policies: LivePolicy[] = [{ name: "hidden", type: "Custom", problem: "hidden" }];
    const hidden = verifyRole(role, { kind: "role", role: { trustPolicy, policies } });
    assert.equal(hidden.verdict, "unknown");
  });
});
