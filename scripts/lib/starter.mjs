import { createHash } from "node:crypto";
import path from "node:path";

/** What the starter knows of a bundled program: its name, and a hash of its text. */
function startOf({ outputFiles }) {
  const program = outputFiles.find((file) => file.path.endsWith(".js"));
  const id = createHash("sha256").update(program.contents).digest("hex").slice(0, 16);
  return { name: path.basename(program.path, ".js"), id };
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
