/** Who calls, as STS knows them. */
export interface Identity {
  /** The uid of the account that the caller belongs to. */
  readonly account: string;
  readonly arn: string;
}

export interface RoleState {
  readonly name: string;
  readonly arn: string;
  /** The trust policy as it is written. */
  readonly trustPolicy: string;
}

export type PolicyType = "Custom" | "System";

export interface AttachedPolicy {
  readonly name: string;
  readonly type: PolicyType;
}

export interface PolicyState extends AttachedPolicy {
  /** The version in force. */
  readonly version: string;
  /** Its document as it is written. */
  readonly document: string;
}

/** An account as RAM shows it to one caller. Every method throws a `CloudFault` where it cannot say. */
export interface RamAccount {
  identity(): Promise<Identity>;
  /** `undefined` where there is no such role. */
  role(name: string): Promise<RoleState | undefined>;
  policiesOfRole(name: string): Promise<readonly AttachedPolicy[]>;
  /** `undefined` where there is no such policy. */
  policy(policy: AttachedPolicy): Promise<PolicyState | undefined>;
  /** How many versions a custom policy has. */
  versionsOf(policyName: string): Promise<number>;
}

/** What changes an account. Nothing is asked twice: whether it was done after all is for the caller to look at. */
export interface RamWriter {
  createRole(roleName: string, trustPolicy: string): Promise<void>;
  updateTrust(roleName: string, trustPolicy: string): Promise<void>;
  createPolicy(policyName: string, document: string): Promise<void>;
  /** Puts another document in force; with `rotate` the oldest version that is not makes room for it. */
  createVersion(policyName: string, document: string, rotate: boolean): Promise<void>;
  attachPolicy(policyName: string, roleName: string): Promise<void>;
}
