import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  applyEdits,
  check,
  checkMarkdown,
  type Finding,
  markdownParts,
  mergeEdits,
  type PageMemory,
  suppressingEditsInPage,
} from "../../server/src/core/index";
import { ddl, WITHOUT_COMMA } from "../support/ddl";
import { Random } from "../support/random";
import { allSqlTexts } from "../support/sql-texts";

const linesOf = (text: string): string[] => text.trimEnd().split("\n");
const indented = (text: string, prefix: string, lineBreak = "\n"): string =>
  linesOf(text)
    .map((line) => prefix + line)
    .join(lineBreak);

/** `code text` of each finding, the text being that of the page. */
const found = (page: string): string[] =>
  checkMarkdown(page).map(({ code, at }) => `${code} ${page.slice(at.start, at.end)}`);

const COMMA = "syntax-comma-missing T";

/** The statement, as it may stand in a page. */
const PAGES: Record<string, (sql: string) => string> = {
  "a block": (sql) => `# Title\n\n\`\`\`sql\n${sql}\`\`\`\n\ntext\n`,
  "a block of maxcompute": (sql) => `\`\`\`maxcompute\n${sql}\`\`\``,
  "a block of odps": (sql) => `~~~ odps\n${sql}~~~\n`,
  "a block with attributes": (sql) => `\`\`\`SQL title="a.sql" {1,2}\n${sql}\`\`\`\n`,
  "a block of Pandoc's": (sql) => `\`\`\`{.sql .numberLines}\n${sql}\`\`\`\n`,
  "a block without an end": (sql) => `text\n\n\`\`\`sql\n${sql}`,
  "a longer fence, with a shorter one inside": (sql) => `\`\`\`\`sql\n-- \`\`\`\n${sql}\`\`\`\n\`\`\`\`\n`,
  "an item of a list": (sql) => `1. First:\n\n   \`\`\`sql\n${indented(sql, "   ")}\n   \`\`\`\n2. Second\n`,
  "an item that is a block": (sql) => `- \`\`\`sql\n${indented(sql, "  ")}\n  \`\`\`\n`,
  "an item, which ends it": (sql) => `- a\n  \`\`\`sql\n${indented(sql, "  ")}\n\nThis is no SQL, isn't it?\n`,
  "a quotation": (sql) => `> Note\n>\n> \`\`\`sql\n${indented(sql, "> ")}\n> \`\`\`\n`,
  "a quotation in a list in a quotation": (sql) => `> - > \`\`\`sql\n${indented(sql, ">   >")}\n`,
  "lines that end as on Windows": (sql) => `text\r\n\r\n\`\`\`sql\r\n${indented(sql, "", "\r\n")}\r\n\`\`\`\r\n`,
  "a page whose text has quotes": (sql) => `Don't; it's "so.\n\n\`\`\`sql\n${sql}\`\`\`\nDon't.\n`,
};

describe("SQL in Markdown is checked in place", () => {
  for (const [name, page] of Object.entries(PAGES)) {
    test(name, () => {
      assert.deepEqual(found(page(WITHOUT_COMMA)), [COMMA]);
      assert.deepEqual(found(page(ddl())), []);
    });

    test(`${name}: mended and suppressed in place`, () => {
      const wrong = page(WITHOUT_COMMA);
      const [finding] = checkMarkdown(wrong);
      assert.equal(applyEdits(wrong, finding!.fixes[0]!.edits), page(ddl()));
      const edits = [...suppressingEditsInPage([finding!], wrong).values()];
      assert.deepEqual(found(applyEdits(wrong, edits)), []);
      assert.equal(applyEdits(wrong, edits), page(`-- extable-ignore syntax-comma-missing\n${WITHOUT_COMMA}`));
    });
  }
});

test("lines that a fix adds are as those around them", () => {
  const sql = ddl().replace("\n  'tablestore.table.name' = 'vehicle_track',", "");
  const [finding] = check(sql);
  const mended = applyEdits(sql, finding!.fixes[0]!.edits);
  assert.ok(linesOf(mended).length > linesOf(sql).length);
  for (const [name, page] of Object.entries(PAGES)) {
    if (name.includes("Windows")) continue;
    const [same] = checkMarkdown(page(sql));
    assert.equal(applyEdits(page(sql), same!.fixes[0]!.edits), page(mended), name);
  }
});

const LEFT_OUT = `CREATE EXTERNAL TABLE t (
  vid BIGINT,
  ...
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, ...',
  'tablestore.table.name' = 't',
  ...
)
LOCATION 'tablestore://...';
`;

const FILLED_IN = `create external table if not exists <table_name>
(<col_name> <data_type>, ...)
[partitioned by (<col_name> <data_type>)]
stored by 'com.aliyun.odps.CsvStorageHandler'
with serdeproperties (
  'odps.properties.rolearn' = 'acs:ram::<uid>:role/aliyunodpsdefaultrole'
  [, '<key>' = '<value>']
)
location '<oss_location>';
`;

const IN_WORDS = `DROP TABLE [IF EXISTS] <table>;
CREATE EXTERNAL TABLE [IF NOT EXISTS] <table>
(<columns of the files>)
[COMMENT <comment>]
[PARTITIONED BY (columns of the partitions)]
[ROW FORMAT SERDE '<class>'
  [WITH SERDEPROPERTIES ('odps.properties.rolearn'='\${role}' [,'key'='value',...])]
]
STORED AS <format>
LOCATION <oss_location>;
`;

