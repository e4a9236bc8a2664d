import { evaluate } from "./evaluate";
import type { PolicyFile } from "./files";
import { documentOf, grantsIn } from "./grants";
import { type Needs, needsIn } from "./needs";
import { witnesses } from "./patterns";
import { readRamPolicy } from "./read";

/** A file with a policy in it. */
export interface NamedPolicy {
  readonly file: PolicyFile;
  readonly text: string;
}

/**
 * The roles that policies are for, in their order: by their names; else, of a single role, what has no other policy of that
 * kind; else by what they allow.
 */
export function rolesOf(policies: readonly NamedPolicy[], roles: readonly Needs[]): (Needs | undefined)[] {
  const named = policies.map(({ file }) => byName(file, roles));
  const [only, ...others] = roles;
  return policies.map(({ file, text }, i) => {
    if (named[i]) return named[i];
    const isOnly = others.length === 0 && !policies.some((one, j) => named[j] && one.file.kind === file.kind);
    return isOnly ? only : byContent(text, file.kind, roles);
  });
}

/** Of several role names that a file's name begins with, the longest; a role's account may stand behind it. */
function byName({ stem }: PolicyFile, roles: readonly Needs[]): Needs | undefined {
  const isNamed = ({ roleName, permissionPolicies }: Needs): boolean =>
    permissionPolicies.some(({ name }) => name.toLowerCase() === stem.toLowerCase()) || beginsWith(stem, roleName);
  const candidates = roles.filter(isNamed);
  const longest = Math.max(0, ...candidates.map(({ roleName }) => roleName.length));
  const named = candidates.filter(({ roleName }) => roleName.length === longest);
  if (named.length < 2) return named[0];
  // A namesake whose account is still to be filled in is most likely the same role.
  const known = named.filter(({ account }) => /^\d+$/.test(account));
  return named.find(({ account }) => stem.includes(account)) ?? (known.length === 1 ? known[0] : undefined);
}

/** Whether a name is another one, or goes on behind it with something that ends a word. */
const beginsWith = (name: string, start: string): boolean =>
  name.slice(0, start.length).toLowerCase() === start.toLowerCase() && /^(?:$|[-._ ])/.test(name.slice(start.length));

function byContent(text: string, kind: PolicyFile["kind"], roles: readonly Needs[]): Needs | undefined {
  if (kind === "trust") return undefined;
  const policy = readRamPolicy(text, { kind: "permission", comments: true });
  const served = roles.map((role) => {
    const documents = [documentOf(grantsIn(policy, role))];
    const count = needsIn(role).filter(({ action, resource, contexts }) =>
      witnesses(resource, []).some((value) =>
        contexts.some((context) => evaluate(documents, action, value, context) === "allowed"),
      ),
    ).length;
    return { role, count };
  });
  const most = Math.max(0, ...served.map(({ count }) => count));
  const best = served.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]!.role : undefined;
}
