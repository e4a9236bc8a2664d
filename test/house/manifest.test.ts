import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import * as z from "zod/mini";
import { settingsSchema } from "../../server/src/core/settings";
import { COMMANDS } from "../../server/src/lsp/protocol";

interface Property {
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly order?: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly properties?: Record<string, Property>;
}

const read = (file: string): string => readFileSync(path.join(process.cwd(), file), "utf8");
const manifest = JSON.parse(read("package.json"));
const { contributes } = manifest;
const groups: { title: string; order: number; properties: Record<string, Property> }[] = contributes.configuration;
const settings = Object.assign({}, ...groups.map(({ properties }) => properties)) as Record<string, Property>;
const commandIds: string[] = contributes.commands.map(({ command }: { command: string }) => command);

/** `{ a: { properties: { b } } }` as `{ "a.b": b }`. */
function flatten({ properties = {} }: Property, prefix: string): [string, Property][] {
  return Object.entries(properties).flatMap(([key, property]): [string, Property][] =>
    property.properties ? flatten(property, `${prefix}${key}.`) : [[prefix + key, property]],
  );
}

const essence = ({ type, default: value, enum: values }: Property) => ({ type, default: value, enum: values });

test("the settings of the manifest are those of the schema, with the same types, defaults and values", () => {
  const schema = z.toJSONSchema(settingsSchema) as Property;
  const known = Object.fromEntries(flatten(schema, "extable.").map(([key, property]) => [key, essence(property)]));
  const contributed = Object.fromEntries(Object.entries(settings).map(([key, property]) => [key, essence(property)]));
  assert.deepEqual(contributed, known);
});

for (const readme of ["README.md", "README.zh-cn.md"]) {
  test(`${readme} gives each setting with the default of the manifest`, () => {
    const rows = [...read(readme).matchAll(/^\| `(extable\.[\w.]+)` +\| (?:`([^`]*)`)?/gm)];
    const told = Object.fromEntries(rows.map(([, key, value = ""]) => [key!, value]));
    const known = Object.entries(settings).map(([key, { default: value }]) => [key, written(value)]);
    assert.deepEqual(told, Object.fromEntries(known));
  });
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

test("every setting says in which order, where and what it is", () => {
  for (const [key, property] of Object.entries(settings)) {
    assert.equal(typeof property.order, "number", key);
    assert.ok(property.scope === "resource" || key === "extable.trace.server", key);
    assert.match(property.markdownDescription ?? "", /^%.+%$/, key);
    assert.equal(property.enumDescriptions?.length, property.enum?.length, key);
  }
});

test("every text of the manifest is in package.nls.json, and nothing else is", () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
  assert.deepEqual([...new Set(keys)].sort(), Object.keys(JSON.parse(read("package.nls.json"))).sort());
});

test("every command of the manifest is registered, and the other way round", () => {
  const folder = path.join("client", "src", "commands");
  const sources = readdirSync(path.join(process.cwd(), folder)).map((file) => read(path.join(folder, file)));
  const registered = sources.flatMap((source) =>
    [...source.matchAll(/registerCommand\("([^"]+)"/g)].map((match) => match[1]!),
  );
  assert.deepEqual(registered.sort(), [...commandIds].sort());
});

test("each command has a file of its own, named after it", () => {
  const files = readdirSync(path.join(process.cwd(), "client", "src", "commands"));
  const kebab = (id: string): string =>
    id.replace("extable.", "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  assert.deepEqual(files.sort(), commandIds.map((id) => `${kebab(id)}.ts`).sort());
});

test("commands that the server sends and menus name are commands of the manifest", () => {
  const inMenus = Object.values(contributes.menus as Record<string, { command: string }[]>).flat();
  for (const id of [...Object.values(COMMANDS), ...inMenus.map(({ command }) => command)]) {
    assert.ok(commandIds.includes(id), id);
  }
});

test("the walkthrough has four steps, whose pages are there and packed, and whose commands are known", () => {
  const [{ steps }, ...others] = contributes.walkthroughs;
  assert.deepEqual([steps.length, others.length], [4, 0]);
  const texts = JSON.parse(read("package.nls.json"));
  for (const { id, description, media, completionEvents } of steps) {
    assert.match(read(media.markdown), /\S/, id);
    assert.ok(read(".vscodeignore").includes(`!${path.posix.dirname(media.markdown)}/*.md`), id);
    assert.doesNotMatch(read(media.markdown), /https?:|!\[|<img/, `${id} needs no network`);
    const linked = [...texts[description.slice(1, -1)].matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!);
    const awaited = completionEvents.flatMap((event: string) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
    assert.ok(linked.length > 0, id);
    for (const command of [...linked, ...awaited]) {
      if (command.startsWith("extable.")) assert.ok(commandIds.includes(command), command);
    }
  }
});

test("the extension wakes up for its languages, and where there are policies, only", () => {
  assert.deepEqual(manifest.activationEvents, [
    "onLanguage:sql",
    "onLanguage:maxcompute-sql",
    "onLanguage:markdown",
    "workspaceContains:**/*.ram-policy.json",
    "workspaceContains:**/*.ram-trust.json",
  ]);
});

test("a folder that is not trusted cannot say whom a trust policy lets in", () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  assert.equal(supported, "limited");
  assert.deepEqual(restrictedConfigurations, ["extable.maxcomputeAccountId"]);
});
