import path from "node:path";
import * as l10n from "@vscode/l10n";
import type * as Cloud from "../cloud/index";
import { languageIn } from "../shipped/language";
import { type Args, type Options, UsageError } from "./args";
import type { Shell } from "./shell";

const SECONDS = 10;

/** The options of commands that call Alibaba Cloud. */
export const CLOUD_OPTIONS: Options = {
  profile: {
    value: "PROFILE",
    about: () => l10n.t("Use the credentials of this profile of {0}", "~/.aliyun/config.json"),
  },
  env: {
    about: () => l10n.t("Use the credentials of the environment: {0}", "ALIBABA_CLOUD_ACCESS_KEY_ID"),
  },
  timeout: {
    value: "SECONDS",
    about: () => l10n.t("How long to wait for an answer (default: {0})", SECONDS),
  },
  "ram-endpoint": {
    value: "HOST",
    about: () => l10n.t("Call it instead of {0}; also by {1}", "ram.aliyuncs.com", "EXTABLE_RAM_ENDPOINT"),
  },
  "sts-endpoint": {
    value: "HOST",
    about: () => l10n.t("Call it instead of {0}; also by {1}", "sts.aliyuncs.com", "EXTABLE_STS_ENDPOINT"),
  },
};

export type CloudOptions = Cloud.OpenOptions;

/** What the arguments say of whose account to open, and how. */
export function cloudOptions(args: Args, { env, complain }: Shell): CloudOptions {
  return {
    choice: choiceOf(args),
    env,
    ramEndpoint: args.value("ram-endpoint"),
    stsEndpoint: args.value("sts-endpoint"),
    timeout: timeoutOf(args),
    say: complain,
  };
}

function choiceOf(args: Args): CloudOptions["choice"] {
  const name = args.value("profile");
  if (name !== undefined && args.has("env")) {
    throw new UsageError(l10n.t("Either {0} or {1}, not both", "--profile", "--env"));
  }
  if (name === undefined && !args.has("env")) {
    throw new UsageError(l10n.t("Say whose credentials to use: {0} or {1}", "--profile PROFILE", "--env"));
  }
  return name === undefined ? { from: "environment" } : { from: "profile", name };
}

function timeoutOf(args: Args): number {
  const text = args.value("timeout") ?? String(SECONDS);
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 600) return seconds * 1000;
  throw new UsageError(l10n.t("{0} takes a number of seconds, at most {1}: {2}", "--timeout", 600, text));
}

/** The bundle beside this one, which no other command loads: the SDK is large, and slow to start. It has messages of its own. */
export function loadCloud(env: NodeJS.ProcessEnv): typeof Cloud {
  const cloud: typeof Cloud = require(path.join(__dirname, "ram.js"));
  cloud.speak(languageIn(env));
  return cloud;
}
