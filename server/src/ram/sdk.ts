import { $OpenApiUtil } from "@alicloud/openapi-core";
import Ram, * as $Ram from "@alicloud/ram20150501";
import Sts, * as $Sts from "@alicloud/sts20150401";
import type { AttachedPolicy, Identity, PolicyState, PolicyType, RamAccount, RamWriter, RoleState } from "./account";
import { CancelledError, throwIfCancelled } from "./cancel";
import type { Assumption, Credentials } from "./credentials/model";
import { deadline } from "./deadline";
import type { Endpoint } from "./endpoint";
import { type Asked, CloudFault } from "./fault";
import { type Patience, retry } from "./retry";
import { faultOf } from "./translate";

const ONCE: Patience = { attempts: 1, firstWait: 0, longestWait: 0, total: 0 };

export interface Connection {
  readonly ram: Endpoint;
  readonly sts: Endpoint;
  /** How long to wait for one answer, in milliseconds. */
  readonly timeout: number;
  readonly patience: Patience;
  /** Nothing is asked any more once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

const configOf = (
  { host, protocol }: Endpoint,
  { timeout }: Connection,
  { accessKeyId, accessKeySecret, securityToken }: Credentials,
) =>
  new $OpenApiUtil.Config({
    accessKeyId,
    accessKeySecret,
    ...(securityToken !== undefined && { securityToken }),
    endpoint: host,
    protocol,
    // The shorter one counts for both.
    connectTimeout: timeout,
    readTimeout: timeout,
    userAgent: "extable",
  });

const secretsOf = ({ accessKeyId, accessKeySecret, securityToken }: Credentials): string[] =>
  [accessKeyId, accessKeySecret, securityToken].filter((one) => one !== undefined);

/** A part of an answer that has to be there. */
function part<T>(value: T | undefined): T {
  if (value === undefined || value === null) throw Object.assign(new Error(), { name: "IncompleteAnswer" });
  return value;
}

/** Asks, and again where that may help. */
function ask<T>(
  asked: Asked,
  credentials: Credentials,
  { timeout, patience, signal }: Connection,
  send: () => Promise<T>,
): Promise<T> {
  const once = async (): Promise<T> => {
    throwIfCancelled(signal);
    try {
      return await deadline(send(), 2 * timeout, signal);
    } catch (error) {
      throw error instanceof CancelledError ? error : faultOf(error, asked, secretsOf(credentials));
    }
  };
  return retry(once, patience, signal);
}

/** The credentials of a role. */
export function assumeRole(own: Credentials, role: Assumption, connection: Connection): Promise<Credentials> {
  const { roleArn, sessionName: roleSessionName, seconds: durationSeconds, externalId } = role;
  const asked = {
    action: "sts:AssumeRole",
    resources: [roleArn.replace("acs:ram::", "acs:ram:*:")],
    host: connection.sts.host,
  };
  const sts = new Sts(configOf(connection.sts, connection, own));
  return ask(asked, own, connection, async () => {
    const request = { roleArn, roleSessionName, durationSeconds, ...(externalId !== undefined && { externalId }) };
    const { body } = await sts.assumeRole(new $Sts.AssumeRoleRequest(request));
    const { accessKeyId, accessKeySecret, securityToken } = part(body?.credentials);
    return {
      accessKeyId: part(accessKeyId),
      accessKeySecret: part(accessKeySecret),
      securityToken: part(securityToken),
    };
  });
}

const isCode =
  (code: string) =>
  (error: unknown): undefined => {
    if (error instanceof CloudFault && error.code === code) return undefined;
    throw error;
  };

/** The account of some credentials, through Alibaba Cloud's own SDK. */
export class SdkAccount implements RamAccount, RamWriter {
  readonly #ram: Ram;
  readonly #sts: Sts;
  readonly #credentials: Credentials;
  readonly #connection: Connection;
  /** What an account is called until it is known. */
  #account = "*";

  constructor(credentials: Credentials, connection: Connection) {
    this.#ram = new Ram(configOf(connection.ram, connection, credentials));
    this.#sts = new Sts(configOf(connection.sts, connection, credentials));
    this.#credentials = credentials;
    this.#connection = connection;
  }

  async identity(): Promise<Identity> {
    const asked = { action: "sts:GetCallerIdentity", resources: [], host: this.#connection.sts.host };
    const identity = await this.#ask(asked, async () => {
      const { body } = await this.#sts.getCallerIdentity();
      return { account: part(body?.accountId), arn: part(body?.arn) };
    });
    this.#account = identity.account;
    return identity;
  }

