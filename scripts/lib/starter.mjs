import { createHash } from "node:crypto";
import path from "node:path";

/** A bundled program that runs for as long as an editor. */
export const staying = (built) => ({ ...built, stays: true });

/** What the starter knows of a bundled program: its name, a hash of its text, and whether it stays. */
function startOf({ outputFiles, stays = false }) {
  const program = outputFiles.find((file) => file.path.endsWith(".js"));
  const id = createHash("sha256").update(program.contents).digest("hex").slice(0, 16);
  return { name: path.basename(program.path, ".js"), id, stays };
}

/**
 * How the small program is built that starts a bundled one. `byArguments` are others, which it starts instead where its
 * arguments are exactly these.
 */
export function starterOf(built, byArguments = {}) {
  const others = Object.entries(byArguments).map(([args, other]) => ({ ...startOf(other), args }));
  return {
    entryPoints: ["server/src/boot/boot.ts"],
    define: { STARTS: JSON.stringify([...others, startOf(built)]) },
  };
}
