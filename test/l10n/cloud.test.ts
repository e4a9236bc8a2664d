import assert from "node:assert/strict";
import { after, test } from "node:test";
import { workspace } from "../support/cli";
import { neededBy, runCloud } from "../support/cloud-cli";
import { ddl } from "../support/ddl";
import { DATA_KEY, populate } from "../support/ram-server/demo";
import { establish } from "../support/ram-server/establish";
import { RamServer } from "../support/ram-server/server";
import { World } from "../support/ram-server/world";

const HAN = /\p{Script=Han}/u;
const servers: RamServer[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

/** A process of its own, so that both bundles are as they are shipped. */
const asItIsBuilt = (): void => {};

/* What calls RAM is a bundle of its own, with messages of its own. */
test("what is seen in the account, and what goes wrong there, is said in Chinese", async () => {
  const world = populate(new World());
  establish(world, neededBy(ddl()));
  const server = await RamServer.start(world, { slowness: 200 });
  servers.push(server);
  const cwd = workspace({ "a.sql": ddl() });
  const chinese = {
    LC_ALL: "zh_CN.UTF-8",
    ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret,
  };
  const works = await runCloud(server, ["verify", "a.sql"], cwd, chinese, asItIsBuilt);
  assert.equal(works.code, 0, works.stderr);
  for (const line of `${works.stdout}${works.stderr}`.trim().split("\n")) assert.match(line, HAN);
  const unknown = { ...chinese, ALIBABA_CLOUD_ACCESS_KEY_ID: "FakeKeyIdOfNobody" };
  const fails = await runCloud(server, ["verify", "a.sql"], cwd, unknown, asItIsBuilt);
  assert.equal(fails.code, 2);
  assert.match(fails.stderr, /不认识此 AccessKey/);
});
