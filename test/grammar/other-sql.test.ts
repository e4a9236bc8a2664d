import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fromRoot, loadGrammar, type TokenizedLine, tokenize } from "./tokenize";

const SAMPLES = fromRoot("test", "grammar", "samples");
const OTHER = path.join(SAMPLES, "other");

for (const name of readdirSync(OTHER)) {
  test(`the injection leaves ${name} of another dialect as it was`, async () => {
    const text = readFileSync(path.join(OTHER, name), "utf8");
    const without = tokenize(await loadGrammar("source.sql", false), text);
    assert.deepEqual(tokenize(await loadGrammar("source.sql", true), text), without);
  });
}

test("a statement without marks is the same before and after one with marks", async () => {
  const marked = readFileSync(path.join(SAMPLES, "page-shape.sql"), "utf8");
  const other = readFileSync(path.join(OTHER, "maxcompute.sql"), "utf8");
  const length = other.split("\n").length - 1;
  const grammar = await loadGrammar("source.sql", true);
  const alone = tokenize(grammar, other).slice(0, length);
  const between = tokenize(grammar, `${other}${marked}${other}`);
  assert.deepEqual(between.slice(0, length), alone);
  assert.deepEqual(between.slice(-length - 1, -1), alone);
});

for (const text of [
  "-- STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1:role/x')",
  "/* 'tablestore.columns.mapping' = ':a'\nLOCATION 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com' */",
  "SELECT \"LOCATION 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com'\", '\n''odps.a'' = ''x''\n' FROM t",
]) {
  test(`marks in comments and strings are not marks: ${JSON.stringify(text.slice(0, 30))}`, async () => {
    const without = tokenize(await loadGrammar("source.sql", false), text);
    assert.deepEqual(tokenize(await loadGrammar("source.sql", true), text), without);
  });
}

const PUNCTUATION = /^punctuation\.definition\.string/;

/** The quotes of a line, each with the scopes that the host grammar gives it. */
const quotes = ({ text, tokens }: TokenizedLine): string[] =>
  tokens
    .filter(({ scopes }) => scopes.some((scope) => PUNCTUATION.test(scope)))
    .map(({ startIndex, endIndex, scopes }) =>
      [startIndex, text.slice(startIndex, endIndex), ...scopes.filter((scope) => scope.endsWith(".sql"))].join(" "),
    );

for (const name of ["page-shape.sql", "masked.sql", "malformed.sql"]) {
  test(`the quotes in ${name} stay as they were`, async () => {
    const text = readFileSync(path.join(SAMPLES, name), "utf8");
    const without = tokenize(await loadGrammar("source.sql", false), text).map(quotes);
    assert.deepEqual(tokenize(await loadGrammar("source.sql", true), text).map(quotes), without);
  });
}
