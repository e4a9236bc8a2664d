import { createHash } from "node:crypto";
import path from "node:path";

/** How the small program is built that starts a bundled one: it knows that by its name and a hash of its text. */
export function starterOf({ outputFiles }) {
  const program = outputFiles.find((file) => file.path.endsWith(".js"));
  const id = createHash("sha256").update(program.contents).digest("hex").slice(0, 16);
  const name = path.basename(program.path, ".js");
  return { entryPoints: ["server/src/boot/boot.ts"], define: { PROGRAM: JSON.stringify({ name, id }) } };
}
