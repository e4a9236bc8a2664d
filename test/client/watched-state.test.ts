import assert from "node:assert/strict";
import { it } from "node:test";
import { WatchedState } from "../../client/src/watched-state";

it("a state has one name until something changes", () => {
  const state = new WatchedState();
  const first = state.name(1000);
  assert.equal(state.name(50_000), first);
  state.changed();
  const second = state.name(50_001);
  assert.notEqual(second, first);
  assert.equal(state.name(110_000), second);
});

it("a state is not taken to hold for longer than a minute, since some changes are not heard of", () => {
  const state = new WatchedState();
  const names = [0, 60_000, 60_001, 120_001, 120_002].map((time) => state.name(time));
  assert.equal(names[0], names[1]);
  assert.equal(names[2], names[3]);
  assert.equal(new Set(names).size, 3);
});
