import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fromRoot, readText, withCodeCache } from "../support/root";
import { unzip } from "./zip";

interface Bundle {
  readonly inputs: readonly string[];
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const folder = mkdtempSync(path.join(tmpdir(), "extable-package-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const script = `import("./scripts/lib/vsix.mjs").then(async ({ packExtension }) => {
  process.exitCode = await packExtension(process.argv[1]);
})`;
const target = path.join(folder, "extable.vsix");
const packing = spawnSync(process.execPath, ["-e", script, target], { encoding: "utf8" });
const output = packing.stdout + packing.stderr;

/** The files of that ending in a folder, where there is one. */
const namesIn = (place: string, ending: string): string[] =>
  (existsSync(fromRoot(place)) ? readdirSync(fromRoot(place)) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(place, name));

/** Everything that may be packed; what vsce adds and how it renames some files included. */
const allowed = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  ...[
    "client/dist/extension.js",
    "server/dist/server.js",
    "server/dist/cli.js",
    "server/dist/language-server.js",
    "server/dist/command-line.js",
    "server/dist/ram.js",
    "package.json",
    "readme.md",
    "changelog.md",
    "LICENSE.txt",
    "icon.png",
    "examples/as-pasted.sql",
    ...namesIn("walkthrough", ".md"),
    ...namesIn("server/dist/rules", ".md"),
    ...namesIn("schemas", ".json"),
    ...namesIn("syntaxes", ".json"),
    ...namesIn("l10n", ".json").filter((name) => name !== "l10n/bundle.l10n.json"),
    ...namesIn("l10n/zh-cn/rules", ".md"),
    ...namesIn(".", ".json").filter((name) => name.startsWith("package.nls")),
  ].map((name) => `extension/${name}`),
];

test("vsce packs without an error, a warning or a question", () => {
  assert.equal(packing.status, 0, output);
  assert.doesNotMatch(output, /warn|error|\[y\/N\]/i);
});

test("the package holds what is meant to be in it, and nothing else", () => {
  assert.deepEqual([...unzip(readFileSync(target)).keys()].sort(), allowed.sort());
});

test("the package is smaller than 1.2 MB", () => {
  assert.ok(readFileSync(target).length < 1_200_000);
});

test("its README stands alone: no picture, no link to a file that is not there, and no line that was only such links", () => {
  const readme = unzip(readFileSync(target)).get("extension/readme.md")!.toString("utf8");
  assert.deepEqual(readme.match(/!\[|<img|\]\((?!https:|#)[^)]*\)/g), null);
  const onlyLinks = [...readText("README.md").matchAll(/^\[.*\]\([^)]*\)$/gm)].map(([line]) => line);
  assert.ok(onlyLinks.length > 2);
  const texts = onlyLinks.map((line) => line.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
  assert.deepEqual(
    readme.split("\n").filter((line) => texts.includes(line)),
    [],
  );
});

test("what is packed works without the checkout", () => {
  for (const [name, content] of unzip(readFileSync(target))) {
    const file = path.join(folder, "unpacked", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const commandLine = path.join(folder, "unpacked", "extension", "server", "dist", "cli.js");
  const input = readText("test/vscode/workspace/good.sql");
  writeFileSync(path.join(folder, "good.sql"), input);
  for (const place of ["good.sql", "*.sql", "-"]) {
    const run = spawnSync(process.execPath, [commandLine, "check", place], {
      cwd: folder,
      input,
      encoding: "utf8",
      env: withCodeCache(),
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  }
  const verifying = ["verify", "good.sql", "--env", "--maxcompute-account", "5678901234567890"];
  const { status, stderr } = spawnSync(process.execPath, [commandLine, ...verifying], {
    cwd: folder,
    encoding: "utf8",
    env: { ...withCodeCache(), ALIBABA_CLOUD_ACCESS_KEY_ID: "" },
  });
  assert.equal(status, 2);
  assert.match(stderr, /^The environment has no credentials/m);
});

/** A library that the SDK brings along is faster with these, and does without where they are not found. */
const OPTIONAL = ["bufferutil", "utf-8-validate"];

test("bundles hold no large zod, one of them the cloud's libraries, and need nothing beside Node and VS Code", () => {
  const bundles: Record<string, Bundle> = JSON.parse(readText("out/bundles.json"));
  assert.deepEqual(Object.keys(bundles), [
    "server/dist/language-server.js",
    "server/dist/command-line.js",
    "client/dist/extension.js",
    "server/dist/ram.js",
    "server/dist/server.js",
    "server/dist/cli.js",
  ]);
  for (const [name, { inputs, imports }] of Object.entries(bundles)) {
    const heavy = inputs.filter((input) => /zod\/(v3|v4\/classic|v4\/locales\/(?!en\.))/.test(input));
    assert.deepEqual(heavy, [], name);
    const ofVerifying = inputs.filter((input) => /^server\/src\/core\/(?:verify|apply)\//.test(input));
    assert.ok(ofVerifying.length === 0 || /\/(?:command-line|ram)\.js$/.test(name), name);
    assert.equal(
      inputs.some((input) => /@alicloud|@darabonba/.test(input)),
      name === "server/dist/ram.js",
      name,
    );
    // To resolve a name is to ask whether it is there.
    const loaded = imports.filter(({ kind }) => kind !== "require-resolve");
    const needed = loaded.map((one) => one.path.replace(/^node:/, ""));
    const known = [...builtinModules, ...(name.startsWith("client/") ? ["vscode"] : []), ...OPTIONAL];
    const missing = needed.filter((one) => !known.includes(one));
    assert.deepEqual(missing, [], name);
  }
});
