import { grantsOf, type Target } from "./grants";
import type { PermissionPolicy } from "./model";
import { fitsAs, type Layout } from "./print";
import { statementsOf } from "./statements";

/** The document that allows what some targets of one service need. */
const documentOf = (targets: readonly Target[]): PermissionPolicy => ({
  Version: "1",
  Statement: statementsOf(targets.flatMap(grantsOf)),
});

/**
 * The targets of one service in documents that are no longer than RAM takes them, filled one after the other;
 * `undefined` where that makes more than `most`.
 */
export function split(targets: readonly Target[], layout: Layout, most: number): PermissionPolicy[] | undefined {
  const documents: PermissionPolicy[] = [];
  let part: Target[] = [];
  let document: PermissionPolicy | undefined;
  for (const target of targets) {
    const longer = documentOf([...part, target]);
    if (document === undefined || fitsAs(layout, longer)) {
      part.push(target);
      document = longer;
      continue;
    }
    documents.push(document);
    part = [target];
    document = documentOf(part);
    if (documents.length >= most) return undefined;
  }
  if (document) documents.push(document);
  return documents.length <= most ? documents : undefined;
}
