import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { analyse, applyEdits, check, suppressingEdits } from "../../server/src/core/index";
import { ddl, WITH_WRONG_TYPE } from "../support/ddl";
import { allSqlTexts } from "../support/sql-texts";

const CODE = "syntax-type-unknown";

/** Five unknown types, in lines 1 to 5. */
const typed = (...above: readonly string[]): string => `${above.join("\n")}
CREATE EXTERNAL TABLE t (a WRONGA,
  b WRONGB,
  c WRONGC, d WRONGD,
  e WRONGE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':a, :b, c, d, e', 'tablestore.table.name' = 't',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/etl')
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
`;

const wrong = (text: string): string =>
  check(text)
    .map(({ at, code }) => (code === CODE ? text.slice(at.start, at.end).at(-1) : code))
    .join(" ");

const CASES: Record<string, { readonly text: string; readonly left: string }> = {
  none: { text: typed(), left: "A B C D E" },
  "the file, all": { text: typed("-- extable-ignore-file"), left: "" },
  "the file, a pattern": { text: typed("-- extable-ignore-file syntax-type-*: imported"), left: "" },
  "the file, from its end": { text: `${typed()}-- extable-ignore-file ${CODE}`, left: "" },
  "the next line": { text: typed(`-- extable-ignore ${CODE}`), left: "B C D E" },
  "over blank lines and comments": {
    text: typed(`-- extable-ignore ${CODE}`, "", "/* a", "b */ -- c", "# d"),
    left: "B C D E",
  },
  "a line's end": { text: typed().replace("WRONGB,", `WRONGB, --extable-ignore ${CODE}`), left: "A C D E" },
  "two findings of a line": { text: typed().replace("WRONGD,", `WRONGD, -- extable-ignore ${CODE}`), left: "A B E" },
  "a block": {
    text: typed("-- extable-ignore-start").replace("  c", "-- extable-ignore-end\n  c"),
    left: "C D E",
  },
  "a block without an end": { text: typed().replace("  c", `-- extable-ignore-start ${CODE}\n  c`), left: "A B" },
  "a block in a block": {
    text: typed("-- extable-ignore-start")
      .replace("  b", `-- extable-ignore-start ${CODE}\n  b`)
      .replace("  c", "-- extable-ignore-end\n  c")
      .replace("  e", "-- extable-ignore-end\n  e"),
    left: "E",
  },
  "a literal is no comment": {
    text: typed().replace("WRONGB,", `WRONGB COMMENT '-- extable-ignore ${CODE}',`),
    left: "A B C D E",
  },
  "a pattern for what other files may lead to": {
    text: typed("-- extable-ignore-file role-arn-*, mapping-*"),
    left: "A B C D E",
  },
  "a pattern for what a text itself leads to": {
    text: typed("-- extable-ignore-file location-*"),
    left: "suppression-unused A B C D E",
  },
  "an unused comment": { text: typed("-- extable-ignore mapping-type"), left: "suppression-unused A B C D E" },
  "an unused comment, suppressed by its name": {
    text: typed("-- extable-ignore-file suppression-unused", "-- extable-ignore mapping-type"),
    left: "A B C D E",
  },
  "an unused comment, not suppressed by a comment for all": {
    text: "-- extable-ignore-file\nSELECT 1;",
    left: "suppression-unused",
  },
  "beside statements of others": {
    text: `SELECT '-- extable-ignore-file' FROM t; -- a\n${typed(`-- extable-ignore ${CODE}`)}`,
    left: "B C D E",
  },
  CRLF: { text: typed(`-- extable-ignore ${CODE}`).replaceAll("\n", "\r\n"), left: "B C D E" },
  "a comment of somebody": { text: typed("-- extable-friendly", "-- extable is good"), left: "A B C D E" },
};

describe("suppression comments", () => {
  for (const [name, { text, left }] of Object.entries(CASES)) it(name, () => assert.equal(wrong(text), left));

  it("leave out nothing of what is read: policies see all tables", () => {
    assert.equal(analyse(typed("-- extable-ignore-file")).tables.length, 1);
  });

  it("stay quick where there are many", { timeout: 30_000 }, () => {
    const line = `-- extable-ignore ${CODE}: x\n-- extable-ignore-start a*b*c\n`;
    assert.ok(check(line.repeat(20_000) + typed()).length > 0);
  });
});

describe("the comment that suppresses a finding", () => {
  for (const { name, text } of allSqlTexts()) {
    it(name, () => {
      const findings = check(text);
      const lineOf = (edit: { span: { start: number } } | undefined): number => edit?.span.start ?? -1;
      const edits = suppressingEdits(findings, { start: 0, text });
      for (const [finding, edit] of edits) {
        const alike = findings.filter(
          (other) => other.code === finding.code && lineOf(edits.get(other)) === lineOf(edit),
        );
        const expected = findings.filter((other) => !alike.includes(other)).map(({ code, message }) => code + message);
        const left = check(applyEdits(text, [edit])).map(({ code, message }) => code + message);
        assert.deepEqual(left.sort(), expected.sort(), `${finding.code}: ${finding.message}`);
      }
    });
  }

  it("is not offered for a secret", () => {
    const text = ddl().replace("tablestore://", "tablestore://LTAIexampleOnly:notARealSecretValue@");
    const findings = check(text);
    assert.ok(findings.some(({ code }) => code === "location-secret"));
    assert.ok(
      [...suppressingEdits(findings, { start: 0, text }).keys()].every(({ code }) => code !== "location-secret"),
    );
  });

  it("stands above a literal, not in it", () => {
    const text = ddl({ mapping: ":vid,\n    :gt,\n    speed:" });
    const findings = check(text);
    assert.ok(findings.length > 0);
    for (const edit of suppressingEdits(findings, { start: 0, text }).values()) {
      assert.equal(text.slice(edit.span.start).startsWith("  'tablestore.columns.mapping'"), true);
    }
  });
});

describe("-- extable: on and off", () => {
  const hive = "CREATE EXTERNAL TABLE t (a INT,, b INT) STORED AS PARQUET LOCATION 'oss://bucket/t/';\n";
  const codes = (text: string): string[] => check(text).map(({ code }) => code);

  it("off: nothing at all", () => {
    assert.deepEqual(analyse(`-- a\n/* b */\n-- extable: off\n-- extable-ignore x\n${WITH_WRONG_TYPE}`), {
      tables: [],
      facts: [],
      findings: [],
    });
  });

  it("on: external tables without marks are checked for their syntax, and nothing else", () => {
    assert.deepEqual(codes(hive), []);
    assert.deepEqual(codes(`-- extable: on\n${hive}`), ["syntax-comma-extra"]);
    assert.deepEqual(analyse(`-- extable: on\n${hive}`).tables, []);
    assert.deepEqual(codes(`-- extable: on\nCREATE TABLE t (a INT,, b INT);\nSELECT 1,,2;\n`), []);
    assert.deepEqual(codes(`-- extable: on\n${WITH_WRONG_TYPE}`), codes(WITH_WRONG_TYPE));
  });

  it("count only before the first statement, and only the first of them", () => {
    assert.deepEqual(codes(`SELECT 1;\n-- extable: on\n${hive}`), []);
    assert.deepEqual(codes(`-- extable: off\n-- extable: on\n${hive}`), []);
    assert.deepEqual(codes(`-- extable: maybe\n${hive}`), []);
  });
});
