import * as l10n from "@vscode/l10n";
import { ACCOUNT_PLACEHOLDER, NAME_PLACEHOLDER, printRoleArn } from "../arn/role";
import { CSV, ROLE_KEY, TABLESTORE, TABLESTORE_TABLE_KEY } from "../catalog/index";
import type { Fact, MissingFact, PolicyFacts, TableSource } from "./model";
import { byPlace, byText } from "./order";
import { MOST_POLICIES } from "./permission";
import type { PlaceGap } from "./place";
import type { RoleGap } from "./role";

/** What was not found out about a table. */
export type Gap = RoleGap | PlaceGap;

const FACTS: Readonly<Record<Gap, Fact>> = {
  "role-absent": "role",
  "role-key-instead": "role",
  "role-unfilled": "role",
  "role-malformed": "role",
  "account-unknown": "dataAccount",
  instance: "instance",
  region: "region",
  tableName: "tableName",
  bucket: "bucket",
  directory: "directory",
  permissions: "permissions",
};

const ORDER: readonly Fact[] = [
  "maxcomputeAccount",
  "role",
  "dataAccount",
  "instance",
  "region",
  "tableName",
  "bucket",
  "directory",
  "permissions",
  "policyLimit",
];

const ARN = printRoleArn(ACCOUNT_PLACEHOLDER, NAME_PLACEHOLDER);

/** What is missing, of which table, and where to say it. No value of the text is repeated: it may hold a secret. */
function sentence(gap: Gap, table: string): string {
  switch (gap) {
    case "role-absent":
      return l10n.t("{0} names no RAM role: write {1} as '{2}' in SERDEPROPERTIES", table, ARN, ROLE_KEY);
    case "role-key-instead":
      return l10n.t(
        "{0} has an AccessKey in LOCATION and no RAM role: take the key out and write {1} as '{2}' in SERDEPROPERTIES",
        table,
        ARN,
        ROLE_KEY,
      );
    case "role-unfilled":
      return l10n.t("The role ARN of {0} is still to be filled in: write {1} as '{2}'", table, ARN, ROLE_KEY);
    case "role-malformed":
      return l10n.t("What {0} has as '{2}' is not the ARN of a RAM role: write {1}", table, ARN, ROLE_KEY);
    case "account-unknown":
      return l10n.t(
        "The role ARN of {0} lacks the account: write the uid of the data's owner into '{1}', digits only",
        table,
        ROLE_KEY,
      );
    case "instance":
      return l10n.t("The Tablestore instance of {0} is not known: name it in LOCATION, {1}", table, locationExample());
    case "region":
      return l10n.t("The region of {0} is not known: name it in LOCATION, {1}", table, locationExample());
    case "tableName":
      return l10n.t("The Tablestore table of {0} is not known: name it as '{1}'", table, TABLESTORE_TABLE_KEY);
    case "bucket":
      return l10n.t("The OSS bucket of {0} is not known: name it in LOCATION, {1}", table, CSV.location.example);
    case "directory":
      return l10n.t(
        "The directory of {0} in its OSS bucket is not known: name it in LOCATION, {1}",
        table,
        CSV.location.example,
      );
    case "permissions":
      return l10n.t(
        "{0} is in OSS-HDFS, whose permissions go beyond objects of the bucket: give them to the role by hand",
        table,
      );
  }
}

/** The table, or the statement that moves data from or to it. */
function labelOf({ statement, name }: TableSource["table"]): string {
  switch (statement) {
    case "load":
      return l10n.t("LOAD into {0}", name || "?");
    case "unload":
      return name ? l10n.t("UNLOAD of {0}", name) : "UNLOAD";
    default:
      return name || l10n.t("the table without a name");
  }
}

const locationExample = (): string => TABLESTORE.location.example;

export const missingOf = ({ table, path, line }: TableSource, gap: Gap): MissingFact => ({
  fact: FACTS[gap],
  path,
  line,
  message: sentence(gap, labelOf(table)),
});

/** Said once, at the first table that needs it: there is one MaxCompute account. */
export function missingAccount(
  sources: readonly TableSource[],
  given: PolicyFacts["maxcomputeAccount"],
): MissingFact[] {
  const [first] = [...sources].sort(byPlace);
  if (!first) return [];
  const how = l10n.t("give its uid with --maxcompute-account or as the setting extable.maxcomputeAccountId");
  const message =
    given === undefined
      ? l10n.t("No statement says which account owns the MaxCompute project: {0}", how)
      : l10n.t("The uid of the account that owns the MaxCompute project has digits only: {0}", how);
  return [{ fact: "maxcomputeAccount", path: first.path, line: first.line, message }];
}

/** Said instead of documents that RAM would not take. */
export const tooManyPolicies = (roleName: string, { path, line }: TableSource): MissingFact => ({
  fact: "policyLimit",
  path,
  line,
  message: l10n.t(
    "{0} needs more than {1} custom policies, and RAM attaches no more to a role: give some of its tables another role, or widen what is allowed with --allow-wildcards",
    roleName,
    MOST_POLICIES,
  ),
});

export const sortMissing = (missing: readonly MissingFact[]): MissingFact[] =>
  [...missing].sort(
    (a, b) => byPlace(a, b) || ORDER.indexOf(a.fact) - ORDER.indexOf(b.fact) || byText(a.message, b.message),
  );
