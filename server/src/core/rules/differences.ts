import { policyAccessDenied } from "./policy-access-denied";
import { policyAccessMissing } from "./policy-access-missing";
import { policyAccessTooWide } from "./policy-access-too-wide";
import { policyAccountDiffers } from "./policy-account-differs";
import { policyConditionUnknown } from "./policy-condition-unknown";
import type { DifferenceRule } from "./policy-difference";
import { policyInstanceDiffers } from "./policy-instance-differs";
import { policyRegionDiffers } from "./policy-region-differs";
import { policyTrustAccountDiffers } from "./policy-trust-account-differs";
import { policyTrustCrossAccount } from "./policy-trust-cross-account";
import { policyTrustMissing } from "./policy-trust-missing";
import { policyTrustPrincipalRam } from "./policy-trust-principal-ram";
import { policyTrustTooWide } from "./policy-trust-too-wide";

/** Rules about what RAM policies and the tables of their role have different; one line a rule. */
export const DIFFERENCE_RULES: readonly DifferenceRule[] = [
  policyAccessDenied,
  policyAccessMissing,
  policyAccessTooWide,
  policyAccountDiffers,
  policyConditionUnknown,
  policyInstanceDiffers,
  policyRegionDiffers,
  policyTrustAccountDiffers,
  policyTrustCrossAccount,
  policyTrustMissing,
  policyTrustPrincipalRam,
  policyTrustTooWide,
];
