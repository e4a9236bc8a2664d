import { distinctTargets, grantsOf, type Target } from "./grants";
import type { PermissionPolicy } from "./model";
import { printJson } from "./print";
import { statementsOf } from "./statements";

/** RAM takes no longer document. Source: RAM, limits. Whether blanks count is not said, so they do. */
const MAX_DOCUMENT_LENGTH = 6144;

const documentOf = (targets: readonly Target[]): PermissionPolicy => ({
  Version: "1",
  Statement: statementsOf(targets.flatMap(grantsOf)),
});

/**
 * The least permissions that the tables of one service need, in as few documents as RAM's limit allows. The result does
 * not depend on the order of the targets.
 */
export function permissionPolicies(targets: readonly Target[]): PermissionPolicy[] {
  const parts: Target[][] = [];
  for (const target of distinctTargets(targets)) {
    const part = parts.at(-1);
    const fits = part && printJson(documentOf([...part, target])).length <= MAX_DOCUMENT_LENGTH;
    if (fits) part.push(target);
    else parts.push([target]);
  }
  return parts.map(documentOf);
}
