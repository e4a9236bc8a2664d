import assert from "node:assert/strict";
import { it } from "node:test";
import { type ChoiceSettings, type Keeper, LastChoices, readChoiceSettings } from "../../client/src/choices";

const ASK: ChoiceSettings = { format: "ask", access: "infer" };

/** A workspace whose state lives as long as the test, written out as VS Code does. */
function workspaceState(kept?: unknown): Keeper {
  const values = new Map<string, string>(kept === undefined ? [] : [["extable.policyChoices", JSON.stringify(kept)]]);
  return {
    get: (key) => JSON.parse(values.get(key) ?? "null"),
    update: async (key, value) => void values.set(key, JSON.stringify(value)),
  };
}

it("offers what the settings say where nothing was chosen", () => {
  const choices = new LastChoices(workspaceState());
  assert.deepEqual(choices.last(ASK), { form: "json", access: "infer" });
  assert.deepEqual(choices.last({ format: "ros", access: "write" }), { form: "ros", access: "write" });
});

it("offers what was chosen last, in another window of the workspace, too", async () => {
  const state = workspaceState();
  await new LastChoices(state).keep({ form: "ros", access: "read" }, ASK);
  await new LastChoices(state).keep({ form: "terraform", access: "write" }, ASK);
  assert.deepEqual(new LastChoices(state).last(ASK), { form: "terraform", access: "write" });
});

it("obeys settings that say a form, or that have changed since", async () => {
  const choices = new LastChoices(workspaceState());
  await choices.keep({ form: "terraform", access: "write" }, ASK);
  assert.deepEqual(choices.last({ format: "ros", access: "infer" }), { form: "ros", access: "write" });
  assert.deepEqual(choices.last({ format: "ask", access: "read" }), { form: "terraform", access: "read" });
});

it("takes no harm from a state that another version left", () => {
  for (const kept of [1, "x", [], {}, { form: "pulumi", access: "all", instead: "infer" }, { form: 1, access: null }]) {
    assert.deepEqual(new LastChoices(workspaceState(kept)).last(ASK), { form: "json", access: "infer" });
  }
});

it("reads settings whatever they hold", () => {
  const read = (values: Record<string, unknown>) => readChoiceSettings((key) => values[key]);
  assert.deepEqual(read({ format: "ros", access: "read" }), { format: "ros", access: "read" });
  assert.deepEqual(read({ format: "toString", access: 1 }), ASK);
  assert.deepEqual(read({}), ASK);
});
