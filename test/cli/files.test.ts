import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { findFiles, SQL } from "../../server/src/cli/files";
import { extable, type Outcome, workspace } from "../support/cli";

/** Empty files with these names; `name: text` gives one a text. */
const folderOf = (names: readonly string[], texts: Readonly<Record<string, string>> = {}): string =>
  workspace({ ...Object.fromEntries(names.map((name) => [name, ""])), ...texts });

const check = (cwd: string, ...operands: string[]): Outcome =>
  extable(["check", "--format=json", ...operands], { cwd });

const pathsOf = ({ stdout }: Outcome): string[] => JSON.parse(stdout).files.map((file: { path: string }) => file.path);

test("a folder is searched for SQL, in an order of its own", () => {
  const cwd = folderOf(["b.sql", "a.odps", "sub/c.OSQL", "sub/d.mcsql", "e.txt", "sql", "Z.sql"]);
  assert.deepEqual(pathsOf(check(cwd)), ["Z.sql", "a.odps", "b.sql", "sub/c.OSQL", "sub/d.mcsql"]);
  assert.deepEqual(pathsOf(check(cwd, "sub")), ["sub/c.OSQL", "sub/d.mcsql"]);
  assert.deepEqual(pathsOf(check(path.join(cwd, "sub"), "..")), [
    "../Z.sql",
    "../a.odps",
    "../b.sql",
    "c.OSQL",
    "d.mcsql",
  ]);
});

test("a file that is named is read whatever its name", () => {
  const cwd = folderOf(["e.txt", "sql", ".hidden", "node_modules/x.sql", "[a].sql"]);
  const named = ["e.txt", "sql", ".hidden", "node_modules/x.sql", "[a].sql"];
  assert.deepEqual(pathsOf(check(cwd, ...named)), [...named].sort());
});

test("an absolute path stays one", () => {
  const cwd = folderOf(["a.sql"]);
  assert.deepEqual(pathsOf(check("/", cwd)), [path.join(cwd, "a.sql")]);
});

test("what is named twice is checked once", () => {
  const cwd = folderOf(["a.sql", "sub/b.sql"]);
  assert.deepEqual(pathsOf(check(cwd, "sub/b.sql", "./a.sql", ".", "**/*.sql", "a.sql")), ["a.sql", "sub/b.sql"]);
});

test("hidden folders, node_modules and what .gitignore names are skipped", () => {
  const cwd = folderOf(
    [
      "a.sql",
      ".git/x.sql",
      ".venv/x.sql",
      "node_modules/m/x.sql",
      "sub/node_modules/x.sql",
      "dist/x.sql",
      "sub/x.tmp.sql",
    ],
    { ".gitignore": "dist/\n*.tmp.sql\n", "sub/b.sql": "" },
  );
  assert.deepEqual(pathsOf(check(cwd)), ["a.sql", "sub/b.sql"]);
  assert.deepEqual(pathsOf(check(path.join(cwd, "sub"))), ["b.sql"]);
  assert.deepEqual(pathsOf(check(cwd, "**/*.sql")), ["a.sql", "sub/b.sql"]);
});

test("the .gitignore of a deeper folder has the last word, but not on what is in an ignored folder", () => {
  const cwd = folderOf(["keep/a.gen.sql", "keep/b.sql", "drop/a.sql"], {
    ".gitignore": "*.gen.sql\ndrop/\n",
    "keep/.gitignore": "!*.gen.sql\nb.sql\n",
    "drop/.gitignore": "!a.sql\n",
  });
  assert.deepEqual(pathsOf(check(cwd)), ["keep/a.gen.sql"]);
});

test("an ignored folder that is named is searched, by its own .gitignore", () => {
  const cwd = folderOf(["dist/a.sql", "dist/b.sql", "dist/sub/c.sql"], {
    ".gitignore": "dist/\n",
    "dist/.gitignore": "b.sql\n",
  });
  assert.deepEqual(pathsOf(check(cwd, "dist")), ["dist/a.sql", "dist/sub/c.sql"]);
});

test("a pattern takes what it matches", () => {
  const cwd = folderOf(["a.sql", "a.txt", "sub/b.sql", "sub/deep/c.sql", "other/d.sql"]);
  assert.deepEqual(pathsOf(check(cwd, "sub/**/*.sql")), ["sub/b.sql", "sub/deep/c.sql"]);
  assert.deepEqual(pathsOf(check(cwd, "{sub,other}/*.sql", "*.txt")), ["a.txt", "other/d.sql", "sub/b.sql"]);
  assert.deepEqual(pathsOf(check(cwd, `${cwd}/s*/*.sql`)), [`${cwd}/sub/b.sql`]);
});

test("links that go round in circles end", () => {
  const cwd = folderOf(["sub/a.sql"]);
  symlinkSync("..", path.join(cwd, "sub/up"));
  assert.deepEqual(pathsOf(check(cwd)), ["sub/a.sql"]);
});

test("what is not there is said, and the rest is still checked", () => {
  const cwd = folderOf(["a.sql", "empty/x.txt"]);
  const outcome = check(cwd, "none.sql", "a.sql", "none*.sql");
  assert.deepEqual(pathsOf(outcome), ["a.sql"]);
  assert.deepEqual(
    [outcome.code, outcome.stderr],
    [2, "none.sql: no such file or folder\nnone*.sql: no file matches\n"],
  );
});

test("a folder without SQL is no failure", () => {
  const cwd = folderOf(["x.txt"]);
  const { code, stdout, stderr } = extable(["check"], { cwd });
  assert.deepEqual([code, stdout, stderr], [0, "", "No SQL files in .\n"]);
});

/** Root may read everything, so it looks as nobody does. */
async function asNobody<Result>(look: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return look();
  process.seteuid!(65534);
  try {
    return await look();
  } finally {
    process.seteuid!(0);
  }
}

test("a folder that may not be read is named, unless it would be skipped", {
  skip: process.platform === "win32",
}, async () => {
  const closed = ["closed", "sub/closed", ".hidden", "node_modules", "ignored"];
  const cwd = folderOf(["a.sql", ...closed.map((folder) => `${folder}/x.sql`)], { ".gitignore": "ignored\n" });
  chmodSync(cwd, 0o755);
  for (const folder of closed) chmodSync(path.join(cwd, folder), 0);
  const look = (...operands: string[]) => asNobody(() => findFiles(operands, cwd, SQL));
  const { files, problems } = await look(".");
  assert.deepEqual(
    files.map((file) => file.path),
    ["a.sql"],
  );
  assert.deepEqual(problems.toSorted(), ["closed: no permission to read it", "sub/closed: no permission to read it"]);
  assert.deepEqual((await look("closed")).problems, ["closed: no permission to read it"]);
  assert.deepEqual((await look("sub/**/*.sql")).problems, ["sub/closed: no permission to read it"]);
  for (const folder of closed) chmodSync(path.join(cwd, folder), 0o755);
});
