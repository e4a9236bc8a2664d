import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Outcome, workspace } from "../support/cli";

/** Records each call, byte by byte, and answers: who is signed in, or a failure for the operations that should fail. */
const STUB = `#!/bin/sh
printf '%s\\0' "$#" "$@" >> "$CALLS"
if [ "$2" = "$FAILS_ON" ]; then
  printf 'ERROR: SDK.ServerError\\nErrorCode: %s\\n' "$FAILS_WITH" >&2
  exit 1
elif [ "$1 $2" = "sts GetCallerIdentity" ]; then
  printf '{\\n\\t"AccountId": "%s",\\n\\t"Arn": "acs:ram::%s:user/someone"\\n}\\n' "$ACCOUNT" "$ACCOUNT"
fi
`;

export interface Signed {
  readonly account: string;
  readonly failsOn?: string;
  readonly failsWith?: string;
}

export interface ScriptRun extends Outcome {
  /** The words of each call of aliyun. */
  readonly calls: readonly (readonly string[])[];
  /** Whether something that a script should not run has run. */
  readonly pwned: boolean;
}

/** Runs a script where aliyun is a stub. */
export function runScript(
  [program, ...before]: readonly [string, ...string[]],
  name: string,
  text: string,
  args: readonly string[],
  { account, failsOn = "", failsWith = "" }: Signed,
): ScriptRun {
  const folder = workspace({ [name]: text, "bin/aliyun": STUB });
  const calls = path.join(folder, "calls");
  writeFileSync(calls, "");
  chmodSync(path.join(folder, "bin/aliyun"), 0o755);
  const { status, stdout, stderr, error } = spawnSync(program, [...before, path.join(folder, name), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${path.join(folder, "bin")}${path.delimiter}${process.env.PATH}`,
      CALLS: calls,
      ACCOUNT: account,
      FAILS_ON: failsOn,
      FAILS_WITH: failsWith,
    },
  });
  if (error) throw error;
  const pwned = existsSync(path.join(folder, "pwned"));
  return { code: status, stdout, stderr, calls: wordsOf(readFileSync(calls, "utf8")), pwned };
}

function wordsOf(recorded: string): string[][] {
  const words = recorded.split("\0");
  const calls: string[][] = [];
  for (let at = 0; at < words.length - 1; at += Number(words[at]) + 1) {
    calls.push(words.slice(at + 1, at + 1 + Number(words[at])));
  }
  return calls;
}

/** What the scripts are to call for a report of one account, signed in as `profile`. */
export const expectedCalls = (
  roles: readonly {
    roleName: string;
    trustPolicy?: object;
    permissionPolicies: readonly { name: string; document: object }[];
  }[],
  profile: string,
): string[][] => [
  ["sts", "GetCallerIdentity", "--profile", profile],
  ...roles.flatMap(({ roleName, trustPolicy, permissionPolicies }) => [
    ...(trustPolicy
      ? [
          [
            "ram",
            "CreateRole",
            "--RoleName",
            roleName,
            "--AssumeRolePolicyDocument",
            JSON.stringify(trustPolicy),
            "--profile",
            profile,
          ],
        ]
      : []),
    ...permissionPolicies.flatMap(({ name, document }) => [
      ["ram", "CreatePolicy", "--PolicyName", name, "--PolicyDocument", JSON.stringify(document), "--profile", profile],
      [
        "ram",
        "AttachPolicyToRole",
        "--PolicyType",
        "Custom",
        "--PolicyName",
        name,
        "--RoleName",
        roleName,
        "--profile",
        profile,
      ],
    ]),
  ]),
];

export const isThere = (program: string): boolean => spawnSync(program, ["-c", "exit 0"]).status === 0;
