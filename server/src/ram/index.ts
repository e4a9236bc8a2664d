import { homedir } from "node:os";
import * as l10n from "@vscode/l10n";
import type { RamAccount, RamWriter } from "./account";
import { fromEnvironment } from "./credentials/environment";
import { type ChosenCredentials, type Credentials, CredentialsError } from "./credentials/model";
import { fromProfile, type ListedProfile, listProfiles } from "./credentials/profile";
import { type Endpoint, EndpointError, RAM_ENDPOINT, readEndpoint, STS_ENDPOINT } from "./endpoint";
import { CloudFault } from "./fault";
import { ChangedError } from "./perform";
import { patienceOf } from "./retry";
import { assumeRole, SdkAccount } from "./sdk";

/** Whose credentials to use. There is no default: acting in the wrong account is worse than being asked. */
export type Choice =
  | { readonly from: "environment" }
  | { readonly from: "profile"; readonly name: string }
  /** Kept by the caller, who says where. */
  | { readonly from: "keys"; readonly credentials: Credentials; readonly source: string };

export interface OpenOptions {
  readonly choice: Choice;
  readonly env: NodeJS.ProcessEnv;
  /** Hosts in the place of Alibaba Cloud's. */
  readonly ramEndpoint?: string | undefined;
  readonly stsEndpoint?: string | undefined;
  /** How long to wait for one answer, in milliseconds. */
  readonly timeout: number;
  /** Told what is done, before it is. */
  readonly say: (sentence: string) => void;
  /** Nothing is asked any more once it is aborted; then a `CancelledError` is thrown. */
  readonly signal?: AbortSignal | undefined;
}

function credentialsOf({ choice, env }: OpenOptions): ChosenCredentials {
  switch (choice.from) {
    case "environment":
      return fromEnvironment(env);
    case "profile":
      return fromProfile(choice.name, homedir());
    case "keys":
      return choice;
  }
}

function sayEndpoint({ host }: Endpoint, usual: string, say: OpenOptions["say"]): void {
  if (host !== usual) say(l10n.t("Calls {0} in the place of {1}", host, usual));
}

/** Opens the account of some credentials: reads them, and assumes a role where they say so. */
export async function openAccount(options: OpenOptions): Promise<RamAccount & RamWriter> {
  const { env, timeout, say, signal } = options;
  const ram = readEndpoint(options.ramEndpoint || env.EXTABLE_RAM_ENDPOINT || RAM_ENDPOINT);
  const sts = readEndpoint(options.stsEndpoint || env.EXTABLE_STS_ENDPOINT || STS_ENDPOINT);
  const { credentials, source, assume } = credentialsOf(options);
  say(l10n.t("Credentials: {0}", source));
  sayEndpoint(ram, RAM_ENDPOINT, say);
  sayEndpoint(sts, STS_ENDPOINT, say);
  const connection = { ram, sts, timeout, patience: patienceOf(env), signal };
  if (!assume) return new SdkAccount(credentials, connection);
  say(l10n.t("Assumes the role {0}", assume.roleArn));
  return new SdkAccount(await assumeRole(credentials, assume, connection), connection);
}

/** Whether an error is one that was foreseen, with a message for the user. */
export const isForeseen = (error: unknown): error is Error =>
  error instanceof CloudFault ||
  error instanceof ChangedError ||
  error instanceof CredentialsError ||
  error instanceof EndpointError;

/** The profiles that `~/.aliyun/config.json` has, by their names. Throws what is wrong with the file. */
export const profiles = (): ListedProfile[] => listProfiles(homedir());

export type * from "./account";
export { CancelledError, pause } from "./cancel";
export type { Credentials } from "./credentials/model";
export type { ListedProfile } from "./credentials/profile";
export { CloudFault } from "./fault";
export { perform } from "./perform";
export { type Patience, patienceOf, SETTLING_ATTEMPTS, waitAfter } from "./retry";
