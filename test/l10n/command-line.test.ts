import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { extable, workspace } from "../support/cli";
import { ddl } from "../support/ddl";

const CHINESE = { LC_ALL: "", LC_MESSAGES: "", LANG: "zh_CN.UTF-8" };
const HAN = /\p{Script=Han}/u;

const files = { "a.sql": ddl({ columns: "vid BIGINT, gt BIGINT, speed DOUBEL", mapping: "vid, gt, speed" }) };

describe("the command line", () => {
  const locales: readonly (readonly [name: string, env: NodeJS.ProcessEnv, isChinese: boolean])[] = [
    ["LANG=zh_CN.UTF-8", CHINESE, true],
    ["LANG=zh", { ...CHINESE, LANG: "zh" }, true],
    ["LC_MESSAGES goes before LANG", { ...CHINESE, LANG: "en_GB.UTF-8", LC_MESSAGES: "zh_SG" }, true],
    ["LC_ALL goes before both", { ...CHINESE, LC_ALL: "C" }, false],
    ["LANG=C", { ...CHINESE, LANG: "C" }, false],
    ["LANG=zh_TW.UTF-8, for which there is no translation", { ...CHINESE, LANG: "zh_TW.UTF-8" }, false],
  ];
  for (const [name, env, isChinese] of locales) {
    test(name, () => {
      const { code, stdout } = extable(["check", "a.sql"], { cwd: workspace(files), env });
      assert.equal(code, 1);
      assert.equal(HAN.test(stdout), isChinese, stdout);
    });
  }

  test("every line of every help is Chinese, but for usage", () => {
    for (const args of [
      [],
      ["check"],
      ["policy"],
      ["verify"],
      ["apply"],
      ["explain"],
      ["tokens"],
      ["tree"],
      ["table"],
    ]) {
      const { code, stdout } = extable([...args, "--help"], { env: CHINESE });
      assert.equal(code, 0);
      for (const line of stdout.split("\n").filter((line) => /[a-z]{2}/.test(line))) {
        const isHeadAlone = /^ {2,}(?:-\w, )?(?:--\S+|extable\b)/.test(line);
        assert.ok(HAN.test(line) || isHeadAlone, line);
      }
    }
  });

  test("every rule is listed in Chinese", () => {
    const lines = extable(["explain"], { env: CHINESE }).stdout.trimEnd().split("\n");
    assert.ok(lines.length > 100);
    for (const line of lines) assert.match(line, HAN);
  });

  test("carets stand under what they point at", () => {
    const sql = ddl().replace("vid BIGINT", "`车辆编号` BIGINTT");
    const { stdout } = extable(["check", "a.sql"], { cwd: workspace({ "a.sql": sql }), env: CHINESE });
    const lines = stdout.split("\n");
    const quoted = lines.findIndex((line) => line.includes("BIGINTT") && line.includes("车辆编号"));
    const caret = lines.slice(quoted).find((line) => /\^+/.test(line))!;
    const columnsBefore = (text: string): number => [...text].reduce((sum, one) => sum + (HAN.test(one) ? 2 : 1), 0);
    const before = lines[quoted]!.slice(0, lines[quoted]!.indexOf("BIGINTT"));
    assert.equal(columnsBefore(caret.slice(0, caret.indexOf("^"))), columnsBefore(before), stdout);
  });

  test("codes, severities and places are the same in JSON", () => {
    const cwd = workspace(files);
    const essence = (env: NodeJS.ProcessEnv) => {
      const text = extable(["check", "--format", "json", "a.sql"], { cwd, env }).stdout;
      return JSON.parse(text, (key, value) => (key === "message" || key === "title" ? typeof value : value));
    };
    assert.deepEqual(essence(CHINESE), essence({}));
  });

  test("policies are the same, whatever the language", () => {
    const cwd = workspace({ "a.sql": ddl() });
    const args = ["policy", "--maxcompute-account", "5678901234567890", "a.sql"];
    assert.equal(extable(args, { cwd, env: CHINESE }).stdout, extable(args, { cwd }).stdout);
  });
});
