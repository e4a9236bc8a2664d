import * as l10n from "@vscode/l10n";
import { comment } from "../comment";
import type { PolicyReport, RolePolicies } from "../model";
import { identifiers, policyKey } from "./ids";
import type { FormFile } from "./model";
import { aboutRole, remarks } from "./remarks";
import { type Section, sectionsOf } from "./sections";
import { yamlValue } from "./yaml";

const TEMPLATE_VERSION = "2015-09-01";

/** A template for each account, since a stack belongs to one. */
export const rosFiles = (report: PolicyReport): FormFile[] =>
  sectionsOf(report).map((section, index, all) => {
    const order =
      all.length > 1 ? [l10n.t("Template {0} of {1}, in the order to apply them", index + 1, all.length)] : [];
    const head = [
      l10n.t("ROS template: RAM roles and their policies. Create its stack in account {0}.", section.account),
      ...order,
      ...remarks(report),
      ...section.roles.flatMap(aboutRole),
    ];
    const template = { ROSTemplateFormatVersion: TEMPLATE_VERSION, Resources: resourcesOf(section) };
    const text = comment(head, "#") + yamlValue(template).slice(1);
    return { name: `ros-ram.${section.account}.yaml`, language: "yaml", text };
  });

/** In letters and digits, each word with a capital. */
const logicalId = (type: string, name: string): string =>
  type + name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase());

function resourcesOf({ roles }: Section): Record<string, unknown> {
  const ids = identifiers([
    ...roles.map(({ roleArn, roleName }) => ({ key: roleArn, plain: logicalId("Role", roleName) })),
    ...roles.flatMap(({ roleArn, permissionPolicies }) =>
      permissionPolicies.map(({ name }) => ({ key: policyKey(roleArn, name), plain: logicalId("Policy", name) })),
    ),
  ]);
  return Object.fromEntries(roles.flatMap((role) => resources(role, ids)));
}

function resources(role: RolePolicies, ids: ReadonlyMap<string, string>): [id: string, resource: object][] {
  const { roleArn, roleName, trustPolicy, permissionPolicies } = role;
  const id = ids.get(roleArn)!;
  const made: [string, object][] = trustPolicy
    ? [[id, { Type: "ALIYUN::RAM::Role", Properties: { RoleName: roleName, AssumeRolePolicyDocument: trustPolicy } }]]
    : [];
  const policies = permissionPolicies.map(({ name, document }): [string, object] => [
    ids.get(policyKey(roleArn, name))!,
    {
      Type: "ALIYUN::RAM::ManagedPolicy",
      ...(trustPolicy && { DependsOn: id }),
      Properties: { PolicyName: name, PolicyDocument: document, Roles: [roleName] },
    },
  ]);
  return [...made, ...policies];
}
