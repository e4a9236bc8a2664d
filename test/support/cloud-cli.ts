import assert from "node:assert/strict";
import {
  joinSources,
  type PolicyFacts,
  policies,
  type RolePolicies,
  readPolicySources,
} from "../../server/src/core/index";
import { builtExtable } from "./built-cli";
import type { Outcome } from "./cli";
import { DATA_KEY, MAXCOMPUTE_ACCOUNT } from "./ram-server/demo";
import type { RamServer } from "./ram-server/server";

/** What must be seen nowhere. */
const SECRETS = /Fake\w+|Signature=|https?:\/\//;

const KEYS = { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret };

/** Runs a command against RAM on this machine, as the data's owner unless `env` says otherwise; every output is looked through. */
export async function runCloud(
  server: RamServer,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = KEYS,
): Promise<Outcome> {
  const choice = args.includes("--profile") ? [] : ["--env"];
  const all = [...args, "--maxcompute-account", MAXCOMPUTE_ACCOUNT, "--timeout", "1", ...choice];
  const outcome = await builtExtable(all, cwd, {
    HOME: cwd,
    USERPROFILE: cwd,
    EXTABLE_RAM_ENDPOINT: server.ramEndpoint,
    EXTABLE_STS_ENDPOINT: server.stsEndpoint,
    ...env,
  });
  assert.doesNotMatch(outcome.stdout + outcome.stderr, SECRETS);
  return outcome;
}

/** What the first role of some SQL needs. */
export function neededBy(sql: string): RolePolicies {
  const { tables, uses } = joinSources([readPolicySources("a.sql", sql)]);
  const facts: PolicyFacts = { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT };
  return policies(tables, facts).roles[0]!;
}
