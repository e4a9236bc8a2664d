import { distinctTargets, type Target } from "./grants";

/** Places that are allowed by what their names begin with, and so others whose names begin like that. */
export interface Widening {
  readonly target: Target;
  /** What is in the place: the instance, the bucket. */
  readonly within: string;
  readonly prefix: string;
  /** How many places it stands for. */
  readonly count: number;
}

export interface Widened {
  readonly targets: readonly Target[];
  readonly widenings: readonly Widening[];
}

/** The hole that names the place itself stands last. */
const nameOf = ({ holes }: Target): string => Object.values(holes).at(-1) ?? "";
const withinOf = ({ holes }: Target): string => Object.values(holes).slice(0, -1).join("/");

function renamed(target: Target, name: string): Target {
  const last = Object.keys(target.holes).at(-1);
  return last === undefined ? target : { ...target, holes: { ...target.holes, [last]: name } };
}

/** The most characters that two names can have in common and still differ. */
export const longestPrefix = (targets: readonly Target[]): number =>
  targets.reduce((longest, target) => Math.max(longest, nameOf(target).length), 0);

/** Puts places into one whose names begin with the same so many characters, and that are used alike. */
export function widened(targets: readonly Target[], length: number): Widened {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const { record, region, account, access } = target;
    const key = JSON.stringify([
      record.service,
      region,
      account,
      access,
      withinOf(target),
      nameOf(target).slice(0, length),
    ]);
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  const widenings = [...groups.values()].flatMap((group) => (group.length > 1 ? [wideningOf(group, length)] : []));
  const kept = [...groups.values()].flatMap((group) => (group.length > 1 ? [] : group));
  return { targets: distinctTargets([...kept, ...widenings.map(({ target }) => target)]), widenings };
}

function wideningOf(group: readonly Target[], length: number): Widening {
  const [first] = group as [Target, ...Target[]];
  // Not with half of a character at its end.
  const prefix = nameOf(first)
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "");
  return { target: renamed(first, `${prefix}*`), within: withinOf(first), prefix, count: group.length };
}
