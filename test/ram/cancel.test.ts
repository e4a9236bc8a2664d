import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CancelledError, openAccount, patienceOf, perform } from "../../server/src/ram/index";
import { DATA_ACCOUNT, DATA_KEY, populate } from "../support/ram-server/demo";
import type { PlannedFault } from "../support/ram-server/faults";
import { RamServer } from "../support/ram-server/server";
import { World } from "../support/ram-server/world";

const servers: RamServer[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

async function open(faults: readonly PlannedFault[]) {
  const server = await RamServer.start(populate(new World()), { faults });
  servers.push(server);
  const controller = new AbortController();
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret };
  const account = await openAccount({
    choice: { from: "environment" },
    env,
    ramEndpoint: server.ramEndpoint,
    stsEndpoint: server.stsEndpoint,
    timeout: 20_000,
    say: () => {},
    signal: controller.signal,
  });
  return { server, controller, account };
}

/** Fails the test where something takes long, not where a machine is slow. */
const soon = { timeout: 10_000 };

test("a question that hangs is given up at once, and nothing is asked any more", soon, async () => {
  const { server, controller, account } = await open([{ kind: "hang" }]);
  server.arrived = async () => controller.abort();
  await assert.rejects(account.role("reader"), CancelledError);
  await assert.rejects(account.policiesOfRole("reader"), CancelledError);
  await assert.rejects(account.createRole("reader", "{}"), CancelledError);
  assert.deepEqual(server.actions, ["GetRole"]);
});

test("a wait is given up, too", soon, async () => {
  const { server, controller, account } = await open([{ kind: "throttled" }]);
  server.arrived = async (count) => void (count === 3 && setTimeout(() => controller.abort(), 50));
  await assert.rejects(account.role("reader"), CancelledError);
  assert.ok(server.requests.length < 4);
});

test("a change that was sent is waited for, so that it is known whether it was done", soon, async () => {
  const { server, controller, account } = await open([{ kind: "slow", on: "CreateRole" }]);
  server.arrived = async () => void (server.actions.includes("CreateRole") && controller.abort());
  const trust = { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: ["odps.aliyuncs.com"] } };
  const step = { kind: "create-role", roleName: "reader", after: { Version: "1", Statement: [trust] } } as const;
  await perform(step, account, patienceOf({}), controller.signal);
  assert.equal(server.world.account(DATA_ACCOUNT).roles.all().length, 1);
  await assert.rejects(account.role("reader"), CancelledError);
});

test("keys that somebody else keeps, and the names of profiles, have nothing of them in what is said", async () => {
  const { server } = await open([]);
  const said: string[] = [];
  const account = await openAccount({
    choice: {
      from: "keys",
      credentials: { accessKeyId: DATA_KEY.id, accessKeySecret: DATA_KEY.secret },
      source: "a drawer",
    },
    env: {},
    ramEndpoint: server.ramEndpoint,
    stsEndpoint: server.stsEndpoint,
    timeout: 5_000,
    say: (sentence) => said.push(sentence),
  });
  assert.equal((await account.identity()).account, DATA_ACCOUNT);
  assert.equal(said[0], "Credentials: a drawer");
  assert.doesNotMatch(said.join(), /Fake/);
});
