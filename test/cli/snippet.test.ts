import assert from "node:assert/strict";
import { test } from "node:test";
import { createColors } from "picocolors";
import { textReporter } from "../../server/src/cli/report-text";
import { maskSecrets } from "../../server/src/cli/secrets";
import { snippet } from "../../server/src/cli/snippet";
import { check, maskUris } from "../../server/src/core/index";
import { BROKEN, ddl, SECRET } from "./samples";

/** The text between `[` and `]` is marked. */
const CASES: readonly [marked: string, source: string, carets: string][] = [
  ["a [bc] d", "a bc d", "  ^^"],
  ["a []b", "a b", "  ^"],
  ["a[]", "a", " ^"],
  ["[]", "", "^"],
  ["\ta [b]", "    a b", "      ^"],
  ["[\t]b", "    b", "^^^^"],
  ["行驶 [轨迹] x", "行驶 轨迹 x", "     ^^^^"],
  ["，（[b]", "，（b", "    ^"],
  ["🚗 [b]", "🚗 b", "   ^"],
  ["e\u0301[b]", "e\u0301b", " ^"],
  ["\u0007[b]", "␇b", " ^"],
  ["0123456789abcdefghij[k]", "…abcdefghijk", "           ^"],
  ["[0]123456789abcdefghijk", "0123456789a…", "^"],
  ["0123456789a[b]cdefghijk", "…56789abcdef…", "       ^"],
  ["[0123456789abcdefghijk]", "0123456789a…", "^^^^^^^^^^^"],
];

for (const [marked, source, carets] of CASES) {
  test(`snippet of ${JSON.stringify(marked)}`, () => {
    const text = `-- before\n${marked.replace(/[[\]]/g, "")}`;
    const line = { start: 10, end: text.length };
    const at = { start: 10 + marked.indexOf("["), end: 10 + marked.indexOf("]") - 1 };
    const shown = snippet(text, line, at, marked.length > 15 ? 11 : 80);
    assert.equal(shown.carets, carets);
    assert.equal(shown.source, source);
  });
}

const SECRETS: readonly [text: string, masked: string][] = [
  ["tablestore://id:secret@cap1.x", "tablestore://*********@cap1.x"],
  ["'tablestore://id:se@cret@cap1', 'a@b'", "'tablestore://**********@cap1', 'a@b'"],
  ["jdbc:mysql://user:pass@host/db", "jdbc:mysql://*********@host/db"],
  ["jdbc:mysql://host/db?user=me&password=NotReal1&table=t", "jdbc:mysql://host/db?user=me&password=********&table=t"],
  ["https://host/path", "https://host/path"],
  ["tablestore:/id:secret@cap1", "tablestore:/*********@cap1"],
  ["tablestore：／／id：secret@cap1", "tablestore：／／*********@cap1"],
  ["id:secret@cap1", "*********@cap1"],
  ["5678@odps.aliyuncs.com", "5678@odps.aliyuncs.com"],
  ["-- mail me at a@b.example", "-- mail me at a@b.example"],
];

for (const [text, masked] of SECRETS) {
  test(`maskUris(${JSON.stringify(text)})`, () => {
    assert.equal(maskUris(text), masked);
    assert.equal(masked.length, text.length);
  });
}

test("so is that of a statement that creates no table", () => {
  for (const head of ["ALTER TABLE t SET", "UNLOAD FROM t INTO", "LOAD INTO TABLE t FROM"]) {
    const text = `${head} LOCATION 'oss://LTAIobviouslyfake:NotA RealSecret@oss-cn-hangzhou-internal.aliyuncs.com/b/d/' STORED AS ORC;`;
    assert.doesNotMatch(maskSecrets(text), /LTAI|Secret/);
  }
});

test("a secret with a blank in it is masked where it is read as one", () => {
  const text = ddl({ secret: true }).replace(SECRET, "LTAIobviouslyfake: NotARealSecret");
  const masked = maskSecrets(text);
  assert.equal(masked.length, text.length);
  assert.doesNotMatch(masked, /LTAI|NotAReal/);
});

test("a secret is masked where nothing is checked, too", () => {
  const text = ddl({ secret: true }).replace(SECRET, "LTAIobviouslyfake: NotARealSecret");
  assert.doesNotMatch(maskSecrets(`-- extable: off\n${text}`), /LTAI|NotAReal/);
});

test("colours are only where they are wanted", () => {
  const print = (wanted: boolean): string => {
    let printed = "";
    const write = (text: string): void => {
      printed += text;
    };
    const reporter = textReporter({ write, colours: createColors(wanted) }, 0);
    reporter.file({ path: "a.sql", text: BROKEN, findings: check(BROKEN), fixed: 0 });
    reporter.end();
    return printed;
  };
  assert.ok(print(true).includes("\u001B[31merror"));
  assert.ok(!print(false).includes("\u001B"));
});

test("so is the value of a property that is named like a secret", () => {
  const text = ddl().replace(
    "'tablestore.table.name'",
    "'tablestore.access_key_secret' = 'NotARealSecret', 'tablestore.table.name'",
  );
  const masked = maskSecrets(text);
  assert.equal(masked.length, text.length);
  assert.doesNotMatch(masked, /NotAReal/);
});
