import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import {
  joinSources,
  type LivePolicy,
  neededRoles,
  readPolicySources,
  roleFindings,
  roleReport,
  type Seen,
  verifyRole,
} from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { MAXCOMPUTE_ACCOUNT } from "../support/ram-server/demo";

const SQL = `${ddl()}\n${ddl({ name: "second" }).replace("vehicle_track", "second")}`;
const { tables, uses } = joinSources([readPolicySources("a.sql", SQL)]);
const [ROLE] = neededRoles(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT }).roles;
const [OWN] = ROLE!.needs.permissionPolicies;

const seen = (change: (text: string) => string, trust = JSON.stringify(ROLE!.needs.trustPolicy)): Seen => {
  const policy: LivePolicy = { name: OWN!.name, type: "Custom", text: change(JSON.stringify(OWN!.document)) };
  return { kind: "role", role: { trustPolicy: trust, policies: [policy] } };
};

const withoutSecond = (text: string): string => text.replace(/"acs:[^"]*table\/second",/, "");

const verified = (what: Seen) => verifyRole(ROLE!, what);
const FRAME = { facts: [["Account", "1234567890123456"]], said: ["Credentials: the environment"] } as const;

test("findings stand where a table does not work, and say why and what to do", () => {
  assert.deepEqual(roleFindings(verified(seen((text) => text))), []);
  const one = roleFindings(verified(seen((text) => withoutSecond(text))));
  assert.deepEqual(
    one.map(({ line, verdict }) => [line, verdict]),
    [[tables[1]!.line, "fails"]],
  );
  assert.match(
    one[0]!.message,
    /^second does not work with this role: ots:.*ots:GetRow.* not allowed \(acs:ots:.*\/second\) \(account \d+\)$/,
  );
  const absent = roleFindings(verified({ kind: "absent" }));
  assert.equal(absent.length, 2);
  for (const { message } of absent) assert.match(message, /has no role .*\. Create it/);
});

test("a trust policy that shuts all out is said at each table; what is too wide once", () => {
  const shut = roleFindings(verified(seen((text) => text, '{"Version":"1","Statement":[]}')));
  assert.equal(shut.length, 2);
  for (const { message } of shut) assert.match(message, /may not assume the role\. Add this statement/);
  const wide = roleFindings(verified(seen((text) => text.replace('"ots:GetRow"', '"ots:*"'))));
  assert.deepEqual(
    wide.map(({ line, verdict }) => [line, verdict]),
    [[0, "wide"]],
  );
  const unread = roleFindings(verified({ kind: "unread", problem: "why", todo: "what" }));
  assert.match(unread[0]!.message, /^Whether this role lets track work cannot be told: why\. what$/);
});

test("a report is a page: what to do with its statement, what is right, each table", () => {
  const role = verified(seen((text) => withoutSecond(text)));
  const page = roleReport(role, { ...FRAME, done: ["Create the role"], remarks: ["files <b>left out</b>"] });
  const html = new MarkdownIt().render(page);
  for (const part of [
    /<h1>✗ Not all tables of this role work<\/h1>/,
    /<li>Account: <code>1234567890123456<\/code><\/li>\n<li>Credentials: the environment<\/li>/,
    /<h2>Done<\/h2>\n<ol>\n<li>Create the role<\/li>/,
    /<h2>What to do<\/h2>\n<p><strong>permissions<\/strong>: missing: <code>ots:\w+<\/code>, .* on <code>acs:ots:[^<]*\/second<\/code><\/p>/,
    /<pre><code class="language-json">\{\n {2}&quot;Effect&quot;: &quot;Allow&quot;/,
    /<h2>What is right<\/h2>\n<ul>\n<li>The role .* exists/,
    /<td><code>track<\/code><\/td>\n<td><code>a\.sql:1<\/code><\/td>\n<td>read<\/td>\n<td>✓ works/,
    /<td><code>second<\/code><\/td>[\s\S]*?✗ does not work/,
    /<h3><code>second<\/code><\/h3>\n<ul>\n<li>not allowed: <code>ots:/,
    /<li>files &lt;b&gt;left out&lt;\/b&gt;<\/li>/,
  ]) {
    assert.match(html, part);
  }
});

test("while not all is known of the tables, it is not said that they work", () => {
  const role = verified(seen((text) => text));
  assert.match(roleReport(role, FRAME), /^# ✓ The tables of this role work\n/);
  const page = roleReport(role, { ...FRAME, isComplete: false, remarks: ["b.sql was not read"] });
  assert.match(
    page,
    /^# \? Whether the tables of this role work cannot be told\n[\s\S]*\n## Notes\n\n- b\.sql was not read\n/,
  );
});

test("what others have named cannot break the page", () => {
  const policy: LivePolicy = { name: "a`b](x)\n# c", type: "Custom", problem: "<img src=x>\n\n# heading" };
  const trustPolicy = JSON.stringify(ROLE!.needs.trustPolicy);
  const role = verified({ kind: "role", role: { trustPolicy, policies: [policy] } });
  const html = new MarkdownIt({ html: true }).render(roleReport(role, FRAME));
  assert.doesNotMatch(html, /<img|<h1>(?!\?)|<a /);
});
