import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { filesBelow, readText } from "../support/root";

/** Which rooms of the house a room may import from, beside itself. Everything else is a wall. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "server/src/core/text": [],
  "server/src/core/arn": ["text"],
  "server/src/core/syntax": ["text"],
  "server/src/core/catalog": ["text", "arn"],
  "server/src/core/table": ["text", "arn", "syntax", "catalog"],
  "server/src/core/ram-policy": ["text", "arn", "catalog"],
  "server/src/core/rules": ["text", "arn", "syntax", "catalog", "table", "ram-policy"],
  "server/src/core/usage": ["text", "syntax"],
  "server/src/core/suppress": ["text", "syntax", "rules"],
  "server/src/core/policy": ["text", "arn", "catalog", "table", "usage", "ram-policy"],
  "server/src/core/verify": ["text", "policy", "ram-policy", "rules"],
  "server/src/core/apply": ["policy", "ram-policy", "verify"],
  "server/src/core/assist": ["text", "arn", "syntax", "catalog", "table", "rules", "suppress", "usage"],
  "server/src/core/markdown": ["text"],
  "server/src/core/config": ["text", "rules"],
  "server/src/core": [
    "config",
    "text",
    "arn",
    "syntax",
    "catalog",
    "table",
    "ram-policy",
    "rules",
    "suppress",
    "usage",
    "policy",
    "verify",
    "apply",
    "assist",
    "markdown",
  ].map((room) => `server/src/core/${room}`),
  "server/src/boot": [],
  "server/src/project": ["server/src/core"],
  "server/src/shipped": [],
  "server/src/lsp": ["server/src/core", "server/src/project", "server/src/shipped"],
  "server/src/ram": ["server/src/core"],
  "server/src/cloud": ["server/src/core", "server/src/ram", "server/src/shipped"],
  "server/src/cli": ["server/src/core", "server/src/project", "server/src/cloud", "server/src/shipped"],
  "client/src": ["server/src/core", "server/src/lsp", "server/src/cloud"],
};

/** Packages that only one room may know. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^vscode-languageserver/, rooms: ["server/src/lsp"] },
  { name: /^vscode$|^vscode-languageclient/, rooms: ["client/src"] },
  { name: /^@alicloud\/|^@darabonba\//, rooms: ["server/src/ram"] },
  {
    name: /^node:/,
    rooms: [
      "server/src/boot",
      "server/src/lsp",
      "server/src/cli",
      "server/src/project",
      "server/src/ram",
      "server/src/shipped",
      "client/src",
    ],
  },
  { name: /^jsonc-parser$/, rooms: ["server/src/core/config", "server/src/core/ram-policy"] },
  { name: /^zod$/, rooms: [] },
];

/** Files outside core that reach for its inside: none; all go through the door. */
const DOOR = "server/src/core/index";

const rooms = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const roomOf = (file: string): string | undefined => rooms.find((room) => file.startsWith(`${room}/`));

const importsOf = (file: string): string[] =>
  [...readText(file).matchAll(/(?:from|import|require\()\s*"([^"]+)"/g)].map((match) => match[1]!);

const sources = [...filesBelow("server/src", ".ts"), ...filesBelow("client/src", ".ts")];

describe("the house", () => {
  it("has a room for every file", () => {
    assert.deepEqual(
      sources.filter((file) => roomOf(file) === undefined),
      [],
    );
  });

  it("imports only downwards", () => {
    const offences = sources.flatMap((file) => {
      const room = roomOf(file)!;
      const allowed = MAY_IMPORT[room]!.map((name) => (name.includes("/") ? name : `server/src/core/${name}`));
      return importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => path.posix.join(path.posix.dirname(file), name))
        .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)!))
        .map((target) => `${file} -> ${target}`);
    });
    assert.deepEqual(offences, []);
  });

  it("enters core by its door", () => {
    const offences = sources
      .filter((file) => !file.startsWith("server/src/core/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.includes("core/"))
          .map((name) => ({ file, target: path.posix.join(path.posix.dirname(file), name) })),
      )
      .filter(({ target }) => target !== DOOR);
    assert.deepEqual(offences, []);
  });

  it("keeps each package in its room", () => {
    const offences = sources.flatMap((file) =>
      importsOf(file)
        .filter((name) => PACKAGES.some((rule) => rule.name.test(name) && !rule.rooms.includes(roomOf(file)!)))
        .map((name) => `${file} -> ${name}`),
    );
    assert.deepEqual(offences, []);
  });

  it("knows the SDK of the cloud in one file, and loads what calls it by no import", () => {
    const users = sources.filter((file) => importsOf(file).some((name) => name.startsWith("@alicloud/")));
    assert.deepEqual(users, ["server/src/ram/sdk.ts"]);
    const loaders = sources
      .filter((file) => !["server/src/ram", "server/src/cloud"].includes(roomOf(file)!))
      .filter((file) => /^(?:import|export) (?!type\b)[^;]*from "[^"]*\/(?:ram|cloud)\/[^"]*"/m.test(readText(file)));
    assert.deepEqual(loaders, []);
  });

  it("takes the library of language servers in by one file", () => {
    const users = sources.filter((file) => importsOf(file).some((name) => name.startsWith("vscode-languageserver")));
    assert.deepEqual(users, ["server/src/lsp/library.ts"]);
  });

  it("has rules that do not know each other", () => {
    const codes = filesBelow("server/src/core/rules", ".md").map((file) => path.posix.basename(file, ".md"));
    const offences = codes.flatMap((code) =>
      importsOf(`server/src/core/rules/${code}.ts`).filter((name) => codes.includes(name.replace("./", ""))),
    );
    assert.deepEqual(offences, []);
  });

  it("turns spans into ranges in one place of the language server, and knows acs: only in arn/", () => {
    const ranges = filesBelow("server/src/lsp", ".ts").filter((file) =>
      /new LineIndex|Range\.create/.test(readText(file)),
    );
    assert.deepEqual(ranges, ["server/src/lsp/convert.ts"]);
    const acs = filesBelow("server/src/core", ".ts").filter((file) => /["'`/]acs:/.test(readText(file)));
    assert.deepEqual(
      acs.filter((file) => !file.startsWith("server/src/core/arn/")),
      [],
    );
  });

  it("keeps files small: at most 300 lines, rules at most 80", () => {
    const length = (file: string): number => readText(file).split("\n").length;
    const isRule = (file: string): boolean =>
      file.startsWith("server/src/core/rules/") && !/\/(?:index|syntax|policies|differences)\.ts$/.test(file);
    assert.deepEqual(
      sources.filter((file) => length(file) > (isRule(file) ? 81 : 301)),
      [],
    );
  });
});
