import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, plainText, readTables, type Suggestion } from "../../../server/src/core/index";
import { accepted, completeIn } from "../../support/accept";
import { Random } from "../../support/random";

const BEGUN = "CREATE EXTERNAL TABLE t (a BIGINT, b STRING) STORED BY '";
const ROLE = "acs:ram::1234567890123456:role/reader";
const KNOWN = { roles: [ROLE], hosts: ["fleet01.cn-hangzhou.ots-internal.aliyuncs.com"] };

/** What a user would put in place of a placeholder that no suggestion is for. */
const FILLED: Readonly<Record<string, string>> = {
  "<account-id>": "1234567890123456",
  "<role-name>": "reader",
  "<instance>": "fleet01",
  "<region>": "cn-hangzhou",
  "<bucket>": "fleet-archive",
  "<directory>": "speed",
  "<days>": "30",
  "<host>": "db.example.com",
  "<port>": "3306",
  "<driver>": "mysql",
  // What a scheduler fills in: a password stands in no script.
  "<password>": "${password}",
  "<option delimiter>": ";",
  "<driver class>": "org.postgresql.Driver",
  "<db type>": "holo",
  "<access ips>": "10.0.0.1:3306",
  "<ZooKeeper host>": "10.0.0.1",
};
const COUNTS = /count|number|size|timeout|clientPort/;

const fill = (placeholder: string): string => FILLED[placeholder] ?? (COUNTS.test(placeholder) ? "1" : "abc");

const clauseEnds = (text: string): number[] => [
  text.length,
  ...[...text.matchAll(/\s(?=(?:STORED|WITH|ROW|LOCATION|TBLPROPERTIES|LIFECYCLE|USING|COMMENT|PARTITIONED)\b)/g)].map(
    ({ index }) => index,
  ),
];

const PLACEHOLDER = /<[^<>\n]+>/;

/** Accepts suggestions where a user may ask for some, chosen at random, until nothing is missing and nothing is to be filled in. */
class Writer {
  text = BEGUN;

  constructor(private readonly random: Random) {}

  write(): string {
    this.accept(this.text.length);
    for (let step = 0; step < 12; step++) [this.clause, this.property, this.blank][this.random.below(3)]!();
    this.finish();
    return this.text;
  }

  private accept(offset: number, wanted: (suggestion: Suggestion) => boolean = () => true): boolean {
    const suggestions = completeIn(this.text, offset, KNOWN).suggestions.filter(wanted);
    if (suggestions.length === 0) return false;
    this.text = accepted(this.text, this.random.pick(suggestions));
    return true;
  }

  /** Behind the last clause, or before any other. */
  private readonly clause = (wanted?: (suggestion: Suggestion) => boolean): boolean => {
    const before = this.text;
    for (const at of this.shuffled(clauseEnds(before))) {
      const blank = this.random.pick(["\n", " "]);
      this.text = before.slice(0, at) + blank + before.slice(at);
      if (this.accept(at + 1, wanted)) return true;
    }
    this.text = before;
    return false;
  };

  private shuffled(places: readonly number[]): number[] {
    const left = [...places];
    return places.map(() => left.splice(this.random.below(left.length), 1)[0]!);
  }

  /** Behind a property, with or without a comma, a quote, a line of its own. */
  private readonly property = (wanted?: (suggestion: Suggestion) => boolean): boolean => {
    const table = readTables(`-- extable: on\n${this.text}`)[0];
    const sets = [table?.serde, table?.tblproperties].flatMap((set) => set ?? []);
    if (sets.length === 0) return false;
    const at = this.random.pick(sets).insertAt - "-- extable: on\n".length;
    const before = this.text;
    const typed = this.random.pick(["", ",", ", ", " ", ",\n  ", "\n  ", ", '", ", ''", "\n  '", " 'o"]);
    this.text = before.slice(0, at) + typed + before.slice(at);
    const cursor = at + typed.length - (typed.endsWith("''") ? 1 : 0);
    const isKey = (suggestion: Suggestion) => suggestion.kind === "property" && (wanted?.(suggestion) ?? true);
    if (this.accept(cursor, isKey)) return true;
    this.text = before;
    return false;
  };

  /** Asks in place of a placeholder or, where nothing is offered, fills it in. */
  private readonly blank = (): boolean => {
    const found = PLACEHOLDER.exec(this.text);
    if (!found) return false;
    const [placeholder] = found;
    const before = this.text;
    this.text = before.replace(placeholder, "");
    const isWhole = ({ insert }: Suggestion) => /mapping/.test(placeholder) || !PLACEHOLDER.test(plainText(insert));
    if (!this.accept(found.index, isWhole)) this.text = before.replace(placeholder, () => fill(placeholder));
    return true;
  };

  private finish(): void {
    const isRequired = ({ required }: Suggestion) => required === true;
    for (let step = 0; step < 60; step++) {
      if (this.clause(isRequired) || this.property(isRequired) || this.blank() || this.mapRest()) continue;
      return;
    }
  }

  /** A mapping that was begun has to be ended. */
  private mapRest(): boolean {
    const table = readTables(`-- extable: on\n${this.text}`)[0];
    const mapping = table?.mapping ?? (table?.pairs?.kind === "hbase" ? table.pairs : undefined);
    if (!mapping || mapping.entries.length >= table!.columns.length) return false;
    const end = mapping.span.end - "-- extable: on\n".length;
    this.text = `${this.text.slice(0, end)}, ${this.text.slice(end)}`;
    return this.accept(end + 2);
  }
}

describe("suggestions that are accepted at random", () => {
  it("lead to statements that no rule complains of", () => {
    const classes = new Set<string>();
    for (let seed = 1; seed <= 150; seed++) {
      const text = new Writer(new Random(seed * 2654435761)).write();
      classes.add(/BY '([^']*)'/.exec(text)![1]!);
      const findings = check(`-- extable: on\n${text};`).map(({ code, message }) => `${code}: ${message}`);
      assert.deepEqual(findings, [], `Seed ${seed}:\n${text}`);
      assert.ok(!PLACEHOLDER.test(text), text);
    }
    assert.ok(classes.size >= 6, [...classes].join());
  });
});
