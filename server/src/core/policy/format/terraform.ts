import * as l10n from "@vscode/l10n";
import { comment } from "../comment";
import type { PolicyReport, RolePolicies } from "../model";
import { type HclItem, hclItems, hclString, hclValue } from "./hcl";
import { identifiers, policyKey } from "./ids";
import type { FormFile } from "./model";
import { aboutRole, remarks } from "./remarks";
import { type Section, sectionsOf } from "./sections";

/** Since then roles have `role_name` and `assume_role_policy_document`. Source: alicloud provider, alicloud_ram_role. */
const PROVIDER_VERSION = ">= 1.252.0";

/** What each role and each policy is called in the module, by its ARN, and by that and its own name. */
interface Names {
  readonly roles: ReadonlyMap<string, string>;
  readonly policies: ReadonlyMap<string, string>;
}

/** A module for all accounts, each with a provider of its own, whose profile is asked for. */
export function terraformFile(report: PolicyReport): FormFile {
  const names = namesOf(report.roles);
  const head = comment(
    [l10n.t("RAM roles and their policies: terraform init, terraform plan"), ...remarks(report)],
    "#",
  );
  const sections = sectionsOf(report).map((section) => sectionText(section, names));
  return { name: "ram.tf", language: "terraform", text: [head + TERRAFORM, ...sections].join("\n") };
}

const TERRAFORM = `terraform {
  required_version = ">= 1.2.0"
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "${PROVIDER_VERSION}"
    }
  }
}
`;

const identifier = (name: string): string => name.replace(/[^A-Za-z0-9_-]/g, "_").replace(/^(?![A-Za-z_])/, "_");

const namesOf = (roles: readonly RolePolicies[]): Names => ({
  roles: identifiers(roles.map(({ roleArn, roleName }) => ({ key: roleArn, plain: identifier(roleName) }))),
  policies: identifiers(
    roles.flatMap(({ roleArn, permissionPolicies }) =>
      permissionPolicies.map(({ name }) => ({ key: policyKey(roleArn, name), plain: identifier(name) })),
    ),
  ),
});

const aliasOf = (account: string): string => `account_${account}`;

/** The provider of an account, which stops where its profile is of another one, and what is made with it. */
const sectionText = ({ account, roles }: Section, names: Names): string =>
  [
    `${comment([l10n.t("Account {0}", account)], "#")}variable "profile_${account}" {
  type        = string
  description = ${hclString(l10n.t("The profile of the aliyun CLI for account {0}", account))}
}
`,
    `provider "alicloud" {
  alias   = "${aliasOf(account)}"
  profile = var.profile_${account}
}
`,
    `data "alicloud_account" "${aliasOf(account)}" {
  provider = alicloud.${aliasOf(account)}

  lifecycle {
    postcondition {
      condition     = self.id == "${account}"
      error_message = ${hclString(l10n.t("This profile is not of account {0}.", account))}
    }
  }
}
`,
    ...roles.flatMap((role) => roleText(role, names)),
  ].join("\n");

function roleText(role: RolePolicies, names: Names): string[] {
  const { account, roleArn, roleName, trustPolicy, permissionPolicies } = role;
  const id = names.roles.get(roleArn)!;
  const roleReference = trustPolicy ? `alicloud_ram_role.${id}.role_name` : hclString(roleName);
  const made = trustPolicy
    ? resource("role", id, account, [
        ["role_name", hclString(roleName)],
        ["assume_role_policy_document", encoded(trustPolicy)],
      ])
    : "";
  const policies = permissionPolicies.flatMap(({ name, document }) => {
    const policyId = names.policies.get(policyKey(roleArn, name))!;
    const policy = `alicloud_ram_policy.${policyId}`;
    return [
      resource("policy", policyId, account, [
        ["policy_name", hclString(name)],
        ["policy_document", encoded(document)],
      ]),
      resource("role_policy_attachment", policyId, account, [
        ["policy_name", `${policy}.policy_name`],
        ["policy_type", `${policy}.type`],
        ["role_name", roleReference],
      ]),
    ];
  });
  return [comment(aboutRole(role), "#") + made, ...policies];
}

const resource = (type: string, id: string, account: string, values: readonly HclItem[]): string =>
  `resource "alicloud_ram_${type}" "${id}" {\n${hclItems([["provider", `alicloud.${aliasOf(account)}`], ...values], "  ")}}\n`;

const encoded = (document: object): string => `jsonencode(${hclValue(document, "  ")})`;
