import { alreadyExists, Failure, limitExceeded, notExist } from "./failure";
import type { Operations, Request } from "./operation";
import { roleOf } from "./role-operations";
import type { Policy, PolicyType, Version } from "./world";

const policyResource = ({ account, parameters }: Request, type: PolicyType): string =>
  `acs:ram:*:${type === "System" ? "system" : account.uid}:policy/${parameters.policyName()}`;

const ofType = (request: Request): string[] => [policyResource(request, request.parameters.policyType())];
const ofCustom = (request: Request): string[] => [policyResource(request, "Custom")];

function policyOf({ world, account, parameters }: Request, type: PolicyType): Policy {
  const name = parameters.policyName();
  const policy = world.policiesOf(account, type).get(name);
  if (!policy) throw notExist("Policy", name);
  return policy;
}

function versionOf(policy: Policy, id: string): Version {
  const version = policy.versions.find((one) => one.id === id);
  if (!version) throw new Failure("EntityNotExist.Policy.Version", 404, `The policy version not exists: ${id}.`);
  return version;
}

const shownVersion = (policy: Policy, { id, document, created }: Version) => ({
  VersionId: id,
  IsDefaultVersion: id === policy.current,
  PolicyDocument: document,
  CreateDate: created,
});

function attachmentCount({ world }: Request, { type, name }: Policy): number {
  const roles = [...world.accounts.values()].flatMap((account) => account.roles.all());
  return roles.filter(({ attached }) => attached.some((one) => one.type === type && one.name === name)).length;
}

const shown = (request: Request, policy: Policy) => ({
  PolicyName: policy.name,
  PolicyType: policy.type,
  Description: policy.description,
  DefaultVersion: policy.current,
  CreateDate: policy.created,
  UpdateDate: policy.versions.at(-1)!.created,
  AttachmentCount: attachmentCount(request, policy),
});

function makeRoom(policy: Policy, strategy: string, limit: number): void {
  if (policy.versions.length < limit) return;
  if (strategy !== "DeleteOldestNonDefaultVersionWhenLimitExceeded") throw limitExceeded("Policy.Version", limit);
  const oldest = policy.versions.find(({ id }) => id !== policy.current);
  policy.versions = policy.versions.filter((version) => version !== oldest);
}

function checkAttachmentLimit(
  { world }: Request,
  attached: readonly { readonly type: PolicyType }[],
  type: PolicyType,
) {
  const limit = type === "Custom" ? world.limits.attachedCustom : world.limits.attachedSystem;
  if (attached.filter((one) => one.type === type).length >= limit) throw limitExceeded("Role.Policy", limit);
}

export const POLICY_OPERATIONS: Operations = {
  GetPolicy: {
    resources: ofType,
    run(request) {
      const policy = policyOf(request, request.parameters.policyType());
      const DefaultPolicyVersion = shownVersion(policy, versionOf(policy, policy.current));
      return { Policy: shown(request, policy), DefaultPolicyVersion };
    },
  },

  GetPolicyVersion: {
    resources: ofType,
    run(request) {
      const policy = policyOf(request, request.parameters.policyType());
      return { PolicyVersion: shownVersion(policy, versionOf(policy, request.parameters.required("VersionId"))) };
    },
  },

  ListPolicyVersions: {
    resources: ofType,
    run(request) {
      const policy = policyOf(request, request.parameters.policyType());
      return { PolicyVersions: { PolicyVersion: policy.versions.map((version) => shownVersion(policy, version)) } };
    },
  },

  CreatePolicy: {
    resources: ofCustom,
    run(request) {
      const { world, account, parameters } = request;
      const name = parameters.policyName();
      const document = parameters.permissionDocument();
      const description = parameters.description();
      if (account.policies.get(name)) throw alreadyExists("Policy", name);
      if (account.policies.size >= world.limits.policies) throw limitExceeded("Policy", world.limits.policies);
      const policy = world.newPolicy("Custom", name, document, description);
      account.policies.add(policy);
      return { Policy: shown(request, policy) };
    },
  },

  CreatePolicyVersion: {
    resources: ofCustom,
    run(request) {
      const { world, parameters } = request;
      const policy = policyOf(request, "Custom");
      const document = parameters.permissionDocument();
      makeRoom(policy, parameters.optional("RotateStrategy") ?? "None", world.limits.versions);
      const version = { id: `v${policy.next++}`, document, created: world.timestamp() };
      policy.versions.push(version);
      if (parameters.optional("SetAsDefault") === "true") policy.current = version.id;
      return { PolicyVersion: shownVersion(policy, version) };
    },
  },

  SetDefaultPolicyVersion: {
    resources: ofCustom,
    run(request) {
      const policy = policyOf(request, "Custom");
      policy.current = versionOf(policy, request.parameters.required("VersionId")).id;
      return {};
    },
  },

  AttachPolicyToRole: {
    resources: (request) => [
      `acs:ram:*:${request.account.uid}:role/${request.parameters.roleName().toLowerCase()}`,
      ...ofType(request),
    ],
    run(request) {
      const type = request.parameters.policyType();
      const { name } = policyOf(request, type);
      const { attached } = roleOf(request);
      if (attached.some((one) => one.type === type && one.name === name)) throw alreadyExists("Role.Policy", name);
      checkAttachmentLimit(request, attached, type);
      attached.push({ type, name, at: request.world.timestamp() });
      return {};
    },
  },
};
