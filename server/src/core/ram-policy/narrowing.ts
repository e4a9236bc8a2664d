import type { TextEdit } from "../text/edit";
import { replacingWith } from "./edit";
import { evaluate } from "./evaluate";
import type { Grant } from "./grants";
import type { RamPolicy } from "./model";
import { type Need, statementsFor } from "./needs";
import { witnesses } from "./patterns";

/** Everything that is too wide in a statement is mended by the same edit. */
const KNOWN = new WeakMap<Grant, TextEdit[]>();

/** Puts in the place of a statement what of it is needed; conditions of its own are not to be lost. */
export function narrowing(policy: RamPolicy, grant: Grant, needs: readonly Need[]): TextEdit[] {
  const known = KNOWN.get(grant) ?? narrowed(policy, grant, needs);
  KNOWN.set(grant, known);
  return known;
}

function narrowed(policy: RamPolicy, { written, statement }: Grant, needs: readonly Need[]): TextEdit[] {
  if (written.conditions.length > 0) return [];
  const patterns = [statement.Resource ?? []].flat();
  const served = needs.filter(({ action, resource }) =>
    witnesses(resource, patterns).every((value) => evaluate([{ Statement: [statement] }], action, value) === "allowed"),
  );
  return [replacingWith(policy, written.span, statementsFor(served))];
}
