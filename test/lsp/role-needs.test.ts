import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { RoleNeedsParams, RoleNeedsResult } from "../../server/src/lsp/protocol";
import { ddl, ROLE_ARN } from "../support/ddl";
import { LspClient, positionOf } from "../support/lsp-client";

const URI = "untitled:Untitled-1";
const UID = "5678901234567890";
const OTHER_ROLE = "acs:ram::1234567890123456:role/fleetreader";
const TWO_ROLES = `${ddl({ name: "first" })}\n${ddl({ name: "second", roleArn: OTHER_ROLE })}`;

let client: LspClient;
before(async () => {
  client = await LspClient.start();
});
after(() => client.stop());

async function needs(text: string, params: Partial<RoleNeedsParams> = {}): Promise<RoleNeedsResult> {
  client.open(URI, text);
  const result = await client.request<RoleNeedsResult>("extable/roleNeeds", { uri: URI, path: "a.sql", ...params });
  client.close(URI);
  return result;
}

test("the needs of the role under the cursor, with where its ARN stands in all texts", async () => {
  const other = `-- a comment\n${ddl({ name: "third" })}\nINSERT INTO first SELECT 1;`;
  const { role, places, maxcompute, roles, missing } = await needs(TWO_ROLES, {
    position: positionOf(TWO_ROLES, "first"),
    maxcomputeAccount: UID,
    others: [{ path: "b.sql", text: other }],
  });
  assert.deepEqual([roles, missing, maxcompute], [[], [], [UID]]);
  assert.equal(role?.needs.roleArn, ROLE_ARN.toLowerCase());
  assert.deepEqual(
    role.tables.map(({ name, access }) => [name, access]),
    [
      ["first", "write"],
      ["third", "read"],
    ],
  );
  const written = (text: string, { start, end }: RoleNeedsResult["places"][number]["range"]): string =>
    text.split("\n")[start.line]!.slice(start.character, end.character);
  assert.deepEqual(
    places.map((place) => [place.path, place.line, place.written, place.statement.start.line]),
    [
      ["a.sql", 0, ROLE_ARN, 0],
      ["b.sql", 1, ROLE_ARN, 1],
    ],
  );
  assert.equal(written(TWO_ROLES, places[0]!.range), ROLE_ARN);
  assert.equal(written(other, places[1]!.range), ROLE_ARN);
});

test("where it is open which role is meant there is a choice, and it can be made", async () => {
  const open = await needs(`-- a comment\n\n${TWO_ROLES}`, { position: { line: 0, character: 0 } });
  assert.equal(open.role, undefined);
  assert.equal(open.roles.length, 2);
  const chosen = await needs(TWO_ROLES, { roleArn: OTHER_ROLE });
  assert.equal(chosen.role?.needs.roleArn, OTHER_ROLE);
  assert.deepEqual(chosen.maxcompute, []);
});

test("without a role there is why", async () => {
  const masked = await needs(ddl({ roleArn: "acs:ram::1234567890****:role/reader" }));
  assert.equal(masked.role, undefined);
  assert.deepEqual(
    masked.missing.map(({ fact }) => fact),
    ["maxcomputeAccount", "dataAccount"],
  );
  assert.deepEqual((await needs("SELECT 1;")).tables, 0);
});
