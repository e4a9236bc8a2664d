import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { draw, fromRoot, loadGrammar, tokenize } from "./tokenize";

// `UPDATE_GOLDENS=1` writes the goldens anew; read the difference before it is kept.
const UPDATE = process.env.UPDATE_GOLDENS === "1";
const SAMPLES = fromRoot("test", "grammar", "samples");
const GOLDENS = fromRoot("test", "grammar", "golden");

const inSql = readdirSync(SAMPLES).filter((name) => name.endsWith(".sql"));
const inMaxComputeSql = ["page-shape.sql", "other/maxcompute.sql"];

for (const [scope, sample] of [
  ...inSql.map((name) => ["source.sql", name] as const),
  ...inMaxComputeSql.map((name) => ["source.maxcompute-sql", name] as const),
]) {
  test(`the tokens of ${sample} in ${scope} are the golden ones`, async () => {
    const grammar = await loadGrammar(scope, true);
    const drawn = `${draw(tokenize(grammar, readFileSync(path.join(SAMPLES, sample), "utf8").trimEnd()))}\n`;
    const golden = path.join(GOLDENS, scope, `${path.basename(sample, ".sql")}.txt`);
    if (UPDATE) {
      mkdirSync(path.dirname(golden), { recursive: true });
      writeFileSync(golden, drawn);
    }
    assert.equal(drawn, readFileSync(golden, "utf8"));
  });
}
