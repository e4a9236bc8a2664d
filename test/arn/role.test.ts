// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a scheduler
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  canonicalRoleName,
  isSameRoleName,
  isWellFormed,
  parseRoleArn,
  printRoleArn,
} from "../../server/src/core/arn/role";

const A = "1234567890123456";

const KINDS: Readonly<Record<ReturnType<typeof parseRoleArn>["kind"], readonly string[]>> = {
  role: [
    `acs:ram::${A}:role/etl`,
    `acs:ram::${A}:role/Etl.Role-1`,
    `acs:ram::${A}:role/etl_role`,
    `acs:ram::${A}:role/`,
    `acs:ram::${A}:role/role`,
    "acs:ram:::role/etl",
    "acs:ram::*:role/etl",
    "acs:ram::someone:role/etl",
    "acs:ram::1234567890****:role/etl",
    "acs:ram::12345678****3456:role/etl",
    "acs:ram::1234567890xxxx:role/etl",
    "acs:ram::****:role/****",
    "acs:ram::xxxxx:role/xxx",
    "acs:ram::${uid}:role/${role}",
    "acs:ram::${vars:uid}:role/etl",
    "acs:ram::$[uid]:role/etl",
    "acs:ram::$uid:role/etl",
    "acs:ram::{{ uid }}:role/{{ var('role') }}",
    "acs:ram::{uid}:role/{role}",
    "acs:ram::<uid>:role/<role name>",
    "acs:ram::[accountId]:role/[roleName]",
    "acs:ram::@uid:role/@role",
    "acs:ram::%s:role/%(role)s",
    `acs:ram::${A}:role/etl.fig_20220706_arn`,
  ],
  other: [
    `acs:ram::${A}:root`,
    `acs:ram::${A}:user/etl`,
    `acs:ram::${A}:User/etl`,
    `acs:ram::${A}:group/etl`,
    `acs:ram::${A}:policy/etl`,
    `acs:ram::${A}:assumed-role/etl/session`,
    `acs:ram::${A}:saml-provider/etl`,
    `acs:ram::${A}:something/etl`,
    "acs:ram::1234567890****:user/etl",
  ],
  unknown: [
    "<ram_arn>",
    " <ram_arn> ",
    "${role_arn}",
    "{ROLEARN}",
    "{{ role_arn }}",
    "@arn",
    "****",
    "xxxxx",
    "${account}${role}",
    "${prefix}:role/etl",
    "${prefix}etl",
    "acs:ram::${account_and_role}",
    "acs:ram::<uid>",
    "acs:${rest}",
    "${scheme}:ram::1234567890123456:role/etl",
    "${head}:role/${name}",
  ],
  empty: ["", " ", "\n", "\u3000"],
  malformed: [
    `acs:ram:${A}:role/etl`,
    `acs:ram::${A}:Role/etl`,
    `acs:ram::${A}:roles/etl`,
    `acs:ram::${A}:role/etl.`,
    `acs:ram::${A}:role/etl/x`,
    `acs:ram::${A}:etl`,
    ` acs:ram::${A}:role/etl`,
    `acs:ram::${A}:role/ｅtl`,
    `acs:ram::<${A}>:role/etl`,
    `<acs:ram::${A}:role/etl>`,
    "acs:ram:${uid}:role/etl",
    "acs:ram:1234567890****:role/etl",
    "****:role/etl",
    "role/xxxxx",
    "etl",
    "\ud800",
    "a".repeat(100_000),
  ],
};

describe("parseRoleArn", () => {
  for (const [kind, values] of Object.entries(KINDS)) {
    for (const value of values) {
      it(`${kind}: ${JSON.stringify(value.slice(0, 70))}`, () => assert.equal(parseRoleArn(value).kind, kind));
    }
  }

  it("gives the parts with their places", () => {
    const value = "acs:ram::1234567890****:role/etl-${env}";
    const arn = parseRoleArn(value);
    assert.ok(arn.kind === "role");
    assert.equal(arn.account, "1234567890****");
    assert.equal(value.slice(arn.accountSpan.start, arn.accountSpan.end), arn.account);
    assert.equal(arn.roleName, "etl-${env}");
    assert.equal(value.slice(arn.nameSpan.start, arn.nameSpan.end), arn.roleName);
    assert.deepEqual(
      arn.placeholders.map(({ start, end }) => value.slice(start, end)),
      ["****", "${env}"],
    );
  });

  it("takes no part of a name for a placeholder", () => {
    for (const name of ["my-xxx-role", "xxx-role", "role-xxx", "maxxxrole", "role.xxx.1"]) {
      const arn = parseRoleArn(printRoleArn(A, name));
      assert.ok(arn.kind === "role");
      assert.deepEqual([arn.roleName, arn.placeholders], [name, []]);
    }
  });
});

describe("isWellFormed", () => {
  const isRight = (value: string): boolean => isWellFormed(parseRoleArn(value));

  it("is true of digits and a possible name", () => {
    for (const value of [`acs:ram::${A}:role/etl`, "acs:ram::1:role/etl", `acs:ram::${A}:role/etl_x@y`]) {
      assert.ok(isRight(value), value);
    }
  });

  it("is false of all that is to be filled in or to be mended", () => {
    const wrong = [
      "acs:ram::1234567890****:role/etl",
      `acs:ram::${A}:role/xxx`,
      `acs:ram::${A}:role/<role>`,
      `acs:ram::${A}:role/`,
      `acs:ram::${A}:role/${"e".repeat(65)}`,
      `acs:ram::${A}:role/数据`,
      `acs:ram::${A}:role/etl.fig_20220706_arn`,
      "acs:ram::*:role/etl",
      `acs:ram::${A}:user/etl`,
      `acs:ram:${A}:role/etl`,
      "${arn}",
      "",
    ];
    for (const value of wrong) assert.ok(!isRight(value), value);
  });
});

describe("role names", () => {
  it("are compared without case", () => {
    assert.ok(isSameRoleName("AliyunODPSDefaultRole", "aliyunodpsdefaultrole"));
    assert.ok(!isSameRoleName("etl", "etl2"));
  });

  it("have a canonical form where it is known", () => {
    assert.equal(canonicalRoleName("aliyunodpsdefaultrole"), "AliyunODPSDefaultRole");
    assert.equal(canonicalRoleName("ALIYUNODPSROLEFOROTHERUSER"), "AliyunODPSRoleForOtherUser");
    assert.equal(canonicalRoleName("etlRole"), "etlRole");
  });
});