  async role(name: string): Promise<RoleState | undefined> {
    const request = new $Ram.GetRoleRequest({ roleName: name });
    return this.#ask(this.#asked("GetRole", this.#roleArn(name)), async () => {
      const { body } = await this.#ram.getRole(request);
      const { roleName, arn, assumeRolePolicyDocument } = part(body?.role);
      return { name: part(roleName), arn: part(arn), trustPolicy: part(assumeRolePolicyDocument) };
    }).catch(isCode("EntityNotExist.Role"));
  }

  async policiesOfRole(name: string): Promise<readonly AttachedPolicy[]> {
    const request = new $Ram.ListPoliciesForRoleRequest({ roleName: name });
    return this.#ask(this.#asked("ListPoliciesForRole", this.#roleArn(name)), async () => {
      const { body } = await this.#ram.listPoliciesForRole(request);
      return part(body?.policies?.policy).map(({ policyName, policyType }) => ({
        name: part(policyName),
        type: typeOf(policyType),
      }));
    });
  }

  async policy({ name, type }: AttachedPolicy): Promise<PolicyState | undefined> {
    const request = new $Ram.GetPolicyRequest({ policyName: name, policyType: type });
    const asked = this.#asked("GetPolicy", this.#policyArn(name, type));
    return this.#ask(asked, async () => {
      const { body } = await this.#ram.getPolicy(request);
      const { versionId: version = body?.policy?.defaultVersion, policyDocument } = body?.defaultPolicyVersion ?? {};
      return { version: part(version), document: policyDocument };
    })
      .then(async ({ version, document }) => ({
        name,
        type,
        version,
        document: document ?? (await this.#document({ name, type }, version)),
      }))
      .catch(isCode("EntityNotExist.Policy"));
  }

  async versionsOf(policyName: string): Promise<number> {
    const request = new $Ram.ListPolicyVersionsRequest({ policyName, policyType: "Custom" });
    return this.#ask(this.#asked("ListPolicyVersions", this.#policyArn(policyName, "Custom")), async () => {
      const { body } = await this.#ram.listPolicyVersions(request);
      return part(body?.policyVersions?.policyVersion).length;
    });
  }

  async createRole(roleName: string, assumeRolePolicyDocument: string): Promise<void> {
    const request = new $Ram.CreateRoleRequest({ roleName, assumeRolePolicyDocument });
    await this.#change("CreateRole", [this.#roleArn(roleName)], () => this.#ram.createRole(request));
  }

  async updateTrust(roleName: string, newAssumeRolePolicyDocument: string): Promise<void> {
    const request = new $Ram.UpdateRoleRequest({ roleName, newAssumeRolePolicyDocument });
    await this.#change("UpdateRole", [this.#roleArn(roleName)], () => this.#ram.updateRole(request));
  }

  async createPolicy(policyName: string, policyDocument: string): Promise<void> {
    const request = new $Ram.CreatePolicyRequest({ policyName, policyDocument });
    await this.#change("CreatePolicy", [this.#policyArn(policyName, "Custom")], () => this.#ram.createPolicy(request));
  }

  async createVersion(policyName: string, policyDocument: string, rotate: boolean): Promise<void> {
    const rotateStrategy = rotate ? "DeleteOldestNonDefaultVersionWhenLimitExceeded" : "None";
    const request = { policyName, policyDocument, setAsDefault: true, rotateStrategy };
    await this.#change("CreatePolicyVersion", [this.#policyArn(policyName, "Custom")], () =>
      this.#ram.createPolicyVersion(new $Ram.CreatePolicyVersionRequest(request)),
    );
  }

  async attachPolicy(policyName: string, roleName: string): Promise<void> {
    const request = new $Ram.AttachPolicyToRoleRequest({ policyType: "Custom", policyName, roleName });
    const resources = [this.#roleArn(roleName), this.#policyArn(policyName, "Custom")];
    await this.#change("AttachPolicyToRole", resources, () => this.#ram.attachPolicyToRole(request));
  }

  async #document({ name, type }: AttachedPolicy, versionId: string): Promise<string> {
    const request = new $Ram.GetPolicyVersionRequest({ policyName: name, policyType: type, versionId });
    return this.#ask(this.#asked("GetPolicyVersion", this.#policyArn(name, type)), async () => {
      const { body } = await this.#ram.getPolicyVersion(request);
      return part(body?.policyVersion?.policyDocument);
    });
  }

  #ask<T>(asked: Asked, send: () => Promise<T>): Promise<T> {
    return ask(asked, this.#credentials, this.#connection, send);
  }

  /** Sends once: whether what did not answer was done has to be looked at. What was sent is waited for, wanted or not. */
  async #change<T>(action: string, resources: readonly string[], send: () => Promise<T>): Promise<T> {
    throwIfCancelled(this.#connection.signal);
    const asked = { action: `ram:${action}`, resources, host: this.#connection.ram.host };
    return ask(asked, this.#credentials, { ...this.#connection, patience: ONCE, signal: undefined }, send);
  }

  #asked(action: string, resource: string): Asked {
    return { action: `ram:${action}`, resources: [resource], host: this.#connection.ram.host };
  }

  #roleArn(name: string): string {
    return `acs:ram:*:${this.#account}:role/${name}`;
  }

  #policyArn(name: string, type: PolicyType): string {
    return `acs:ram:*:${type === "System" ? "system" : this.#account}:policy/${name}`;
  }
}

const typeOf = (text: string | undefined): PolicyType => (part(text) === "System" ? "System" : "Custom");
