import { readFileSync } from "node:fs";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { type ChosenCredentials, type Credentials, CredentialsError } from "./model";

const SHOWN_PATH = "~/.aliyun/config.json";
const MODES = ["AK", "StsToken", "RamRoleArn"];
const SESSION = "extable";
const SESSION_SECONDS = 900;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The profiles of the file. What is wrong with it is said without what stands in it. */
function readProfiles(home: string): Json[] {
  let text: string;
  try {
    text = readFileSync(path.join(home, ".aliyun", "config.json"), "utf8");
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === "ENOENT";
    const absent = l10n.t("There is no {0}: make one with {1}, or use the environment", SHOWN_PATH, "aliyun configure");
    throw new CredentialsError(isAbsent ? absent : l10n.t("{0} cannot be read: see its permissions", SHOWN_PATH));
  }
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const profiles = isObject(file) ? file.profiles : undefined;
    if (Array.isArray(profiles)) return profiles.filter(isObject);
  } catch {
    throw new CredentialsError(l10n.t("{0} is not JSON: mend it, or make it anew", SHOWN_PATH));
  }
  throw new CredentialsError(l10n.t("{0} has no list of profiles", SHOWN_PATH));
}

const textOf = (profile: Json, key: string): string | undefined => {
  const value = profile[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};

function required(profile: Json, key: string): string {
  const value = textOf(profile, key);
  if (value !== undefined) return value;
  throw new CredentialsError(l10n.t("The profile {0} of {1} lacks {2}", String(profile.name), SHOWN_PATH, key));
}

function profileNamed(name: string, home: string): Json {
  const profiles = readProfiles(home);
  const profile = profiles.find((one) => one.name === name);
  if (profile) return profile;
  const names = profiles.flatMap((one) => textOf(one, "name") ?? []);
  const there = names.length > 0 ? names.join(", ") : l10n.t("none");
  throw new CredentialsError(l10n.t("{0} has no profile {1}; it has: {2}", SHOWN_PATH, name, there));
}

/** A profile as it can be chosen from: nothing of its keys. */
export interface ListedProfile {
  readonly name: string;
  readonly mode: string;
  /** Whether its mode is one that is used here. */
  readonly isUsed: boolean;
}

/** The profiles of the aliyun command line by their names. */
export const listProfiles = (home: string): ListedProfile[] =>
  readProfiles(home).flatMap((profile) => {
    const name = textOf(profile, "name");
    const mode = modeOf(profile);
    return name === undefined ? [] : [{ name, mode, isUsed: MODES.includes(mode) }];
  });

const modeOf = (profile: Json): string => textOf(profile, "mode") ?? "AK";

function assumptionOf(profile: Json) {
  const externalId = textOf(profile, "external_id");
  const seconds = Number(profile.expired_seconds);
  return {
    roleArn: required(profile, "ram_role_arn"),
    sessionName: textOf(profile, "ram_session_name") ?? SESSION,
    seconds: Number.isInteger(seconds) && seconds >= SESSION_SECONDS ? seconds : SESSION_SECONDS,
    ...(externalId !== undefined && { externalId }),
  };
}

/** The credentials of one profile of the aliyun command line, that has to be named: the current one is not taken unasked. */
export function fromProfile(name: string, home: string): ChosenCredentials {
  const profile = profileNamed(name, home);
  const mode = modeOf(profile);
  if (!MODES.includes(mode)) {
    throw new CredentialsError(
      l10n.t(
        "The profile {0} is of the mode {1}, which Extable does not use; it uses {2}",
        name,
        mode,
        MODES.join(", "),
      ),
    );
  }
  const token = mode === "StsToken" ? required(profile, "sts_token") : textOf(profile, "sts_token");
  const credentials: Credentials = {
    accessKeyId: required(profile, "access_key_id"),
    accessKeySecret: required(profile, "access_key_secret"),
    ...(token !== undefined && mode !== "AK" && { securityToken: token }),
  };
  return {
    credentials,
    source: l10n.t("the profile {0} of {1} ({2})", name, SHOWN_PATH, mode),
    ...(mode === "RamRoleArn" && { assume: assumptionOf(profile) }),
  };
}
