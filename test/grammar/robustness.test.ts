import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { type IGrammar, INITIAL, type StateStack } from "vscode-textmate";
import { fromRoot, loadGrammar } from "./tokenize";

const SAMPLES = fromRoot("test", "grammar", "samples");
const OPENING = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES (";
/** Milliseconds for one line; far above what a line takes on a busy machine, far below a catastrophic pattern. */
const LIMIT = 60_000;

/** Tokenises one line within the limit, checks that its tokens cover it without gaps, and hands on the state. */
function tokenizeLine(grammar: IGrammar, line: string, state: StateStack): StateStack {
  const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state, LIMIT);
  assert.equal(stoppedEarly, false, `slow line: ${line.slice(0, 60)}`);
  let end = 0;
  for (const token of tokens) {
    assert.equal(token.startIndex, end);
    end = token.endIndex;
  }
  assert.ok(end >= line.length);
  return ruleStack;
}

for (const scope of ["source.sql", "source.maxcompute-sql"]) {
  test(`every prefix of every sample has tokens in ${scope}`, async () => {
    const grammar = await loadGrammar(scope, true);
    for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith(".sql"))) {
      let state: StateStack = INITIAL;
      for (const line of readFileSync(`${SAMPLES}/${name}`, "utf8").split("\n")) {
        for (let length = 0; length < line.length; length++) tokenizeLine(grammar, line.slice(0, length), state);
        state = tokenizeLine(grammar, line, state);
      }
    }
  });
}

/** A hundred thousand characters of `unit`. */
const long = (unit: string): string => unit.repeat(Math.ceil(100_000 / unit.length));

const MAPPING = "'tablestore.columns.mapping' = '";
const ROLE = "'odps.properties.rolearn' = '";
const LOCATION = "LOCATION 'tablestore://";

const LINES: readonly (readonly [what: string, line: string])[] = [
  ["mapping entries", `${OPENING}${MAPPING}${long(":key, name, ")}'`],
  ["one name", `${OPENING}${MAPPING}:${long("a")}'`],
  ["one name that never ends well", `${OPENING}${MAPPING}${long("a")}-`],
  ["colons", `${OPENING}${MAPPING}${long(":")}`],
  ["blanks in a mapping", `${OPENING}${MAPPING}a${long(" ")}b`],
  ["blanks between many names", `${OPENING}${MAPPING}${long(`a${" ".repeat(100)}`)}`],
  ["openings of placeholders", `${OPENING}${ROLE}${long("${")}`],
  ["angle brackets", `${OPENING}${ROLE}acs:ram::${long("<")}`],
  ["one account", `${OPENING}${ROLE}acs:ram::${long("1")}`],
  ["the beginning of an ARN", `${OPENING}${ROLE}${long("acs:ram::1:role/")}`],
  ["stars", `${OPENING}${ROLE}${long("*")}'`],
  ["the letter x", `${OPENING}${ROLE}${long("x")}y'`],
  ["back-slashes", `${OPENING}${ROLE}${long("\\")}`],
  ["one instance", `${LOCATION}${long("a")}`],
  ["userinfo that never ends", `${LOCATION}${long("a:b")}`],
  ["instances and dots", `${LOCATION}${long("a.")}'`],
  ["properties", `${OPENING}${long("'odps.a' = 'x', ")}`],
  ["keys without values", `${OPENING}${long("'odps.a' ")}`],
  ["quotes", `${OPENING}${long("'")}`],
  ["blanks after the key", `${OPENING}'odps.a'${long(" ")}= 'x'`],
  ["blanks after STORED BY", `STORED BY${long(" ")}'`],
  ["LOCATION without a value", long("LOCATION ")],
];

/** A host without patterns: what is slow there is slow by our own patterns. */
const BARE_HOST = fromRoot("test", "grammar", "bare-host.json");

for (const scope of ["source.sql", "source.maxcompute-sql"]) {
  test(`a line of 100 KB has its tokens in bounded time in ${scope}`, async (t) => {
    const grammar = await loadGrammar(scope, true, BARE_HOST);
    for (const [what, line] of LINES) await t.test(what, () => void tokenizeLine(grammar, line, INITIAL));
  });
}

test("a line of 100 KB has its tokens in bounded time in the editor's SQL", async (t) => {
  const grammar = await loadGrammar("source.sql", true);
  // Long runs of blanks are slow in the host grammar alone.
  for (const [what, line] of LINES.filter(([, text]) => !text.includes(" ".repeat(1_000)))) {
    await t.test(what, () => void tokenizeLine(grammar, line, INITIAL));
  }
});
