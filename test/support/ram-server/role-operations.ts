import { alreadyExists, limitExceeded, notExist } from "./failure";
import type { Operations, Request } from "./operation";
import type { Role } from "./world";

const resources = ({ account, parameters }: Request): string[] => [
  `acs:ram:*:${account.uid}:role/${parameters.roleName().toLowerCase()}`,
];

export function roleOf({ account, parameters }: Request): Role {
  const name = parameters.roleName();
  const role = account.roles.get(name);
  if (!role) throw notExist("Role", name);
  return role;
}

const shown = (role: Role) => ({
  Role: {
    RoleId: role.id,
    RoleName: role.name,
    Arn: role.arn,
    Description: role.description,
    AssumeRolePolicyDocument: role.trust,
    MaxSessionDuration: role.maxSessionDuration,
    CreateDate: role.created,
    UpdateDate: role.updated,
  },
});

function maxSession({ parameters }: Request, name: string): number | undefined {
  const value = parameters.optional(name);
  return value === undefined ? undefined : Number(value);
}

export const ROLE_OPERATIONS: Operations = {
  GetRole: { resources, run: (request) => shown(roleOf(request)) },

  CreateRole: {
    resources,
    run(request) {
      const { world, account, parameters } = request;
      const name = parameters.roleName();
      const trust = parameters.trustDocument("AssumeRolePolicyDocument");
      const description = parameters.description() ?? "";
      if (account.roles.get(name)) throw alreadyExists("Role", name);
      if (account.roles.size >= world.limits.roles) throw limitExceeded("Role", world.limits.roles);
      const role = { ...world.newRole(account, name, trust), description };
      account.roles.add({ ...role, maxSessionDuration: maxSession(request, "MaxSessionDuration") ?? 3600 });
      return shown(role);
    },
  },

  UpdateRole: {
    resources,
    run(request) {
      const role = roleOf(request);
      const { world, parameters } = request;
      if (parameters.optional("NewAssumeRolePolicyDocument") !== undefined) {
        role.trust = parameters.trustDocument("NewAssumeRolePolicyDocument");
      }
      role.description = parameters.description("NewDescription") ?? role.description;
      role.maxSessionDuration = maxSession(request, "NewMaxSessionDuration") ?? role.maxSessionDuration;
      role.updated = world.timestamp();
      return shown(role);
    },
  },

  ListPoliciesForRole: {
    resources,
    run(request) {
      const { world, account } = request;
      const Policy = roleOf(request).attached.map(({ type, name, at }) => {
        const policy = world.policiesOf(account, type).get(name)!;
        return {
          PolicyName: policy.name,
          PolicyType: type,
          DefaultVersion: policy.current,
          Description: policy.description,
          AttachDate: at,
        };
      });
      return { Policies: { Policy } };
    },
  },
};
