/** RAM and STS on this machine with a demo account in it, for trying out; Ctrl+C ends it, and nothing of it stays. */
import { DATA_ACCOUNT, DATA_KEY, MAXCOMPUTE_ACCOUNT, populate } from "./demo";
import { RamServer } from "./server";
import { World } from "./world";

const setting = ([name, value]: readonly [string, string]): string =>
  process.platform === "win32" ? `$env:${name} = "${value}"` : `export ${name}=${value}`;

async function main(): Promise<void> {
  const server = await RamServer.start(populate(new World()));
  const settings = [
    ["EXTABLE_RAM_ENDPOINT", server.ramEndpoint],
    ["EXTABLE_STS_ENDPOINT", server.stsEndpoint],
    ["ALIBABA_CLOUD_ACCESS_KEY_ID", DATA_KEY.id],
    ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", DATA_KEY.secret],
  ] as const;
  const command = (name: string): string =>
    `node server/dist/cli.js ${name} examples/fleet-position.sql examples/read.sql --env --maxcompute-account ${MAXCOMPUTE_ACCOUNT}`;
  console.log(
    `RAM and STS of this machine, where account ${DATA_ACCOUNT} has a user and no role yet. In another terminal:\n`,
  );
  console.log([...settings.map(setting), "", ...["verify", "apply", "verify"].map(command)].join("\n"));
}

main();
