import type { Parameters } from "./parameters";
import type { Account, Key, World } from "./world";

export interface Request {
  readonly world: World;
  readonly account: Account;
  readonly key: Key;
  readonly parameters: Parameters;
}

export interface Operation {
  /** What the caller must be allowed to use; nothing where anyone may call it. */
  resources?(request: Request): readonly string[];
  /** Gives the answer without its `RequestId`. */
  run(request: Request): Readonly<Record<string, unknown>>;
}

export type Operations = Readonly<Record<string, Operation>>;
