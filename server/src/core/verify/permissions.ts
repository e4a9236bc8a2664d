import * as l10n from "@vscode/l10n";
import { comparePermission, outcomeOf } from "../ram-policy/compare-permission";
import type { Difference } from "../ram-policy/difference";
import { documentOf, grantsIn } from "../ram-policy/grants";
import type { RamPolicy } from "../ram-policy/model";
import { type Need, type Needs, needsIn, statementsFor } from "../ram-policy/needs";
import { readRamPolicy } from "../ram-policy/read";
import type { Line, LivePolicy, VerifiedNeed } from "./model";
import { checkingCondition, lifting, narrowing, wordingOf } from "./wording";

/** A policy that could be read. */
interface Read {
  readonly live: LivePolicy;
  readonly policy: RamPolicy;
}

/** How a need fares under all policies of a role. */
export interface Judged {
  readonly need: Need;
  readonly outcome: VerifiedNeed["outcome"];
}

export interface Permissions {
  readonly judged: readonly Judged[];
  readonly lines: readonly Line[];
}

function read(live: LivePolicy): Read | undefined {
  if (live.text === undefined) return undefined;
  const policy = readRamPolicy(live.text, { kind: "permission" });
  return policy.damaged ? undefined : { live, policy };
}

/** What all policies of a role together say of what its tables need. Of one that could not be read anything may be expected. */
export function judgePermissions(policies: readonly LivePolicy[], needs: Needs): Permissions {
  const known = policies.flatMap((live) => read(live) ?? []);
  const unread = policies.filter((live) => !known.some((one) => one.live === live));
  const judged = judge(known, needs, unread.length > 0);
  const lines = [
    ...unread.map(unreadLine),
    ...(unread.length === 0 ? missingLines(judged) : []),
    ...known.flatMap((one) => policyLines(one, known, needs)).map(unread.length > 0 ? softened : (line) => line),
  ];
  return { judged, lines: allowedLines(judged).concat(lines) };
}

function judge(known: readonly Read[], needs: Needs, hasUnread: boolean): Judged[] {
  const grants = known.flatMap(({ policy }) => grantsIn(policy, needs));
  const patterns = grants.flatMap(({ resources }) => resources.flatMap(({ pattern }) => pattern ?? []));
  const documents = [documentOf(grants)];
  return needsIn(needs).map((need) => {
    const outcome = outcomeOf(need, documents, patterns);
    return { need, outcome: hasUnread && outcome !== "denied" ? "unknown" : outcome };
  });
}

/** What a policy seems to get wrong, another one that could not be read may get right; what it denies stays denied. */
const softened = (line: Line): Line =>
  line.verdict === "fails" && line.kind !== "access-denied" ? { ...line, verdict: "unknown" } : line;

const allowedLines = (judged: readonly Judged[]): Line[] =>
  judged.length > 0 && judged.every(({ outcome }) => outcome === "allowed")
    ? [
        {
          about: "permission",
          verdict: "works",
          message: l10n.t("The policies of the role allow all that its tables need"),
        },
      ]
    : [];

const unreadLine = ({ name, problem }: LivePolicy): Line => ({
  about: "permission",
  verdict: "unknown",
  policy: name,
  message: problem ?? l10n.t("The document of {0} cannot be read", name),
  todo: l10n.t("Without {0} nothing can be told of what the role may do", name),
});

const missingLines = (judged: readonly Judged[]): Line[] =>
  statementsFor(judged.flatMap(({ need, outcome }) => (outcome === "missing" ? [need] : []))).map((statement) => ({
    about: "permission",
    verdict: "fails",
    message: l10n.t("missing: {0} on {1}", statement.Action.join(", "), statement.Resource.join(", ")),
    todo: l10n.t("Add this statement to a permission policy of the role"),
    statement,
  }));

/** What is found in one policy, beside the others. */
function policyLines({ live, policy }: Read, all: readonly Read[], needs: Needs): Line[] {
  const others = all.flatMap((one) => (one.live === live ? [] : [one.policy]));
  return comparePermission(policy, { needs, others, saysMissing: false }).map((difference) => lineOf(difference, live));
}

function lineOf(difference: Difference, live: LivePolicy): Line {
  const { message, fix } = wordingOf(difference);
  const { kind } = difference;
  const line = { about: "permission", policy: live.name, kind, message } as const;
  switch (kind) {
    case "access-denied":
      return { ...line, verdict: "fails", todo: lifting(live) };
    case "condition-unknown":
      return { ...line, verdict: "unknown", todo: checkingCondition() };
    case "access-too-wide":
      return { ...line, verdict: "wide", todo: narrowing(live, fix) };
    default:
      return { ...line, verdict: "fails", todo: narrowing(live, fix) };
  }
}
