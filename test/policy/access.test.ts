import assert from "node:assert/strict";
import { test } from "node:test";
import { type Access, joinSources, policies, readPolicySources } from "../../server/src/core/index";
import { ddl } from "../support/ddl";

/** The access to each table of these texts, by its name as created. */
function inferred(...texts: readonly string[]): Record<string, Access> {
  const { tables, uses } = joinSources(texts.map((text, i) => readPolicySources(`${i}.sql`, text)));
  const { roles } = policies(tables, { access: "infer", uses });
  return Object.fromEntries(roles.flatMap((role) => role.tables.map(({ name, access }) => [name, access])));
}

const created = (...names: readonly string[]): string => names.map((name) => ddl({ name })).join("\n");

const CASES: readonly [name: string, tables: string, uses: string, access: Record<string, Access>][] = [
  ["only created", created("track"), "", { track: "read" }],
  ["queried", created("track"), "SELECT * FROM track;", { track: "read" }],
  ["inserted into", created("track"), "INSERT INTO TRACK SELECT * FROM x;", { track: "write" }],
  ["read and written", created("track"), "INSERT INTO track SELECT * FROM `track`;", { track: "read-write" }],
  [
    "merged into",
    created("track"),
    "MERGE INTO track USING x ON a = b WHEN MATCHED THEN DELETE;",
    { track: "read-write" },
  ],
  ["loaded", created("track"), "LOAD INTO TABLE track FROM LOCATION 'oss://x/y/';", { track: "write" }],
  ["unloaded", created("track"), "UNLOAD FROM track INTO LOCATION 'oss://x/y/';", { track: "read" }],
  ["altered and dropped", created("track"), "ALTER TABLE track SET LOCATION 'x'; DROP TABLE track;", { track: "read" }],
  ["explained", created("track"), "EXPLAIN INSERT INTO track SELECT 1;", { track: "read" }],
  ["in a comment", created("track"), "-- INSERT INTO track SELECT 1;\n/* INSERT INTO track */", { track: "read" }],
  [
    "in a string",
    created("track"),
    "SELECT 'INSERT INTO track SELECT 1', \"; INSERT INTO track VALUES (1)\";",
    { track: "read" },
  ],
  [
    "look-alikes",
    created("track"),
    "INSERT INTO tracks VALUES (1); INSERT INTO track_2 VALUES (1);",
    { track: "read" },
  ],
  [
    "a CTE of its name",
    created("track"),
    "WITH track AS (SELECT 1) INSERT INTO x SELECT * FROM track;",
    { track: "read" },
  ],
  ["of its project", created("p.track"), "INSERT INTO track VALUES (1);", { "p.track": "write" }],
  ["in a project", created("track"), "INSERT INTO P.`track` VALUES (1);", { track: "write" }],
  ["of another project", created("p.track"), "INSERT INTO q.track VALUES (1);", { "p.track": "read" }],
  ["of a schema", created("p.s.track"), "INSERT INTO s.track VALUES (1);", { "p.s.track": "write" }],
  [
    "of the default schema",
    created("p.default.track"),
    "INSERT INTO p.track VALUES (1);",
    { "p.default.track": "write" },
  ],
  [
    "two of a name",
    created("track", "p.track"),
    "INSERT INTO p.track VALUES (1);",
    { track: "read", "p.track": "write" },
  ],
  [
    "two of a name, one unnamed",
    created("track", "p.track"),
    "INSERT INTO track VALUES (1);",
    { track: "write", "p.track": "read" },
  ],
  [
    "two that may be meant",
    created("p.track", "q.track"),
    "INSERT INTO track VALUES (1);",
    { "p.track": "write", "q.track": "write" },
  ],
  ["in a project to be filled in", created("p.track"), "INSERT INTO ${db}.track VALUES (1);", { "p.track": "write" }],
  ["twice", created("track"), "INSERT INTO track VALUES (1); SELECT * FROM track;", { track: "read-write" }],
  ["beside another", created("a", "b"), "INSERT INTO a SELECT * FROM b;", { a: "write", b: "read" }],
];

for (const [name, tables, uses, access] of CASES) {
  test(`inferred access: ${name}`, () => {
    assert.deepEqual(inferred(tables + uses), access);
    assert.deepEqual(inferred(uses, tables), access);
  });
}

test("a file that is switched off neither has tables nor uses any", () => {
  assert.deepEqual(inferred(created("track"), "-- extable: off\nINSERT INTO track VALUES (1);"), { track: "read" });
  assert.deepEqual(inferred(`-- extable: off\n${created("track")}`), {});
});

test("an access that is given goes before what statements do", () => {
  const { tables, uses } = readPolicySources("a.sql", `${created("track")}INSERT INTO track VALUES (1);`);
  assert.equal(policies(tables, { access: "read", uses }).roles[0]?.tables[0]?.access, "read");
});

test("of one place that two tables stand for, both accesses are needed", () => {
  const { tables, uses } = readPolicySources("a.sql", `${created("a", "b")}INSERT INTO a SELECT * FROM b;`);
  const [statement] = policies(tables, {
    access: "infer",
    uses,
  }).roles[0]!.permissionPolicies[0]!.document.Statement.slice(1);
  assert.ok(statement?.Action.includes("ots:GetRow") && statement.Action.includes("ots:PutRow"));
});

test("where some tables are asked for, a name still means what it means among all", () => {
  const { tables, uses } = readPolicySources("a.sql", `${created("track", "p.track")}INSERT INTO track VALUES (1);`);
  const { roles } = policies(tables.slice(1), { access: "infer", uses }, tables);
  assert.deepEqual(
    roles[0]?.tables.map(({ name, access }) => [name, access]),
    [["p.track", "read"]],
  );
});
