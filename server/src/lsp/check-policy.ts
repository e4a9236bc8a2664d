import * as z from "zod/mini";
import { isRamPolicy, readPolicySources, type Settings } from "../core/index";
import { type DiagnosticStyle, toDiagnostic } from "./convert";
import type { CheckPolicyParams, CheckPolicyResult } from "./protocol";
import type { Session } from "./session";
import { shownFindings } from "./snapshot";

export const NO_POLICY: CheckPolicyResult = { kind: "none", lacksAccount: false, diagnostics: [] };

/** What `CheckPolicyParams` say, in a form that a request can be checked against. */
export const checkPolicyParams = z.object({
  uri: z.string(),
  text: z.optional(z.string()),
  maxcomputeAccount: z.optional(z.string()),
  others: z.optional(z.array(z.object({ path: z.string(), text: z.string() }))),
  complete: z.optional(z.boolean()),
});

/** What is wrong with a policy by itself, and against all tables that are known. */
export function checkedPolicy(
  session: Session,
  { uri, text, maxcomputeAccount, others, complete = true }: CheckPolicyParams,
  settings: Settings,
  style: DiagnosticStyle,
): CheckPolicyResult {
  const policy = session.policy(uri, text);
  if (!policy || !isRamPolicy(policy.text)) return NO_POLICY;
  if (others) {
    const sources = policy.within(() => others.map((other) => readPolicySources(other.path, other.text)));
    session.remember(uri, { sources, complete });
  }
  const asked = { ...settings, ...(maxcomputeAccount !== undefined && { maxcomputeAccountId: maxcomputeAccount }) };
  const { role, file } = policy.under(asked);
  const result: CheckPolicyResult = {
    kind: file.kind,
    ...(role && { roleArn: role.roleArn }),
    lacksAccount: file.kind === "trust" && role !== undefined && !role.trustPolicy,
    diagnostics: shownFindings(policy, asked).map((finding) => toDiagnostic(finding, policy, style)),
  };
  if (!session.snapshot(uri)) session.forget(uri);
  return result;
}
