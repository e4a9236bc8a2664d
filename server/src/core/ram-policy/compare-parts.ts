import { matchesPattern } from "../arn/match";
import { parseResourceArn, printResourceArn, type Resource } from "../arn/resource";
import { hasPlaceholder } from "../text/placeholder";
import type { PartDiffers } from "./difference";
import { partOf, rewriting } from "./edit";
import { type Grant, namesAction } from "./grants";
import type { PolicyText } from "./model";
import type { Need } from "./needs";
import { covers } from "./patterns";

/** One part of an ARN. */
interface Part {
  readonly kind: PartDiffers["kind"];
  /** What it is called for a resource. */
  name(arn: Resource): string;
  of(arn: Resource): string;
  with(arn: Resource, value: string): Resource;
}

const INSTANCE = /^(?:instance\/)?([^/]*)/;

const PARTS: readonly Part[] = [
  {
    kind: "account-differs",
    name: () => "account",
    of: ({ account }) => account,
    with: (arn, account) => ({ ...arn, account }),
  },
  {
    kind: "region-differs",
    name: () => "region",
    of: ({ region }) => region,
    with: (arn, region) => ({ ...arn, region }),
  },
  {
    kind: "instance-differs",
    name: ({ resource }) => (resource.startsWith("instance/") ? "instance" : "bucket"),
    of: ({ resource }) => INSTANCE.exec(resource)?.[1] ?? "",
    with: (arn, value) => {
      const head = arn.resource.startsWith("instance/") ? "instance/" : "";
      return { ...arn, resource: head + value + arn.resource.replace(INSTANCE, "") };
    },
  },
];

export interface DifferingParts {
  readonly differences: readonly PartDiffers[];
  /** The needs that would be met without the differences. */
  readonly explained: ReadonlySet<Need>;
  /** The resources that are spoken of. */
  readonly taken: ReadonlySet<PolicyText>;
}

/** Finds resources that serve no need, but would serve missing ones if a single part were another. */
export function differingParts(
  grants: readonly Grant[],
  missing: readonly Need[],
  met: readonly Need[],
): DifferingParts {
  const differences: PartDiffers[] = [];
  const explained = new Set<Need>();
  const taken = new Set<PolicyText>();
  for (const grant of grants.filter(({ statement }) => statement.Effect === "Allow")) {
    const wanted = missing.filter((need) => namesAction(grant, need.action));
    for (const { text, pattern } of wanted.length > 0 ? grant.resources : []) {
      if (pattern === undefined || met.some((need) => namesAction(grant, need.action) && serves(pattern, need)))
        continue;
      const found = differingPart(text, pattern, wanted);
      if (!found) continue;
      differences.push(found.difference);
      taken.add(text);
      for (const need of found.served) explained.add(need);
    }
  }
  return { differences, explained, taken };
}

const serves = (pattern: string, { resource }: Need): boolean =>
  matchesPattern(pattern, resource) || covers(pattern, resource);

function differingPart(text: PolicyText, pattern: string, wanted: readonly Need[]) {
  const arn = parseResourceArn(pattern);
  if (!arn) return undefined;
  for (const part of PARTS) {
    const found = part.of(arn);
    if (/[*?]/.test(found)) continue;
    for (const expected of valuesOf(part, wanted)) {
      if (expected === found) continue;
      const mended = printResourceArn(part.with(arn, expected));
      const served = wanted.filter((one) => serves(mended, one));
      if (served.length > 0) return { served, difference: differenceOf(text, arn, part, expected) };
    }
  }
  return undefined;
}

const valuesOf = (part: Part, needs: readonly Need[]): Set<string> =>
  new Set(needs.flatMap(({ resource }) => parseResourceArn(resource) ?? []).map((arn) => part.of(arn)));

function differenceOf(text: PolicyText, arn: Resource, part: Part, expected: string): PartDiffers {
  const found = part.of(arn);
  const written = parseResourceArn(text.value);
  const start = written ? text.value.indexOf(found, text.value.length - textBehind(written, part).length) : -1;
  const edits =
    written && !hasPlaceholder(text.value) ? [rewriting(text, printResourceArn(part.with(written, expected)))] : [];
  return {
    kind: part.kind,
    at: start < 0 ? text.span : partOf(text, start, start + found.length),
    edits,
    found,
    expected,
    part: part.name(arn),
  };
}

/** The text from the part on. */
function textBehind(arn: Resource, { kind }: Part): string {
  const { account, region, resource } = arn;
  if (kind === "region-differs") return [region, account, resource].join(":");
  if (kind === "account-differs") return [account, resource].join(":");
  return resource.replace(/^instance\//, "");
}
