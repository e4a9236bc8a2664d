import assert from "node:assert/strict";
import { test } from "node:test";
import { isDocument } from "../../server/src/ram/same";

const READ = { Effect: "Allow", Action: ["ots:GetRow", "ots:GetRange"], Resource: ["acs:ots:*:1:instance/a"] };
const LIST = { Effect: "Allow", Action: ["ots:ListTable"], Resource: ["*"], Condition: {} };
const DOCUMENT = { Version: "1", Statement: [READ, LIST] };

const SAME: readonly object[] = [
  DOCUMENT,
  { Statement: [READ, LIST], Version: "1" },
  { Version: "1", Statement: [LIST, READ] },
  { Version: "1", Statement: [{ ...READ, Action: ["ots:GetRange", "ots:GetRow"] }, LIST] },
  { Version: "1", Statement: [{ ...READ, Resource: "acs:ots:*:1:instance/a" }, LIST] },
  { Version: "1", Statement: [READ, { Effect: "Allow", Action: "ots:ListTable", Resource: "*" }] },
];

const OTHER: readonly object[] = [
  { Version: "1", Statement: [READ] },
  { Version: "1", Statement: [{ ...READ, Action: ["ots:GetRow"] }, LIST] },
  { Version: "1", Statement: [{ ...READ, Effect: "Deny" }, LIST] },
  { Version: "1", Statement: [READ, { ...LIST, Condition: { Bool: { "acs:SecureTransport": "true" } } }] },
  { Version: "1", Statement: [{ ...READ, Action: "ots:GetRow,ots:GetRange" }, LIST] },
  [],
];

test("documents are compared by what they say", () => {
  for (const one of SAME) assert.ok(isDocument(JSON.stringify(one, undefined, 2), DOCUMENT), JSON.stringify(one));
  for (const one of OTHER) assert.ok(!isDocument(JSON.stringify(one), DOCUMENT), JSON.stringify(one));
  for (const text of ["", "null", "{", "1"]) assert.ok(!isDocument(text, DOCUMENT), text);
});
