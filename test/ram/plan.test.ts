import assert from "node:assert/strict";
import { test } from "node:test";
import {
  attachesAsIs,
  joinSources,
  type LivePolicy,
  type LiveRole,
  type NeededRole,
  neededRoles,
  type OwnPolicy,
  planRole,
  readPolicySources,
  type Seen,
  type Step,
  verifyRole,
} from "../../server/src/core/index";
import { ACCOUNTS, randomWorkspace } from "../policy/random-workspace";
import { Random } from "../support/random";

const [, , MAXCOMPUTE_ACCOUNT] = ACCOUNTS;
const WORKSPACES = 200;

function rolesOf(seed: number): readonly NeededRole[] {
  const files = Object.entries(randomWorkspace(new Random(seed)).files);
  const { tables, uses } = joinSources(files.map(([path, text]) => readPolicySources(path, text)));
  return neededRoles(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT }).roles;
}

/** An account with at most one role, as far as plans see it. */
interface State {
  readonly role: LiveRole | undefined;
  readonly own: readonly OwnPolicy[];
}

const FOREIGN = { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: ["ecs.aliyuncs.com"] } };
const OTHER = { Effect: "Allow", Action: ["oss:GetObject"], Resource: ["acs:oss:*:*:elsewhere/*"] };

/** All is there or not, complete or not, with what belongs to others or without. */
function randomState({ needs }: NeededRole, random: Random): State {
  const chance = (): boolean => random.below(2) === 0;
  const own: OwnPolicy[] = needs.permissionPolicies.flatMap(({ name, document }) => {
    if (chance()) return [];
    const Statement: object[] = document.Statement.filter(chance);
    return [{ name, versions: 1, text: JSON.stringify({ Version: "1", Statement: [...Statement, OTHER] }) }];
  });
  if (chance()) return { role: undefined, own };
  const trusted = chance() ? (needs.trustPolicy?.Statement ?? []) : [];
  const trustPolicy = JSON.stringify({ Version: "1", Statement: [...trusted, FOREIGN] });
  const policies: LivePolicy[] = own.filter(chance).map(({ name, text }) => ({ name, type: "Custom", text }));
  return { role: { trustPolicy, policies }, own };
}

const seenOf = ({ role }: State): Seen => (role ? { kind: "role", role } : { kind: "absent" });

const put = (own: readonly OwnPolicy[], name: string, text: string): OwnPolicy[] => [
  ...own.filter((one) => one.name !== name),
  { name, text, versions: (own.find((one) => one.name === name)?.versions ?? 0) + 1 },
];

/** What RAM makes of a step. */
function after(state: State, step: Step): State {
  const policies = state.role?.policies ?? [];
  const trustPolicy = state.role?.trustPolicy ?? "";
  if (step.kind === "create-role" || step.kind === "update-trust") {
    return { ...state, role: { policies, trustPolicy: JSON.stringify(step.after) } };
  }
  if (step.kind === "attach-policy") {
    const { text } = state.own.find(({ name }) => name === step.policyName)!;
    return {
      ...state,
      role: { trustPolicy, policies: [...policies, { name: step.policyName, type: "Custom", text }] },
    };
  }
  const text = JSON.stringify(step.after);
  const own = put(state.own, step.policyName, text);
  const fresh = policies.map((one) => (one.name === step.policyName ? { ...one, text } : one));
  return { own, role: state.role && { trustPolicy, policies: fresh } };
}

const plan = (role: NeededRole, state: State, rotate = false) =>
  planRole(role, seenOf(state), { own: state.own, rotate });

test(`plans for ${WORKSPACES} made-up workspaces lead from anywhere to where all works, and then there is nothing to do`, () => {
  let steps = 0;
  for (let seed = 1; seed <= WORKSPACES; seed++) {
    for (const role of rolesOf(seed)) {
      const start = randomState(role, new Random(seed));
      const planned = plan(role, start);
      assert.deepEqual(planned.blocked, []);
      const end = planned.steps.reduce(after, start);
      assert.equal(verifyRole(role, seenOf(end)).verdict, "works");
      assert.deepEqual(plan(role, end).steps, []);
      const texts = [end.role!.trustPolicy, ...end.own.map(({ text }) => text)];
      for (const text of [start.role?.trustPolicy, ...start.own.map((one) => one.text)]) {
        const kept: object[] = text === undefined ? [] : JSON.parse(text).Statement;
        for (const statement of kept) assert.ok(texts.some((one) => one.includes(JSON.stringify(statement))));
      }
      steps += planned.steps.length;
    }
  }
  assert.ok(steps > WORKSPACES * 2);
});

