import { createHash } from "node:crypto";
import path from "node:path";

/** Has a program be ASCII, so that it is read byte by byte: esbuild leaves other signs in regular expressions, where an escape means the same. */
const ascii = {
  name: "ascii",
  setup(build) {
    build.onEnd(({ outputFiles = [] }) => {
      for (const file of outputFiles.filter(({ path: name }) => name.endsWith(".js"))) {
        const escaped = file.text.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
        file.contents = Buffer.from(escaped, "latin1");
      }
    });
  },
};

/** Leaves out what nothing of it is used of: a library that does not say of itself that this may be done. */
const unused = {
  name: "unused",
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === unused || !from.importer.includes("jsonc-parser")) return undefined;
      return { ...(await build.resolve(name, { ...from, pluginData: unused })), sideEffects: false };
    });
  },
};

/** Loads a module of Node that a library imports, and a server never needs, when something of it is looked for. */
const late = {
  name: "late",
  setup(build) {
    build.onResolve({ filter: /^child_process$/ }, ({ path: name, namespace }) =>
      namespace === "late" ? { path: name, external: true } : { path: name, namespace: "late" },
    );
    build.onLoad({ filter: /./, namespace: "late" }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(name)})[name] });`,
    }));
  },
};

/** How a program is built that is started often: what it loads with its start is the start. */
export const QUICK_START = {
  // Without what reads files, which a program does by itself.
  alias: { "@vscode/l10n": "@vscode/l10n/dist/browser.js" },
  plugins: [ascii, unused, late],
};

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
