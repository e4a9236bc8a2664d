import * as l10n from "@vscode/l10n";
import { isWellFormed, parseRoleArn } from "./arn/role";
import { checkPolicy } from "./check-policy";
import { type NamedPolicy, rolesOf } from "./ram-policy/assign";
import type { PolicyKind } from "./ram-policy/grammar";
import type { Needs } from "./ram-policy/needs";
import { policyDocumentMissing } from "./rules/policy-document-missing";
import type { Finding } from "./rules/rule";

/** What is said of one of several policies that are checked together. */
export interface CheckedPolicy<Policy extends NamedPolicy> {
  readonly policy: Policy;
  /** The role that it was compared with; absent where it is open which one it is for. */
  readonly role: Needs | undefined;
  readonly findings: readonly Finding[];
}

/** Checks policies as all that there are of these roles, in their order. */
export function checkPolicies<Policy extends NamedPolicy>(
  policies: readonly Policy[],
  roles: readonly Needs[],
): CheckedPolicy<Policy>[] {
  const assigned = rolesOf(policies, roles).map((role, i) => ({ policy: policies[i]!, role }));
  return assigned.map(({ policy, role }) => {
    const { text, file } = policy;
    if (!role) return { policy, role, findings: checkPolicy(text, file) };
    const alike = assigned.filter((one) => one.role === role && one.policy.file.kind === file.kind);
    const others = alike.flatMap((one) => (one.policy === policy ? [] : [one.policy.text]));
    const comparison = { needs: role, others, saysMissing: alike[0]?.policy === policy };
    return { policy, role, findings: checkPolicy(text, file, comparison) };
  });
}

/** What a role needs and no policy is there for. Of a role that is still to be filled in, there may be some. */
export function missingDocuments(
  checked: readonly CheckedPolicy<NamedPolicy>[],
  roles: readonly Needs[],
): { readonly role: Needs; readonly kind: PolicyKind; readonly finding: Finding }[] {
  return roles.filter(isKnown).flatMap((role) =>
    neededKinds(role)
      .filter((kind) => !checked.some((one) => one.role === role && one.policy.file.kind === kind))
      .map((kind) => ({ role, kind, finding: missingDocument(role, kind) })),
  );
}

const isKnown = ({ roleArn }: Needs): boolean => isWellFormed(parseRoleArn(roleArn));

const neededKinds = ({ permissionPolicies }: Needs): PolicyKind[] =>
  permissionPolicies.length > 0 ? ["trust", "permission"] : ["trust"];

const missingDocument = ({ roleArn }: Needs, kind: PolicyKind): Finding => ({
  code: policyDocumentMissing.code,
  severity: policyDocumentMissing.severity,
  at: { start: 0, end: 0 },
  message:
    kind === "trust"
      ? l10n.t("missing: there is no trust policy of {0}", roleArn)
      : l10n.t("missing: there is no permission policy of {0}", roleArn),
  fixes: [],
});
