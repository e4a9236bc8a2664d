import { type Program, run } from "./run";

/** A program, and the arguments that ask for it; without these it is for all others. */
interface Start extends Program {
  readonly args?: string;
}

/** Written into the bundle when it is built. */
declare const STARTS: readonly Start[];

const asked = process.argv.slice(2).join(" ");
run(STARTS.find(({ args }) => args === undefined || args === asked)!);