describe("nothing is said", () => {
  const block = (sql: string): string => `\`\`\`sql\n${sql}\`\`\`\n`;
  const QUIET: Record<string, string> = {
    "of other languages": `\`\`\`hive\n${WITHOUT_COMMA}\`\`\`\n\n\`\`\`\n${WITHOUT_COMMA}\`\`\`\n`,
    "of what is no block": `${WITHOUT_COMMA}\n\n${indented(WITHOUT_COMMA, "    ")}\n`,
    "of what is left out": block(LEFT_OUT) + block(LEFT_OUT.replaceAll("...", "…")),
    "of what its readers fill in": block(FILLED_IN),
    "of words that stand for SQL": block(IN_WORDS),
    "of a statement whose end is that of its block": block(ddl().replace(/;\n$/, "\n")) + block(ddl()),
    "of comments in a part of a statement": block("  vid BIGINT, -- extable-ignore column-type\n"),
    "of SQL without a mark": block("CREATE EXTERNAL TABLE t (a INT b INT) STORED AS ORC LOCATION 's3://a/b';\n"),
    "of a page that says so": `---\ntitle: a\n---\n\n<!-- extable: off -->\n\n${block(WITHOUT_COMMA)}`,
    "of a block that says so": block(`-- extable: off\n${WITHOUT_COMMA}`),
    "of a block in a comment": `<!--\n${block(WITHOUT_COMMA)}-->\n`,
    "of what two blocks contradict each other in":
      block(ddl()) + block(ddl({ columns: "vid BIGINT, gt BIGINT, speed BIGINT" })),
    "of a flag that another block sets": block("SET odps.sql.hive.compatible=true;\n") + block(ddl()),
  };
  for (const [name, page] of Object.entries(QUIET)) test(name, () => assert.deepEqual(found(page), []));
});

test("a statement without its end, and a comment in vain, are told of where they stand between others", () => {
  const page = `\`\`\`sql\n-- extable-ignore column-type\n${ddl().replace(/;\n$/, "\n")}${ddl({ name: "b" })}\`\`\`\n`;
  const codes = checkMarkdown(page).map(({ code }) => code);
  assert.deepEqual(codes, ["suppression-unused", "syntax-statement-unseparated"]);
});

test("what is wrong with one block is nothing to the others", () => {
  const open = ddl().replace("LOCATION '", "LOCATION ");
  const page = [open, WITHOUT_COMMA, `/* ${ddl()}`, WITHOUT_COMMA].map((sql) => `\`\`\`sql\n${sql}\`\`\`\n`).join("\n");
  const alone = check(open).length + check(`/* ${ddl()}`).length;
  assert.ok(alone > 0);
  assert.equal(found(page).length, alone + 2);
  assert.equal(found(page).filter((one) => one === COMMA).length, 2);
});

test("comments that suppress are for their block", () => {
  const ignore = "-- extable-ignore-file\n";
  const page = `\`\`\`sql\n${ignore}${WITHOUT_COMMA}\`\`\`\n\n\`\`\`sql\n${WITHOUT_COMMA}\`\`\`\n`;
  assert.deepEqual(found(page), [COMMA]);
});

test("help is given in a block, and in no text around it", () => {
  const page = `Text\n\n> \`\`\`sql\n${indented(ddl(), "> ")}\n> \`\`\`\nText\n`;
  const at = page.indexOf("vid");
  const [part, ...others] = markdownParts(page, { start: at, end: at });
  assert.equal(others.length, 0);
  assert.ok(part!.text.startsWith("  CREATE EXTERNAL TABLE track"));
  assert.equal(page.indexOf("CREATE"), part!.start + 2);
  assert.deepEqual(markdownParts(page, { start: 2, end: 2 }), []);
  assert.deepEqual(markdownParts(page, { start: page.length, end: page.length }), []);
});

const PIECES = [
  "```sql\n",
  "\n```\n",
  "~~~odps\n",
  "\n~~~\n",
  "> ",
  "- ",
  "\n",
  "\r\n",
  "'",
  ";",
  "`",
  "  ",
  "/*",
  "<!-- ",
  "<!-- extable: off -->\n",
];

function randomPage(random: Random, texts: readonly string[]): string {
  const pages = Object.values(PAGES);
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(pages)(`${random.pick(texts)}\n`)).join("\n\n");
}

function edited(page: string, random: Random): string {
  const at = random.below(page.length + 1);
  const removed = random.below(5) === 0 ? random.below(200) : random.below(3);
  return page.slice(0, at) + random.maybe(() => random.pick(PIECES)) + page.slice(at + removed);
}

test("after each of 2,000 random edits the page is as one that is read anew, and all fixes fit into it", () => {
  const random = new Random(20_261_126, 2);
  const texts = allSqlTexts().flatMap(({ text }) => (text.length < 1500 ? [text] : []));
  let seen = 0;
  for (let round = 0; round < 100; round++) {
    const memory: PageMemory = [];
    let page = randomPage(random, texts);
    for (let i = 0; i < 20; i++) {
      page = edited(page, random);
      const findings = checkMarkdown(page, memory);
      assert.equal(JSON.stringify(findings), JSON.stringify(checkMarkdown(page)), JSON.stringify(page));
      for (const finding of findings) assertInside(finding, page);
      seen += findings.length;
    }
  }
  assert.ok(seen > 2_000, `only ${seen} findings`);
});

function assertInside({ at, fixes }: Finding, page: string): void {
  const spans = [at, ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span))];
  for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= page.length, JSON.stringify(page));
  assert.equal(mergeEdits(fixes.slice(0, 1).map(({ edits }) => edits)).length, fixes[0]?.edits.length ?? 0);
}
