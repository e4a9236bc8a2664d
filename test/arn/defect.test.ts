// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a scheduler
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { roleArnDefect } from "../../server/src/core/arn/defect";

const A = "1234567890123456";

/** A value, the kind of its worst defect, and the text that is pointed at. */
const DEFECTS: readonly (readonly [value: string, kind: string | undefined, at?: string, expected?: string])[] = [
  [`acs:ram::${A}:role/etl`, undefined],
  [`acs:ram::${A}:role/AliyunODPSDefaultRole`, undefined],
  ["acs:ram::123456789012345:role/etl", undefined],
  ["acs:ram::${uid}:role/etl", undefined],
  [`acs:ram::${A}:role/\${role}`, undefined],
  [`acs:ram::${A}:role/my-xxx-role`, undefined],
  ["${role_arn}", undefined],
  ["", "empty", ""],
  ["  ", "empty", "  "],

  [`acs:ram:${A}:role/etl`, "malformed", ":", "::"],
  [`acs:ram:::${A}:role/etl`, "malformed", ":", ""],
  [`acs:ram:cn-hangzhou:${A}:role/etl`, "malformed", "cn-hangzhou", ""],
  [`acs:ram::${A}:roles/etl`, "malformed", "roles", "role"],
  [`acs:ram::${A}:Role/etl`, "malformed", "Role", "role"],
  [`acs:ram::${A}/role/etl`, "malformed", "/", ":"],
  [`acs:ram::${A}:role:etl`, "malformed", ":", "/"],
  [`acs:ram::${A}:role//etl`, "malformed", "/", ""],
  [`acs:ram::${A}:role/ etl`, "malformed", " ", ""],
  [`acs:ram::${A}:role/etl;`, "malformed", ";", ""],
  [`arn:acs:ram::${A}:role/etl`, "malformed", "arn:", ""],
  [`asc:ram::${A}:role/etl`, "malformed", "asc", "acs"],
  [`acs:ram：:${A}:role/etl`, "malformed", "：", ":"],
  ["acs:ram::role/etl", "malformed", ":", ":<account-id>:"],
  [`acs:ram::${A}role/etl`, "malformed", `${A}role`, `${A}:role`],
  [`ACS:RAM:cn-hangzhou:${A}:Roles//etl;`, "malformed", `ACS:RAM:cn-hangzhou:${A}:Roles//etl;`],
  ["etl", "malformed", "etl"],
  ["what is this", "malformed", "what is this"],
  [`acs:ram:${A}:role/etl.fig_20220706_arn`, "malformed", `acs:ram:${A}:role/etl.fig_20220706_arn`],

  [`acs:ram::${A}:user/etl`, "not-a-role", "user"],
  [`acs:ram::${A}:root`, "not-a-role", "root"],
  ["acs:ram::*:user/etl", "not-a-role", "user"],

  ["acs:ram:::role/etl", "account-missing", "::"],
  ["acs:ram::*:role/etl", "account-wildcard", "*"],
  ["acs:ram::someone:role/etl", "account-not-digits", "someone"],
  ["acs:ram::abc****:role/etl", "account-not-digits", "abc****"],
  ["acs:ram::someone:role/etl.fig_20220706_arn", "account-not-digits", "someone"],
  ["acs:ram::12345:role/etl", "account-length", "12345"],
  ["acs:ram::123456789012345678:role/etl", "account-length", "123456789012345678"],
  ["acs:ram::12345:role/etl_x", "account-length", "12345"],

  [`acs:ram::${A}:role/etl.fig_20220706_arn`, "artefact", ".fig_20220706_arn"],
  ["acs:ram::1234567890****:role/etl.fig_20220706_arn", "artefact", ".fig_20220706_arn"],
  ["acs:ram::12345:role/etl.fig_20220706_arn", "artefact", ".fig_20220706_arn"],
  [`acs:ram::${A}:role/etl.figures`, undefined],

  [`acs:ram::${A}:role/`, "name-missing", "role/"],
  [`acs:ram::${A}:role/etl#1`, "name-characters", "#"],
  [`acs:ram::${A}:role/数据-etl`, "name-characters", "数据"],
  ["acs:ram::12345:role/etl#1", "name-characters", "#"],
  [`acs:ram::${A}:role/${"e".repeat(64)}`, undefined],
  [`acs:ram::${A}:role/${"e".repeat(65)}`, "name-length", "e".repeat(65)],
  [`acs:ram::${A}:role/${"e".repeat(65)}\${x}`, undefined],
  [`acs:ram::${A}:role/etl_x`, "name-unusual", "_"],
  [`acs:ram::${A}:role/etl@x`, "name-unusual", "@"],
  [`acs:ram::${A}:role/etl-\${task_name}`, undefined],

  ["acs:ram::1234567890****:role/etl", "placeholder-account", "1234567890****"],
  ["acs:ram::<account-id>:role/etl", "placeholder-account", "<account-id>"],
  ["acs:ram::[accountId]:role/etl", "placeholder-account", "[accountId]"],
  [`acs:ram::${A}:role/<role-name>`, "placeholder-name", "<role-name>"],
  ["acs:ram::${uid}:role/<role-name>", "placeholder-name", "<role-name>"],
  ["acs:ram::<uid>:role/xxx", "placeholder-whole", "<uid>:role/xxx"],
  ["<ram_arn>", "placeholder-whole", "<ram_arn>"],
  ["xxxxx", "placeholder-whole", "xxxxx"],
];

describe("roleArnDefect", () => {
  for (const [value, kind, at, expected] of DEFECTS) {
    it(`${JSON.stringify(value.slice(0, 70))}: ${kind ?? "none"}`, () => {
      const defect = roleArnDefect(value);
      assert.equal(defect?.kind, kind);
      if (!defect) return;
      assert.equal(value.slice(defect.at.start, defect.at.end), at);
      assert.equal(defect.expected, expected);
    });
  }
});
