import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { after, describe, it } from "node:test";
import { CodeCache, cacheFolder } from "../../server/src/boot/code-cache";
import { KeptCode } from "../../server/src/boot/kept-code";
import { fromRoot } from "../support/root";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "extable-code-"));
  folders.push(folder);
  return folder;
}

const CODE = Buffer.from("compiled");

describe("the code cache", () => {
  it("gives back what was kept of the same program", () => {
    const folder = path.join(newFolder(), "made", "when", "needed");
    assert.equal(new CodeCache(folder, "program", "1").read(), undefined);
    new CodeCache(folder, "program", "1").write(CODE);
    assert.deepEqual(new CodeCache(folder, "program", "1").read(), CODE);
    assert.equal(new CodeCache(folder, "program", "2").read(), undefined);
    assert.equal(new CodeCache(folder, "other", "1").read(), undefined);
  });

  it("gives nothing that is not as it was kept", () => {
    const folder = newFolder();
    const cache = new CodeCache(folder, "program", "1");
    cache.write(CODE);
    const file = path.join(folder, readdirSync(folder)[0]!);
    const kept = readFileSync(file);
    for (let at = 0; at < kept.length; at++) {
      const broken = Buffer.from(kept);
      broken[at]! ^= 1;
      writeFileSync(file, broken);
      assert.equal(cache.read(), undefined, `bit of byte ${at}`);
      writeFileSync(file, kept.subarray(0, at));
      assert.equal(cache.read(), undefined, `cut to ${at} bytes`);
    }
  });

  it("keeps the last version of each program only", () => {
    const folder = newFolder();
    new CodeCache(folder, "other", "1").write(CODE);
    for (const id of ["1", "2", "3"]) new CodeCache(folder, "program", id).write(CODE);
    assert.equal(readdirSync(folder).length, 2);
    assert.deepEqual(new CodeCache(folder, "program", "3").read(), CODE);
    assert.deepEqual(new CodeCache(folder, "other", "1").read(), CODE);
  });

  it("says nothing where it cannot keep anything", () => {
    const file = path.join(newFolder(), "file");
    writeFileSync(file, "");
    const cache = new CodeCache(file, "program", "1");
    cache.write(CODE);
    assert.equal(cache.read(), undefined);
  });

  it("is where Node is told to have its own, and nowhere where Node is told to have none", () => {
    assert.equal(cacheFolder({ NODE_COMPILE_CACHE: "/some/folder" }), "/some/folder");
    assert.equal(cacheFolder({ NODE_COMPILE_CACHE: "/some/folder", NODE_DISABLE_COMPILE_CACHE: "1" }), undefined);
    assert.match(cacheFolder({}) ?? "", /extable/);
  });
});

describe("the code of a running program", () => {
  const cacheWith = (size: number): CodeCache => {
    const cache = new CodeCache(newFolder(), "program", "1");
    if (size > 0) cache.write(Buffer.alloc(size));
    return cache;
  };

  for (const [what, before, now, expected] of [
    ["is kept where there is none", 0, [1000], 1000],
    ["is kept anew once more of it is compiled", 1000, [1200], 1200],
    ["is left where hardly more is compiled", 1000, [1010], 1000],
    ["is left where V8 has dropped some of it", 1000, [900], 1000],
    ["is kept as often as it grows", 0, [1000, 900, 1010, 2000], 2000],
  ] as const) {
    it(what, () => {
      const cache = cacheWith(before);
      const sizes = now.values();
      const code = new KeptCode(cache, before, () => Buffer.alloc(sizes.next().value!));
      for (const _ of now) code.update();
      assert.equal(cache.read()?.length, expected);
    });
  }
});

const CHECK = {
  args: ["check", "--format", "json", "-"],
  input: "CREATE EXTERNAL TABLE t (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler';",
  endsInput: true,
};

const message = (content: object): string => {
  const json = JSON.stringify({ jsonrpc: "2.0", ...content });
  return `Content-Length: ${json.length}\r\n\r\n${json}`;
};

/** A session of an editor that does nothing. */
const SERVE = {
  args: ["lsp", "--stdio"],
  input: [
    { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
    { method: "initialized", params: {} },
    { id: 2, method: "shutdown" },
    { method: "exit" },
  ]
    .map(message)
    .join(""),
  endsInput: false,
};

for (const { args, input, endsInput } of [CHECK, SERVE]) {
  describe(`extable ${args.join(" ")}`, () => {
    const run = async (folder: string) => {
      const child = spawn(process.execPath, [fromRoot("server/dist/cli.js"), ...args], {
        env: { ...process.env, NODE_COMPILE_CACHE: folder },
      });
      const ended = once(child, "close");
      child.stdin.write(input);
      if (endsInput) child.stdin.end();
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      const [status] = await ended;
      assert.equal(stderr, "");
      assert.notEqual(stdout, "");
      return { stdout, status };
    };

    it("does the same with kept code, with broken code and without", async () => {
      const folder = newFolder();
      const first = await run(folder);
      const [name] = readdirSync(folder);
      const file = path.join(folder, name!);
      const { mtimeMs } = statSync(file);
      assert.deepEqual(await run(folder), first);
      assert.equal(statSync(file).mtimeMs, mtimeMs, "it was kept again");
      const kept = readFileSync(file);
      kept[kept.length >> 1]! ^= 0xff;
      writeFileSync(file, kept);
      assert.deepEqual(await run(folder), first);
      assert.notDeepEqual(readFileSync(file), kept);
      assert.ok(existsSync(file));
    });
  });
}
