import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  evaluate,
  type PolicyFacts,
  type PolicyReport,
  policies,
  printPolicy,
  type TableSource,
} from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, source } from "./external-table";

const LIMIT = 6144;

const report = (sources: readonly TableSource[], facts: Partial<PolicyFacts> = {}): PolicyReport =>
  policies(sources, { access: "read-write", maxcomputeAccount: MAXCOMPUTE_ACCOUNT, ...facts });

const documentsOf = ({ roles }: PolicyReport) =>
  roles.flatMap(({ permissionPolicies }) => permissionPolicies.map(({ document }) => document));

const arn = (table: string, instance = "cap1"): string =>
  `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/${instance}/table/${table}`;

/** Names that begin alike and are as long as given. */
const names = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, i) => `fact_${String(i).padStart(4, "0")}_`.padEnd(length, "a_long_name_"));

const tablesOf = (tableNames: readonly string[]): TableSource[] =>
  tableNames.map((name, line) => source({ name, tableNames: [name] }, "a.sql", line));

function assertTakenByRam(found: PolicyReport): void {
  for (const { permissionPolicies } of found.roles) {
    assert.ok(permissionPolicies.length <= 10, `${permissionPolicies.length} policies`);
    const policyNames = permissionPolicies.map(({ name }) => name.toLowerCase());
    assert.equal(new Set(policyNames).size, policyNames.length);
    for (const { name, document } of permissionPolicies) {
      assert.match(name, /^[A-Za-z0-9-]{1,128}$/);
      assert.ok(Buffer.byteLength(printPolicy(document)) <= LIMIT);
    }
  }
}

/** Whether the documents allow the tables, and nothing that is called nearly as they are. */
function assertExact(found: PolicyReport, tableNames: readonly string[]): void {
  for (const name of tableNames) {
    assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(name)), "allowed", name);
    for (const other of [`${name}y`, name.slice(0, -1), `${name.slice(0, -1)}y`]) {
      assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(other)), "implicitly-denied", other);
    }
    assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(name, "cap2")), "implicitly-denied");
    assert.equal(evaluate(documentsOf(found), "ots:DeleteTable", arn(name)), "implicitly-denied");
  }
}

describe("many tables of one role", () => {
  for (const [count, length] of [
    [1, 20],
    [150, 60],
    [150, 120],
    [150, 255],
  ] as const) {
    it(`${count} with names of ${length} characters: exact, and as RAM takes them`, () => {
      const tableNames = names(count, length);
      const found = report(tablesOf(tableNames));
      assert.deepEqual([found.missing, found.notes], [[], undefined]);
      assertTakenByRam(found);
      assertExact(found, tableNames);
    });
  }

  it("give the same bytes in any order", () => {
    const sources = tablesOf(names(150, 120));
    assert.deepEqual(report([...sources].reverse()), report(sources));
  });

  it("are written for people as long as ten documents hold them so, then without blanks", () => {
    const wide = documentsOf(report(tablesOf(names(150, 60))));
    for (const document of wide) assert.ok(printPolicy(document).includes("\n"));
    const compact = documentsOf(report(tablesOf(names(175, 255))));
    assert.ok(compact.length <= 10);
    assert.ok(compact.some((document) => !printPolicy(document).includes("\n")));
  });

  it("keep the names of their policies when there are more of them", () => {
    const [few, more] = [60, 150].map((count) =>
      report(tablesOf(names(count, 120))).roles[0]!.permissionPolicies.map(({ name }) => name),
    );
    assert.deepEqual(more!.slice(0, few!.length), few);
  });
});

describe("more tables than RAM takes policies for", () => {
  const tableNames = [...names(400, 200), ...names(10, 100).map((name) => name.replace("fact", "dim"))];
  const sources = tablesOf(tableNames);

  it("are an error that says what to do, in place of documents", () => {
    const found = report(sources);
    assert.deepEqual(found.roles[0]?.permissionPolicies, []);
    assert.deepEqual(
      found.missing.map(({ fact, path, line }) => [fact, path, line]),
      [["policyLimit", "a.sql", 0]],
    );
    assert.match(found.missing[0]!.message, /^track-reader needs more than 10 custom policies.*--allow-wildcards/);
  });

  it("are widened where that is allowed, no more than needed, and what is given away is said", () => {
    const found = report(sources, { allowWildcards: true });
    assert.deepEqual(found.missing, []);
    assertTakenByRam(found);
    for (const name of tableNames) assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(name)), "allowed", name);
    for (const other of ["fac", "other", "dim_", "fact_9999"]) {
      assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(other)), "implicitly-denied", other);
    }
    assert.equal(evaluate(documentsOf(found), "ots:GetRow", arn(tableNames[0]!, "cap2")), "implicitly-denied");
    assert.ok(found.notes!.length > 0);
    for (const { note, message } of found.notes!) {
      assert.equal(note, "widened");
      assert.match(
        message,
        /^Given away: track-reader may read and write all tables of instance cap1 whose names begin with 'fact_\d*/,
      );
    }
  });

  it("lose nothing where nothing has to be widened", () => {
    const few = tablesOf(names(50, 100));
    assert.deepEqual(report(few, { allowWildcards: true }), report(few));
  });

  it("are an error still where no beginning is common", () => {
    const scattered = Array.from({ length: 400 }, (_, i) => source({ instance: `cap${i}` }));
    assert.deepEqual(
      report(scattered, { allowWildcards: true }).missing.map(({ fact }) => fact),
      ["policyLimit"],
    );
  });

  it("are told of in a time that grows with their number", () => {
    const started = performance.now();
    report(tablesOf(names(5000, 100)), { allowWildcards: true });
    assert.ok(performance.now() - started < 20_000);
  });
});
