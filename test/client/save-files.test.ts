import assert from "node:assert/strict";
import { it } from "node:test";
import { type Disk, saveFiles } from "../../client/src/save-files";

/** Files in memory; `answers` are given to the questions, in their order. */
function disk(files: Record<string, string>, answers: readonly (boolean | (() => boolean))[] = []) {
  const asked: string[] = [];
  const written: string[] = [];
  const fake: Disk<string> = {
    read: async (place) => (place in files ? new TextEncoder().encode(files[place]) : undefined),
    write: async (place, content) => {
      written.push(place);
      files[place] = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
    },
    mayReplace: async ({ place }) => {
      const answer = answers[asked.length];
      asked.push(place);
      assert.ok(answer !== undefined, `asked in vain for ${place}`);
      return typeof answer === "function" ? answer() : answer;
    },
  };
  return { fake, files, asked, written };
}

const file = (place: string, text = "new") => ({ place, text });

it("writes new files without a question, byte by byte", async () => {
  const { fake, files, asked } = disk({});
  const saved = await saveFiles([file("a", "\ufeff车\n"), file("b")], fake);
  assert.deepEqual([saved, files, asked], [{ saved: ["a", "b"], kept: [] }, { a: "\ufeff车\n", b: "new" }, []]);
});

it("neither asks about nor writes what is there already", async () => {
  const { fake, asked, written } = disk({ a: "new" });
  assert.deepEqual(await saveFiles([file("a")], fake), { saved: ["a"], kept: [] });
  assert.deepEqual([asked, written], [[], []]);
});

it("asks for each file with another content, and keeps those it may not replace", async () => {
  const { fake, files, asked } = disk({ a: "mine", b: "", c: "newer" }, [false, true, true]);
  assert.deepEqual(await saveFiles([file("a"), file("b"), file("c"), file("d")], fake), {
    saved: ["b", "c", "d"],
    kept: ["a"],
  });
  assert.deepEqual([files, asked], [{ a: "mine", b: "new", c: "new", d: "new" }, ["a", "b", "c"]]);
});

it("asks again about a file that has changed while the question stood", async () => {
  const edit = (): boolean => {
    store.files.a = "edited";
    return true;
  };
  const store = disk({ a: "mine" }, [edit, false]);
  assert.deepEqual(await saveFiles([file("a")], store.fake), { saved: [], kept: ["a"] });
  assert.deepEqual([store.files.a, store.asked], ["edited", ["a", "a"]]);
});

it("writes a file that is gone by then", async () => {
  const store = disk({ a: "mine" }, [
    () => {
      delete store.files.a;
      return true;
    },
  ]);
  assert.deepEqual(await saveFiles([file("a")], store.fake), { saved: ["a"], kept: [] });
  assert.equal(store.files.a, "new");
});

it("says what goes wrong", async () => {
  const { fake } = disk({});
  await assert.rejects(
    saveFiles([file("a")], { ...fake, read: () => Promise.reject(new Error("no access")) }),
    /no access/,
  );
});
