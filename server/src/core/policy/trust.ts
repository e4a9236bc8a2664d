import { MAXCOMPUTE_SERVICE } from "../ram-policy/principal";
import type { TrustPolicy } from "./model";
import { sortedSet } from "./order";

/**
 * The principal that MaxCompute of an account is to a role. A service without a uid in front of it stands for the
 * service in the role's own account only. Source: Tablestore, Cross-account authorization; RAM, trust policies.
 */
export const maxcomputePrincipal = (dataAccount: string, maxcomputeAccount: string): string =>
  dataAccount === maxcomputeAccount ? MAXCOMPUTE_SERVICE : `${maxcomputeAccount}@${MAXCOMPUTE_SERVICE}`;

/** Who may assume a role of `dataAccount`: MaxCompute of each of these accounts. */
export const trustPolicy = (dataAccount: string, maxcomputeAccounts: readonly string[]): TrustPolicy => ({
  Statement: [
    {
      Action: "sts:AssumeRole",
      Effect: "Allow",
      Principal: { Service: sortedSet(maxcomputeAccounts.map((uid) => maxcomputePrincipal(dataAccount, uid))) },
    },
  ],
  Version: "1",
});
