import type { PolicyKind } from "./grammar";
import type { ReadOptions } from "./read";

/** What the name of a file says of the policy in it. */
export interface PolicyFile extends ReadOptions {
  readonly kind: PolicyKind;
  /** What is left of the name: of a trust policy the role, of a permission policy its own name, as a rule. */
  readonly stem: string;
}

const SUFFIXED = /^(.*)\.ram-(policy|trust)\.(jsonc?)$/i;

/** As the editor names its documents. */
const PREFIXED = /^ram-(permission|trust)(?:-\d+)?\.(.*)\.(jsonc?)$/i;

/** Reads the last part of a path; `undefined` for a file that is not named as a policy. */
export function policyFileOf(path: string): PolicyFile | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const suffixed = SUFFIXED.exec(name);
  const prefixed = PREFIXED.exec(name);
  const [stem, kind, extension] = suffixed
    ? [suffixed[1], suffixed[2], suffixed[3]]
    : [prefixed?.[2], prefixed?.[1], prefixed?.[3]];
  if (stem === undefined || kind === undefined || extension === undefined) return undefined;
  const comments = extension.toLowerCase() === "jsonc";
  return { kind: kind.toLowerCase() === "trust" ? "trust" : "permission", stem, comments };
}
