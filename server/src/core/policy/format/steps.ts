import type { RolePolicies } from "../model";

/** A call of the RAM API, by its names: what is made, and its parameters in the order to write them. */
export interface Step {
  readonly operation: "CreateRole" | "CreatePolicy" | "AttachPolicyToRole";
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** What makes a role with its policies, in order. Documents are minified, since RAM counts their characters. */
export const stepsOf = ({ roleName, trustPolicy, permissionPolicies }: RolePolicies): Step[] => [
  ...(trustPolicy ? [createRole(roleName, trustPolicy)] : []),
  ...permissionPolicies.flatMap(({ name, document }) => [createPolicy(name, document), attach(name, roleName)]),
];

const createRole = (roleName: string, document: object): Step => ({
  operation: "CreateRole",
  parameters: [
    ["RoleName", roleName],
    ["AssumeRolePolicyDocument", JSON.stringify(document)],
  ],
});

const createPolicy = (name: string, document: object): Step => ({
  operation: "CreatePolicy",
  parameters: [
    ["PolicyName", name],
    ["PolicyDocument", JSON.stringify(document)],
  ],
});

const attach = (name: string, roleName: string): Step => ({
  operation: "AttachPolicyToRole",
  parameters: [
    ["PolicyType", "Custom"],
    ["PolicyName", name],
    ["RoleName", roleName],
  ],
});
