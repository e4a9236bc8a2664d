import * as l10n from "@vscode/l10n";
import { ACCOUNT_PLACEHOLDER, canonicalRoleName, NAME_PLACEHOLDER, parseRoleArn, printRoleArn } from "../../arn/role";
import { SOURCES } from "../../catalog/index";
import { hasPlaceholder } from "../../text/placeholder";
import type { RoleTarget, ValueTarget } from "../target";
import { type Said, type Surroundings, sayPage, sayUnknown } from "./say";

/** The ARN as a whole, or what stands in its place. */
export function describeArn({ property }: ValueTarget, { style }: Surroundings): Said {
  const { value } = property.value!;
  const arn = parseRoleArn(value);
  const form = style.code(printRoleArn(ACCOUNT_PLACEHOLDER, NAME_PLACEHOLDER));
  const about = l10n.t("The RAM role that MaxCompute assumes to reach the data, named as {0}.", form);
  return arn.kind === "role" || arn.kind === "unknown" || arn.kind === "empty"
    ? [about, sayUnknown(value)]
    : [about, l10n.t("What stands here is not the ARN of a role.")];
}

export function describeAccount({ account, roleName }: RoleTarget, { style }: Surroundings): Said {
  return [
    l10n.t(
      "Account {0}, which owns the data and the role {1}.",
      style.code(account),
      style.code(canonicalRoleName(roleName)),
    ),
    sayUnknown(account),
    l10n.t("The role has to let MaxCompute in; where its project is of another account, by the uid of that one."),
    sayPage(SOURCES.crossAccount, style),
  ];
}

export function describeRole({ account, roleName }: RoleTarget, { style, tablesOfRole }: Surroundings): Said {
  const tables = hasPlaceholder(account + roleName) ? [] : tablesOfRole(account, roleName);
  return [
    l10n.t("RAM role {0} of the account {1}.", style.code(canonicalRoleName(roleName)), style.code(account)),
    sayUnknown(roleName),
    tables.length === 0
      ? undefined
      : l10n.t("External tables of this text with this role: {0}", listed(tables, style.code)),
  ];
}

const MOST_LISTED = 10;

function listed(names: readonly string[], code: (text: string) => string): string {
  const shown = names.slice(0, MOST_LISTED).map(code).join(", ");
  return names.length > MOST_LISTED ? l10n.t("{0} and {1} more", shown, names.length - MOST_LISTED) : shown;
}