test("a plan that is cut off anywhere is gone on with, and ends where it would have ended", () => {
  for (let seed = 1; seed <= WORKSPACES; seed++) {
    for (const role of rolesOf(seed)) {
      const start = randomState(role, new Random(seed));
      const { steps } = plan(role, start);
      const end = steps.reduce(after, start);
      for (let cut = 0; cut <= steps.length; cut++) {
        const middle = steps.slice(0, cut).reduce(after, start);
        assert.deepEqual(plan(role, middle).steps.reduce(after, middle), end);
      }
    }
  }
});

const roleAndState = (): { role: NeededRole; state: State } => {
  const [role] = rolesOf(1);
  const { needs } = role!;
  const own = needs.permissionPolicies.map(({ name }) => ({
    name,
    versions: 5,
    text: JSON.stringify({ Version: "1", Statement: [OTHER] }),
  }));
  return { role: role!, state: { role: { trustPolicy: JSON.stringify(needs.trustPolicy), policies: [] }, own } };
};

test("a policy with five versions blocks a plan, unless the oldest may make room", () => {
  const { role, state } = roleAndState();
  const { steps, blocked } = plan(role, state);
  assert.deepEqual(steps, []);
  assert.match(blocked[0]!, /has 5 versions, .* --rotate-versions\)$/);
  const rotated = plan(role, state, true);
  assert.deepEqual(rotated.blocked, []);
  assert.ok(rotated.steps.some((step) => step.kind === "new-version" && step.rotate));
});

test("what cannot be mended by adding something blocks a plan: Deny, what could not be read, what gets too long", () => {
  const { role, state } = roleAndState();
  const deny = JSON.stringify({ Version: "1", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] });
  const withPolicy = (policy: LivePolicy): State => ({ ...state, role: { ...state.role!, policies: [policy] } });
  const long = { ...OTHER, Resource: [`acs:oss:*:*:${"x".repeat(6000)}/*`] };
  const text = JSON.stringify({ Version: "1", Statement: [long] });
  const cases: [State, RegExp][] = [
    [withPolicy({ name: "guard", type: "Custom", text: deny }), /^A policy of the role denies /],
    [
      withPolicy({ name: "hidden", type: "System", problem: "no" }),
      /^What hidden allows and denies could not be read$/,
    ],
    [{ ...state, own: state.own.map((one) => ({ ...one, versions: 1, text })) }, /gets longer than 6144 characters/],
    [{ ...state, role: { ...state.role!, trustPolicy: "{" } }, /^The trust policy of the role cannot be read/],
  ];
  for (const [from, sentence] of cases) {
    const { steps, blocked } = plan(role, from);
    assert.deepEqual(steps, []);
    assert.match(blocked[0]!, sentence);
  }
});

test("a policy that would be attached and denies what is needed blocks a plan", () => {
  const { role, state } = roleAndState();
  const deny = { Effect: "Deny", Action: "*", Resource: "*" };
  const own = state.own.map((one) => ({ ...one, text: JSON.stringify({ Version: "1", Statement: [deny] }) }));
  const { steps, blocked } = plan(role, { ...state, own });
  assert.deepEqual(steps, []);
  assert.match(blocked[0]!, /-oss denies oss:\w+.*: that has to be taken out by hand$/);
});

test("a policy that is attached as it is shows all that it says", () => {
  const { role, state } = roleAndState();
  const own = role.needs.permissionPolicies.map(({ name, document }) => ({
    name,
    versions: 1,
    text: JSON.stringify({ ...document, Statement: [...document.Statement, OTHER] }),
  }));
  const { steps } = plan(role, { ...state, own });
  assert.deepEqual(
    steps.map((step) => step.kind === "attach-policy" && attachesAsIs(step, steps) && step.document),
    own.map(({ text }) => JSON.parse(text)),
  );
});
