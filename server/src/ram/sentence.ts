import * as l10n from "@vscode/l10n";
import type { Asked, FaultKind } from "./fault";

const ROOT_ASSUMES = /root account/i;

/** The statement that lets the caller do what it was refused. */
function statementFor({ action, resources }: Asked): string {
  const [first = "*", ...more] = resources;
  return JSON.stringify({ Effect: "Allow", Action: action, Resource: more.length === 0 ? first : resources });
}

function noPermission(asked: Asked, message: string): string {
  if (asked.action === "sts:AssumeRole" && ROOT_ASSUMES.test(message)) {
    return l10n.t("An account's own AccessKey cannot assume a role: use that of a RAM user");
  }
  return l10n.t(
    "These credentials may not do {0}: have this statement added to the permissions of their user or role: {1}",
    asked.action,
    statementFor(asked),
  );
}

function limitSentence(code: string): string {
  switch (code) {
    case "LimitExceeded.Role":
      return l10n.t("The account has as many roles as RAM lets it have: delete one, or have the quota raised");
    case "LimitExceeded.Policy":
      return l10n.t(
        "The account has as many custom policies as RAM lets it have: delete one, or have the quota raised",
      );
    case "LimitExceeded.Policy.Version":
      return l10n.t(
        "The policy has as many versions as RAM keeps: delete one, or let the oldest make room (on the command line by --rotate-versions)",
      );
    case "LimitExceeded.Role.Policy":
      return l10n.t("As many policies are attached to the role as RAM attaches: detach one, or have the quota raised");
    default:
      return l10n.t("A limit of RAM is reached: {0}", code);
  }
}

/** Says what went wrong and what to do. `message` is what the service says of it, where nothing better is known. */
export function sentenceOf(kind: FaultKind, asked: Asked, code: string | undefined, message: string): string {
  const { action, host } = asked;
  switch (kind) {
    case "throttled":
      return l10n.t(
        "{0} was refused by {1} as one call of too many, several times: try again in a minute",
        action,
        host,
      );
    case "unavailable":
      return l10n.t("{0} has a fault of its own and did not answer {1}: try again later", host, action);
    case "not-json":
      return l10n.t(
        "Something else than {0} answered {1}, such as the page of a proxy: see what stands between this machine and it",
        host,
        action,
      );
    case "incomplete":
      return l10n.t("The answer of {0} to {1} lacks what was asked for: try again later", host, action);
    case "reset":
      return l10n.t("The connection to {0} broke off during {1}: try again", host, action);
    case "timeout":
      return l10n.t(
        "{0} did not answer {1} in time: try again, or allow more (on the command line by --timeout)",
        host,
        action,
      );
    case "refused":
      return l10n.t("{0} cannot be reached for {1}: see whether this machine may connect to it", host, action);
    case "unknown-host":
      return l10n.t("The name {0} is not known to this machine: see its network and the endpoint", host);
    case "certificate":
      return l10n.t(
        "The certificate of {0} is not one that this machine trusts; that of a company's proxy is named by NODE_EXTRA_CA_CERTS",
        host,
      );
    case "clock":
      return l10n.t("{0} takes the time of this machine for wrong: set its clock", host);
    case "token-expired":
      return l10n.t("The temporary credentials have expired: get new ones");
    case "token-invalid":
      return l10n.t("The security token is not one of this AccessKey: get both anew, from the same place");
    case "key-unknown":
      return l10n.t("{0} does not know the AccessKey: see whether it was deleted or misspelt", host);
    case "key-inactive":
      return l10n.t("The AccessKey is disabled: enable it in the RAM console, or use another one");
    case "secret-wrong":
      return l10n.t("The secret does not belong to the AccessKey: see whether it was copied completely");
    case "limit":
      return limitSentence(code ?? "");
    case "exists":
      return l10n.t(
        "{0} found it there already, and no question did: see whether its name has another case, or run it again",
        action,
      );
    case "absent":
      return l10n.t("{0} did not find what was there or was made a moment ago: run it again in a minute", action);
    case "malformed":
      return l10n.t("RAM does not take what {0} sends: {1}", action, [code, message].filter(Boolean).join(", "));
    case "no-permission":
      return noPermission(asked, message);
    default:
      return l10n.t("{0} refused {1}: {2}", host, action, [code, message].filter(Boolean).join(", "));
  }
}
