import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { contributes, fromRoot } from "./tokenize";

interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly [key: string]: unknown;
}

const read = (file: string): Rule & { scopeName?: string } => JSON.parse(readFileSync(fromRoot(file), "utf8"));

test("the manifest names grammars by the scope that they declare", () => {
  for (const grammar of contributes().grammars) assert.equal(read(grammar.path).scopeName, grammar.scopeName);
});

test("the extension takes no file type from another", () => {
  const [language, ...others] = contributes().languages;
  assert.deepEqual(others, []);
  assert.equal(language?.id, "maxcompute-sql");
  assert.deepEqual(language?.extensions, [".odps", ".osql", ".mcsql"]);
  assert.ok(read(language.configuration).comments);
});

test("the icon is a square PNG of 256 pixels", () => {
  const { icon } = read("package.json") as { icon?: string };
  const png = readFileSync(fromRoot(icon ?? "none"));
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
});

/** Scopes that VS Code's default themes, light and dark, give a colour other than the colour of a string. */
const COLOURED = [
  "constant.character.escape",
  "constant.language",
  "constant.numeric",
  "constant.other.placeholder",
  "entity.name.function",
  "entity.name.namespace",
  "entity.name.type",
  "keyword",
  "storage.type",
  "variable",
];

/** Scopes that only structure the text; their text looks as it did. */
const STRUCTURE = ["comment", "meta", "punctuation", "string"];

function* scopesOf(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { name, contentName, scopeName } = node as Rule;
  if (scopeName === undefined) for (const scope of [name, contentName]) if (scope !== undefined) yield scope;
  for (const child of Object.values(node)) yield* scopesOf(child);
}

for (const { path: file } of contributes().grammars) {
  test(`every scope of ${path.basename(file)} has a colour in the default themes and a suffix of its own`, () => {
    for (const scope of scopesOf(read(file))) {
      const known = [...COLOURED, ...STRUCTURE].some((prefix) => scope === prefix || scope.startsWith(`${prefix}.`));
      assert.ok(known, `${scope} has no colour`);
      assert.match(scope, /\.(?:maxcompute|sql)$/);
    }
  });
}
