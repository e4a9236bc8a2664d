import type { Args, Options } from "./args";
import type { ExitCode, Shell } from "./shell";

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the help: `[PATH…]`. */
  readonly operands: string;
  readonly summary: () => string;
  /** What the help says below the options. */
  readonly notes?: () => string;
  readonly options: Options;
  /** Throws a `UsageError` for arguments that make no sense together. */
  run(args: Args, shell: Shell): Promise<ExitCode>;
}
