import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  type Hover,
  type HoverSurroundings,
  hoverIn,
  hoverOfComment,
  MARKDOWN,
  PLAIN_TEXT,
  passageAt,
  passagesOf,
  targetsOf,
} from "../../server/src/core/index";
import { readCursorPage, redrawCursorPage } from "../support/cursor-pages";
import { ddl } from "../support/ddl";
import { filesBelow, fromRoot, readText } from "../support/root";
import { allSqlTexts } from "../support/sql-texts";

const surroundings = (text: string, style = MARKDOWN): HoverSurroundings => ({
  style,
  tablesOfRole: (account, roleName) =>
    passagesOf(text)
      .flatMap(({ tables }) => tables)
      .filter(({ role }) => role?.value?.value.toLowerCase().endsWith(`${account}:role/${roleName}`.toLowerCase()))
      .map(({ name }) => name),
  rulePage: (code) => `file:///rules/${code}.md`,
});

function hoverAt(text: string, offset: number, style = MARKDOWN): Hover | undefined {
  const passage = passageAt(text, offset);
  const around = surroundings(text, style);
  return hoverOfComment(text, offset, around) ?? (passage && hoverIn(passage, offset, around));
}

/** What is spoken of, in brackets, and what is said of it. */
function drawn(text: string, offset: number): string {
  const found = hoverAt(text, offset);
  return found ? `[${text.slice(found.at.start, found.at.end)}]\n${found.paragraphs.join("\n")}\n` : "nothing\n";
}

const drawnAll = (text: string, cursors: readonly number[]): string =>
  cursors.map((offset) => drawn(text, offset)).join("\n");

describe("hovers are as drawn in the page", () => {
  for (const file of filesBelow("test/assist/hover", ".md")) {
    if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(file), redrawCursorPage(readText(file), drawnAll));
    const samples = readCursorPage(readText(file));
    it(`${file} has samples`, () => assert.ok(samples.length > 0));
    for (const { section, text, cursors, expected } of samples) {
      it(`${file}: ${section}`, () => assert.equal(drawnAll(text, cursors), expected));
    }
  }
});

describe("hovers", () => {
  it("speak of what they stand on, over every target of every text", () => {
    for (const { name, text } of allSqlTexts()) {
      const around = surroundings(text);
      for (const passage of passagesOf(text)) {
        for (const { at } of targetsOf(passage)) {
          const found = hoverIn(passage, at.start, around);
          if (!found) continue;
          assert.ok(found.at.start <= at.start && at.start <= found.at.end && found.at.end <= text.length, name);
          const said = found.paragraphs.join("\n");
          assert.doesNotMatch(said, /undefined|\{\d\}|^$/m, `${name} ${at.start}`);
        }
      }
    }
  });

  it("never fail at any place of the examples, nor at the end of any prefix, and lie inside of it", () => {
    for (const file of filesBelow("examples", ".sql")) {
      const text = readText(file);
      for (let end = 0; end <= text.length; end++) {
        hoverAt(text, end);
        const found = hoverAt(text.slice(0, end), end);
        if (found) assert.ok(found.at.end <= end && found.at.start <= found.at.end);
      }
    }
  });

  it("hold no marks in plain text", () => {
    const text = ddl();
    for (let offset = 0; offset <= text.length; offset++) {
      for (const paragraph of hoverAt(text, offset, PLAIN_TEXT)?.paragraphs ?? []) {
        assert.doesNotMatch(paragraph, /`|\]\(|\\/);
      }
    }
  });

  it("say nothing in the statements of others", () => {
    const files = [
      ...filesBelow("test/fixtures/dialects", ".sql"),
      ...filesBelow("test/grammar/samples/other", ".sql"),
    ];
    for (const text of files.filter((file) => !file.endsWith("maxcompute.sql")).map((file) => readText(file))) {
      for (const passage of passagesOf(text).filter(({ isOurs }) => !isOurs)) {
        for (const { at } of targetsOf(passage)) {
          assert.equal(hoverIn(passage, at.start, surroundings(text)), undefined, text.slice(at.start, at.end));
        }
      }
    }
  });
});

const SECRETS = [
  "tablestore://LTAI5tFAKEKEYFAKEKEY:FAKEsecretFAKEsecret@cap1.cn-hangzhou.ots-internal.aliyuncs.com",
  "oss://LTAI5tFAKEKEYFAKEKEY:FAKEsecretFAKEsecret@oss-cn-hangzhou-internal.aliyuncs.com/bucket/dir/",
  "jdbc:mysql://host:3306/db?useSSL=false&user=reader&password=FAKEsecretFAKEsecret&table=t",
  "jdbc:mysql://reader:FAKEsecretFAKEsecret@host:3306/db?table=t",
  "https://LTAI5tFAKEKEYFAKEKEY:FAKEsecretFAKEsecret@cap1.cn-hangzhou.ots-internal.aliyuncs.com",
];

const HANDLERS = ["TableStoreStorageHandler", "CsvStorageHandler", "jdbc.JdbcStorageHandler", "Own"];

describe("a secret in a LOCATION is never shown", () => {
  for (const location of SECRETS) {
    for (const handler of HANDLERS) {
      it(`${handler} ${location.slice(0, 20)}`, () => {
        const text = `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.${handler}' LOCATION '${location}';`;
        for (let at = 0; at <= text.length; at++) {
          for (const style of [MARKDOWN, PLAIN_TEXT]) {
            assert.doesNotMatch(hoverAt(text, at, style)?.paragraphs.join("\n") ?? "", /FAKE/);
          }
        }
      });
    }
  }
});

it("targets lie inside of their text, whatever it ends in", () => {
  for (const { name, text } of allSqlTexts()) {
    for (let end = 0; end <= text.length; end += 97) {
      for (const passage of passagesOf(text.slice(0, end))) {
        for (const { at } of targetsOf(passage)) assert.ok(0 <= at.start && at.end <= end, name);
      }
    }
  }
});
