import { run } from "./run";

/** Written into the bundle when it is built. */
declare const PROGRAM: { readonly name: string; readonly id: string };

run(PROGRAM.name, PROGRAM.id);
