/** One change to an account. Each says what has to be there before and what is there afterwards, so that it can be done once only. */
export type Step =
  | { readonly kind: "create-role"; readonly roleName: string; readonly after: object }
  | {
      readonly kind: "update-trust";
      readonly roleName: string;
      readonly before: object;
      readonly after: object;
    }
  | { readonly kind: "create-policy"; readonly policyName: string; readonly after: object }
  | {
      readonly kind: "new-version";
      readonly policyName: string;
      readonly before: object;
      readonly after: object;
      /** Whether the oldest version that is not in force has to make room. */
      readonly rotate: boolean;
    }
  | {
      readonly kind: "attach-policy";
      readonly roleName: string;
      readonly policyName: string;
      /** What the policy is to say then: all of it holds for the role from then on. */
      readonly document: object;
    };

/** A custom policy of the name that a policy of the role is to have. */
export interface OwnPolicy {
  readonly name: string;
  /** The document in force. */
  readonly text: string;
  readonly versions: number;
}

/** Whether a step shows a document that no other one shows: that of a policy which is attached as it is. */
export const attachesAsIs = (step: Step, all: readonly Step[]): boolean =>
  step.kind === "attach-policy" &&
  !all.some((other) => other !== step && "policyName" in other && other.policyName === step.policyName);

export interface RolePlan {
  readonly roleArn: string;
  readonly account: string;
  /** In the order to do them; none where something blocks them. */
  readonly steps: readonly Step[];
  /** Why the role cannot be made to work by adding something; each says what to do. */
  readonly blocked: readonly string[];
}
