import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import {
  joinSources,
  type PolicyFacts,
  policies,
  type RolePolicies,
  readPolicySources,
} from "../../server/src/core/index";
import { builtExtable } from "./built-cli";
import type { Outcome } from "./cli";
import { extableInProcess } from "./cloud-in-process";
import { DATA_KEY, MAXCOMPUTE_ACCOUNT } from "./ram-server/demo";
import type { RamServer } from "./ram-server/server";

/** What must be seen nowhere. */
const SECRETS = /Fake\w+|Signature=|https?:\/\//;

const KEYS = { ALIBABA_CLOUD_ACCESS_KEY_ID: DATA_KEY.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: DATA_KEY.secret };

/**
 * Runs a command against RAM on this machine, as the data's owner unless `env` says otherwise; every output is looked through. It
 * has a process of its own where that is killed, or finds its profiles by it.
 */
export async function runCloud(
  server: RamServer,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = KEYS,
  started?: (child: ChildProcess) => void,
): Promise<Outcome> {
  const choice = args.includes("--profile") ? [] : ["--env"];
  const timeout = args.includes("--timeout") ? [] : ["--timeout", "1"];
  const all = [...args, "--maxcompute-account", MAXCOMPUTE_ACCOUNT, ...timeout, ...choice];
  const around = {
    HOME: cwd,
    USERPROFILE: cwd,
    EXTABLE_RAM_ENDPOINT: server.ramEndpoint,
    EXTABLE_STS_ENDPOINT: server.stsEndpoint,
    EXTABLE_RETRY_WAIT: "20",
  };
  const isOwnProcess = started !== undefined || args.includes("--profile");
  const outcome = isOwnProcess
    ? await builtExtable(all, cwd, { ...around, ...env }, started)
    : await extableInProcess(all, cwd, { ...around, ...env });
  assert.doesNotMatch(outcome.stdout + outcome.stderr, SECRETS);
  return outcome;
}

/** What the first role of some SQL needs. */
export function neededBy(sql: string): RolePolicies {
  const { tables, uses } = joinSources([readPolicySources("a.sql", sql)]);
  const facts: PolicyFacts = { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT };
  return policies(tables, facts).roles[0]!;
}
