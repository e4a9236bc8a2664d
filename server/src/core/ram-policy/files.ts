import type { PolicyKind } from "./grammar";
import { type ReadOptions, readRamPolicy } from "./read";

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

/** The same for a file that was named, whatever its name: what it does not say, the text does. */
export function policyFileFor(path: string, text: string): PolicyFile {
  const known = policyFileOf(path);
  if (known) return known;
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const comments = /\.jsonc$/i.test(name);
  return { kind: readRamPolicy(text, { comments }).kind, stem: name.replace(/\.jsonc?$/i, ""), comments };
}
