import { Failure } from "./failure";
import type { Operations, Request } from "./operation";
import type { Identity, Role } from "./world";

const ROLE_ARN = /^acs:ram::(\d+):role\/([^/]+)$/;

function noPermission(message: string): Failure {
  return new Failure("NoPermission", 403, message);
}

function roleByArn({ world }: Request, arn: string): Role {
  const [, uid = "", name = ""] = ROLE_ARN.exec(arn) ?? [];
  const role = world.accounts.get(uid)?.roles.get(name);
  if (!role) throw new Failure("EntityNotExist.Role", 404, "The specified Role not exists.");
  return role;
}

interface TrustStatement {
  readonly Principal: { readonly RAM?: string | readonly string[] };
}

/** Either the caller itself or its whole account may be trusted. */
function isTrusted(role: Role, { arn, account }: Identity): boolean {
  const statements: TrustStatement[] = JSON.parse(role.trust).Statement;
  const trusted = statements.flatMap(({ Principal: { RAM = [] } }) => RAM).map((name) => name.toLowerCase());
  return [arn, `acs:ram::${account}:root`].some((name) => trusted.includes(name.toLowerCase()));
}

export const STS_OPERATIONS: Operations = {
  GetCallerIdentity: {
    run: ({ key: { identity } }) => ({
      AccountId: identity.account,
      Arn: identity.arn,
      IdentityType: identity.type,
      PrincipalId: identity.account,
    }),
  },

  AssumeRole: {
    resources: ({ parameters }) => [parameters.required("RoleArn").replace("acs:ram::", "acs:ram:*:")],
    run(request) {
      const { world, key, parameters } = request;
      if (key.identity.type === "Account") throw noPermission("Roles may not be assumed by root accounts.");
      const role = roleByArn(request, parameters.required("RoleArn"));
      const session = parameters.required("RoleSessionName");
      const seconds = Number(parameters.optional("DurationSeconds") ?? 3600);
      if (!(seconds >= 900 && seconds <= role.maxSessionDuration)) {
        throw new Failure("InvalidParameter.DurationSeconds", 400, "DurationSeconds is out of range.");
      }
      if (!isTrusted(role, key.identity)) throw noPermission("You are not authorized to do this action.");
      const [, account = ""] = ROLE_ARN.exec(role.arn) ?? [];
      const arn = `acs:ram::${account}:assumed-role/${role.name}/${session}`;
      const expires = world.now().getTime() + seconds * 1000;
      const id = world.newId();
      const assumed = world.addKey({
        id: `STS.FakeAssumed${id}`,
        secret: `FakeAssumedSecret${id}`,
        token: `FakeAssumedToken${id}`,
        expires,
        identity: { account, arn, type: "AssumedRoleUser" },
      });
      return {
        AssumedRoleUser: { Arn: arn, AssumedRoleId: `${role.id}:${session}` },
        Credentials: {
          AccessKeyId: assumed.id,
          AccessKeySecret: assumed.secret,
          SecurityToken: assumed.token,
          Expiration: new Date(expires).toISOString(),
        },
      };
    },
  },
};
