import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, readTables, type Suggestion, snippetText } from "../../../server/src/core/index";
import { accepted, completeIn } from "../../support/accept";

const offered = (text: string, known = {}): readonly Suggestion[] => completeIn(text, text.length, known).suggestions;
const titles = (suggestions: readonly Suggestion[]) => suggestions.map(({ label }) => label.replace(/^.*… /, ""));

const ALL = [
  "Tablestore",
  "cross-account",
  "CSV",
  "TSV",
  "Hologres",
  "RDS",
  "HBase",
  "Lindorm",
  "Paimon",
  "PARQUET",
  "ORC",
  "AVRO",
  "RCFILE",
  "SEQUENCEFILE",
  "TEXTFILE",
  "JSON",
  "OpenCSV",
  "Hudi",
  "OSS-HDFS",
];

/** A hint that is there for placeholders alone: it says which account the id is of. */
const ROLE_TO_FILL_IN = "role-arn-placeholder";

describe("whole statements", () => {
  it("are one for each kind of table, and one across accounts", () => {
    assert.deepEqual(titles(offered("CREATE EXT")), ALL);
  });

  for (const typed of ["CREATE EXTERNAL", "create external", "EXTERNAL"]) {
    it(`behind ${typed} have nothing that a rule complains of, with what is to be filled in as it is`, () => {
      for (const suggestion of offered(typed)) {
        const text = accepted(typed, suggestion);
        const findings = check(`-- extable: on\n${text}`).filter(({ code }) => code !== ROLE_TO_FILL_IN);
        assert.deepEqual(findings, [], text);
        assert.equal(readTables(`-- extable: on\n${text}`).length, 1);
      }
    });
  }

  it("are recognised by the checks as what they are called", () => {
    for (const suggestion of offered("CREATE EXTERNAL")) {
      const [table] = readTables(`-- extable: on\n${accepted("CREATE EXTERNAL", suggestion)}`);
      const title = suggestion.subject?.kind === "store" ? suggestion.subject.title : "";
      assert.equal(table?.store?.title, title === "OSS-HDFS" ? "PARQUET" : title);
    }
  });

  it("are written in the case of what was typed", () => {
    for (const suggestion of offered("create ext")) {
      const text = accepted("create ext", suggestion).replace(/--.*|'[^']*'/g, "");
      assert.equal(text, text.toLowerCase());
    }
  });

  it("have a column's name once to be filled in, where it stands twice", () => {
    const snippet = snippetText(offered("CREATE")[0]!.insert);
    assert.match(snippet, /\$\{2:id\} BIGINT,\n {2}\$\{3:name\} STRING/);
    assert.match(snippet, /'tablestore\.columns\.mapping' = ':\$2, \$3'/);
  });
});

const FEW = "SELECT 1;\n";
const PLACES: readonly [text: string, known: object, isOffered: boolean, why: string][] = [
  ["", {}, false, "nothing is known of an empty text"],
  ["", { isOurs: true }, true, "asked for in a text of MaxCompute"],
  [FEW, {}, false, "a text of another system"],
  [`${FEW}CR`, {}, true, "CREATE is begun"],
  [`${FEW}C`, {}, false, "one letter may become anything"],
  [`${FEW}-- words before\nCREATE `, {}, true, "behind a comment"],
  [`${FEW}EXTERNAL`, {}, true, "EXTERNAL alone"],
  ["SELECT 1\nCREATE EXTERNAL TABLE ", {}, true, "the ; before is missing"],
  ["CREATE TABLE", {}, false, "a table of MaxCompute's own"],
  ["SELECT CREATE", {}, false, "no start of a statement"],
  ["'CREATE", {}, false, "a literal"],
  ["-- CREATE EXT", { isOurs: true }, false, "a comment"],
  ["/* CREATE EXT", { isOurs: true }, false, "a comment that is not ended yet"],
  ["-- words\n/* words */ ", { isOurs: true }, true, "behind comments"],
  ["SELECT 1 /*\nCREATE EXT", { isOurs: true }, false, "a comment of several lines"],
  ["CREATE EXTERNAL TABLE t", {}, false, "the name is begun"],
];
describe("whole statements are offered where one begins", () => {
  for (const [text, known, isOffered, why] of PLACES) {
    it(`${isOffered ? "" : "not "}in ${JSON.stringify(text)}: ${why}`, () => {
      assert.equal(offered(text, known).length > 0, isOffered);
    });
  }

  it("on a blank line before another", () => {
    assert.ok(completeIn("\n\nSELECT 1;", 1, { isOurs: true }).suggestions.length > 0);
    assert.equal(completeIn("-- words\nSELECT 1;", 4, { isOurs: true }).suggestions.length, 0);
  });

  it("not before the rest of one", () => {
    assert.equal(completeIn("CREATE EXT t (a BIGINT)", "CREATE EXT".length).suggestions.length, 0);
  });

  it("not where only a sign was typed", () => {
    assert.equal(completeIn("", 0, { isOurs: true }, true).suggestions.length, 0);
  });
});

describe("what follows the creation of tables", () => {
  const known = { isOurs: true, tables: [{ name: "logs", title: "CSV", isPartitioned: true }] };

  it("is offered beside them only", () => {
    assert.deepEqual(offered("MSCK"), []);
    assert.deepEqual(
      offered("msck", known).map(({ label }) => label),
      ["msck repair table logs add partitions;"],
    );
  });

  it("are flags, with what they may be", () => {
    const flags = offered("SET odps.", known);
    assert.ok(flags.some(({ label }) => label === "odps.sql.hive.compatible"));
    for (const flag of flags) assert.deepEqual(check(`-- extable: on\n${accepted("SET odps.", flag)}`), []);
    assert.deepEqual(
      offered("SET odps.sql.hive.compatible=", known).map(({ label }) => label),
      ["true", "false"],
    );
  });
});
