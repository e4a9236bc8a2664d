import * as l10n from "@vscode/l10n";
import { type ChosenCredentials, CredentialsError } from "./model";

const KEY = "ALIBABA_CLOUD_ACCESS_KEY_ID";
const SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
const TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

/** The credentials of the environment, by the names that Alibaba Cloud's own tools know. */
export function fromEnvironment(env: NodeJS.ProcessEnv): ChosenCredentials {
  const [accessKeyId, accessKeySecret, securityToken] = [KEY, SECRET, TOKEN].map((name) => env[name]?.trim());
  const absent = [...(accessKeyId ? [] : [KEY]), ...(accessKeySecret ? [] : [SECRET])];
  if (!accessKeyId || !accessKeySecret) {
    throw new CredentialsError(l10n.t("The environment has no credentials: set {0}", absent.join(", ")));
  }
  return {
    credentials: { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) },
    source: securityToken
      ? l10n.t("the environment: {0}, {1}, {2}", KEY, SECRET, TOKEN)
      : l10n.t("the environment: {0}, {1}", KEY, SECRET),
  };
}
