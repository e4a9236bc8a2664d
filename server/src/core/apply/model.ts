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
  | { readonly kind: "attach-policy"; readonly roleName: string; readonly policyName: string };

/** A custom policy of the name that a policy of the role is to have. */
export interface OwnPolicy {
  readonly name: string;
  /** The document in force. */
  readonly text: string;
  readonly versions: number;
}

export interface RolePlan {
  readonly roleArn: string;
  readonly account: string;
  /** In the order to do them; none where something blocks them. */
  readonly steps: readonly Step[];
  /** Why the role cannot be made to work by adding something; each says what to do. */
  readonly blocked: readonly string[];
}
