import assert from "node:assert/strict";
import { it } from "node:test";
import { LIMITS, type ReadingLimits, readTexts, type TextFile } from "../../client/src/read-texts";

const file = (path: string, text: string | Uint8Array, more: Partial<TextFile> = {}): TextFile => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { path, size: async () => bytes.length, read: async () => bytes, ...more };
};

const read = (files: readonly TextFile[], limits: Partial<ReadingLimits> = {}, isWanted = () => true) =>
  readTexts(files, { ...LIMITS, ...limits }, isWanted);

const NOTHING = { tooLarge: 0, tooMany: 0, unreadable: 0 };

it("reads all files, in the order of their names; what is in an editor goes before what is on disk", async () => {
  const files = [file("b.sql", "b"), file("a.sql", "on disk", { open: "in the editor" })];
  assert.deepEqual(await read(files), {
    texts: [
      { path: "a.sql", text: "in the editor" },
      { path: "b.sql", text: "b" },
    ],
    leftOut: NOTHING,
  });
});

it("counts what it leaves out, by the reason", async () => {
  const gone = file("gone.sql", "", { size: () => Promise.reject(new Error("gone")) });
  const files = [
    file("large.sql", "xxxxxx"),
    file("latin1.sql", Uint8Array.of(0xff)),
    gone,
    file("ok.sql", "ok"),
    file("z1.sql", "z"),
    file("z2.sql", "z"),
  ];
  const found = await read(files, { files: 5, file: 5 });
  assert.deepEqual(
    found?.texts.map(({ path }) => path),
    ["ok.sql", "z1.sql"],
  );
  assert.deepEqual(found?.leftOut, { tooLarge: 1, tooMany: 1, unreadable: 2 });
});

it("does not read a file that is too large, nor more than it may in all", async () => {
  const never = () => Promise.reject(assert.fail("was read"));
  const large = file("large.sql", "", { size: async () => 10, read: never });
  const opened = file("open.sql", "", { open: "x".repeat(10), read: never });
  const files = [large, opened, ...["a", "b", "c"].map((name) => file(`${name}.sql`, "12345"))];
  const found = await read(files, { file: 6, all: 10 });
  assert.deepEqual(
    found?.texts.map(({ path }) => path),
    ["a.sql", "b.sql"],
  );
  assert.deepEqual(found?.leftOut, { tooLarge: 2, tooMany: 1, unreadable: 0 });
});

it("stops once it is no longer wanted", async () => {
  let reads = 0;
  const count = async () => {
    reads++;
    return new Uint8Array();
  };
  const counting = (path: string) => file(path, "", { read: count });
  const files = Array.from({ length: 100 }, (_, i) => counting(`${i}.sql`));
  assert.equal(await read(files, {}, () => reads < 20), undefined);
  assert.ok(reads < 50);
});

it("says how far it is", async () => {
  const steps: string[] = [];
  const files = Array.from({ length: 40 }, (_, i) => file(`${i}.sql`, ""));
  await readTexts(
    files,
    LIMITS,
    () => true,
    (done, of) => steps.push(`${done}/${of}`),
  );
  assert.deepEqual(steps, ["16/40", "32/40", "40/40"]);
});
