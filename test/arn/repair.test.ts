// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a scheduler
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { repairRoleArn } from "../../server/src/core/arn/repair";
import { parseRoleArn } from "../../server/src/core/arn/role";

const A = "1234567890123456";
const B = "5678901234567890";
const RIGHT = `acs:ram::${A}:role/aliyunodpsdefaultrole`;

/** A broken ARN in each line: all mean the same role, so that its repair keeps the meaning. */
const SAFELY_REPAIRED: Readonly<Record<string, readonly string[]>> = {
  colons: [
    `acs:ram:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram:::${A}:role/aliyunodpsdefaultrole`,
    `acs::ram::${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}::role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role:/aliyunodpsdefaultrole`,
    `:acs:ram::${A}:role/aliyunodpsdefaultrole:`,
    `acsram::${A}:role/aliyunodpsdefaultrole`,
    `acs:ram${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}role/aliyunodpsdefaultrole`,
    `acs;ram;;${A};role/aliyunodpsdefaultrole`,
    `acs.ram::${A}:role/aliyunodpsdefaultrole`,
  ],
  slashes: [
    `acs:ram::${A}:role:aliyunodpsdefaultrole`,
    `acs:ram::${A}:role//aliyunodpsdefaultrole`,
    `acs:ram::${A}:role\\aliyunodpsdefaultrole`,
    `acs:ram::${A}:role\\/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role.aliyunodpsdefaultrole`,
    `acs:ram::${A}:role aliyunodpsdefaultrole`,
    `acs:ram::${A}:rolealiyunodpsdefaultrole`,
    `acs:ram::${A}:/role/aliyunodpsdefaultrole`,
    `acs:ram::${A}/role/aliyunodpsdefaultrole`,
    `acs:ram::${A}/role:aliyunodpsdefaultrole`,
    `acs/ram//${A}/role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/aliyunodpsdefaultrole/`,
  ],
  region: [
    `acs:ram:cn-hangzhou:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram:ap-southeast-1:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram:*:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram:\${region}:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::cn-hangzhou:${A}:role/aliyunodpsdefaultrole`,
  ],
  type: [
    `acs:ram::${A}:roles/aliyunodpsdefaultrole`,
    `acs:ram::${A}:Role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:ROLE/aliyunodpsdefaultrole`,
    `acs:ram::${A}:rloe/aliyunodpsdefaultrole`,
    `acs:ram::${A}:rol/aliyunodpsdefaultrole`,
    `acs:ram::${A}:ramrole/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role-name/aliyunodpsdefaultrole`,
    `acs:ram::${A}:user/aliyunodpsdefaultrole`,
    `acs:ram::${A}:users/aliyunodpsdefaultrole`,
    `acs:ram::${A}:assumed-role/aliyunodpsdefaultrole/session-1`,
    `acs:sts::${A}:assumed-role/aliyunodpsdefaultrole/someone@example.com`,
    `acs:ram::${A}:aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/role/aliyunodpsdefaultrole`,
  ],
  scheme: [
    `ACS:RAM::${A}:role/aliyunodpsdefaultrole`,
    `arn:acs:ram::${A}:role/aliyunodpsdefaultrole`,
    `arn:acs:ram:${A}:role/aliyunodpsdefaultrole`,
    `arn:${RIGHT}`,
    `arn:aws:iam::${A}:role/aliyunodpsdefaultrole`,
    `asc:ram::${A}:role/aliyunodpsdefaultrole`,
    `as:ram::${A}:role/aliyunodpsdefaultrole`,
    `acs:rma::${A}:role/aliyunodpsdefaultrole`,
    `acs:sts::${A}:role/aliyunodpsdefaultrole`,
    `acs:iam::${A}:role/aliyunodpsdefaultrole`,
    `acs:ots::${A}:role/aliyunodpsdefaultrole`,
    `acs:odps::${A}:role/aliyunodpsdefaultrole`,
    `ram::${A}:role/aliyunodpsdefaultrole`,
    `acs::${A}:role/aliyunodpsdefaultrole`,
    `::${A}:role/aliyunodpsdefaultrole`,
    `${A}:role/aliyunodpsdefaultrole`,
    `${A}:aliyunodpsdefaultrole`,
    `acs:acs:ram::${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/${RIGHT}`,
  ],
  blanks: [
    ` ${RIGHT}`,
    `${RIGHT} `,
    `${RIGHT}\n`,
    `\t${RIGHT}\r\n`,
    `acs : ram : : ${A} : role / aliyunodpsdefaultrole`,
    `acs:ram:: ${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::1234 5678 9012 3456:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/aliyunodps defaultrole`,
    `acs:ram::${A}:ro le/aliyunodpsdefaultrole`,
    `acs:ram::\u00a0${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/\u3000aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/aliyunodps\u200bdefaultrole`,
    `\ufeff${RIGHT}`,
    `acs:ram::\n  ${A}:role/aliyunodpsdefaultrole`,
    `acs ram ${A} role aliyunodpsdefaultrole`,
  ],
  "look-alikes": [
    `acs：ram：：${A}：role／aliyunodpsdefaultrole`,
    `acs∶ram∶∶${A}∶role∕aliyunodpsdefaultrole`,
    `ａｃｓ:ｒａｍ::${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::１２３４５６７８９０１２３４５６:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}:role/ａｌｉｙｕｎodpsdefaultrole`,
    `acs:ram::${A}:role＼aliyunodpsdefaultrole`,
  ],
  wrapped: [
    `'${RIGHT}'`,
    `"${RIGHT}"`,
    `\`${RIGHT}\``,
    `“${RIGHT}”`,
    `[${RIGHT}]`,
    `<${RIGHT}>`,
    `{${RIGHT}}`,
    `(${RIGHT})`,
    `「${RIGHT}」`,
    `acs:ram::<${A}>:role/aliyunodpsdefaultrole`,
    `acs:ram::[${A}]:role/aliyunodpsdefaultrole`,
    `acs:ram::"${A}":role/aliyunodpsdefaultrole`,
  ],
  tail: [
    `${RIGHT};`,
    `${RIGHT}；`,
    `${RIGHT},`,
    `${RIGHT}.`,
    `${RIGHT}。`,
    `${RIGHT}'`,
    `${RIGHT}",`,
    `${RIGHT}.fig_20220706_arn`,
    `${RIGHT} -- the role of the other account`,
    `${RIGHT}.fig_20230101_arn;`,
    `${RIGHT} .fig_20220706_arn`,
    `${RIGHT} fig_20220706_arn`,
  ],
  order: [
    `acs:ram::aliyunodpsdefaultrole:role/${A}`,
    `acs:ram::role/aliyunodpsdefaultrole:${A}`,
    `role/aliyunodpsdefaultrole:acs:ram::${A}`,
    `acs:ram::${A}:aliyunodpsdefaultrole/role`,
  ],
  "from elsewhere": [
    `acs%3Aram%3A%3A${A}%3Arole%2Faliyunodpsdefaultrole`,
    `acs%3aram%3a%3a${A}%3arole%2faliyunodpsdefaultrole`,
    `acs%253Aram%253A%253A${A}%253Arole%252Faliyunodpsdefaultrole`,
    `odps.properties.rolearn=${RIGHT}`,
    `RoleArn: ${RIGHT}`,
    `acs:ram::uid:${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::uid${A}:role/aliyunodpsdefaultrole`,
    `acs:ram::${A}@odps.aliyuncs.com:role/aliyunodpsdefaultrole`,
    `acs:ram::1234-5678-9012-3456:role/aliyunodpsdefaultrole`,
    `aliyunodpsdefaultrole@role.${A}.onaliyunservice.com`,
  ],
  several: [
    `ACS：RAM：cn-hangzhou：${A}：Roles／／aliyunodpsdefaultrole；`,
    ` arn:acs:ram:${A}/role:aliyunodpsdefaultrole.fig_20220706_arn, `,
    `"arn:aws:iam:*:${A}:ROLE\\aliyunodpsdefaultrole"`,
    `acs:ram:ap-southeast-1:１２３４567890123456 :user/aliyunodpsdefaultrole.`,
  ],
};

/** What is written, what is offered for it. */
const REPAIRED: readonly (readonly [written: string, text: string, kept: boolean])[] = [
  [`acs:ram:${A}:role/AliyunODPSDefaultRole`, `acs:ram::${A}:role/AliyunODPSDefaultRole`, true],
  [`acs:ram:${A}:role/etl_role@odps`, `acs:ram::${A}:role/etl_role@odps`, true],
  [`acs:ram:${A}:role/my-xxx-role`, `acs:ram::${A}:role/my-xxx-role`, true],
  [`acs:ram:${A}:role/role`, `acs:ram::${A}:role/role`, true],
  [`acs:ram:${A}:role/ram`, `acs:ram::${A}:role/ram`, true],
  [`acs:ram:${A}:role/12345`, `acs:ram::${A}:role/12345`, true],
  [`acs:ram::${A}:RoleForOdps`, `acs:ram::${A}:role/RoleForOdps`, true],
  [`acs:ram::${A}:role-for-odps`, `acs:ram::${A}:role/role-for-odps`, true],
  ["acs:ram:12345:role/etl", "acs:ram::12345:role/etl", true],
  ["acs:ram::123456:aliyunfcdefaultrole", "acs:ram::123456:role/aliyunfcdefaultrole", true],
  ["acs:ram:1234567890****:role/etl", "acs:ram::1234567890****:role/etl", true],
  ["acs:ram:cn-beijing:xxxxx:role/etl", "acs:ram::xxxxx:role/etl", true],
  ["acs:ram::1234567890xxxx:Role/etl", "acs:ram::1234567890xxxx:role/etl", true],
  ["acs:ram:<uid>:role/etl", "acs:ram::<uid>:role/etl", true],
  ["acs:ram:${uid}:role/etl-${env}", "acs:ram::${uid}:role/etl-${env}", true],
  ["acs:ram:${region}:${uid}:role/etl", "acs:ram::${uid}:role/etl", true],
  ["acs:ram:{{ uid }}:roles/{{ role }}", "acs:ram::{{ uid }}:role/{{ role }}", true],
  ["acs:ram::etl:role/1234567890****", "acs:ram::1234567890****:role/etl", true],
  ["arn:aws:iam::123456789012:role/etl", "acs:ram::123456789012:role/etl", false],
  [`acs:ram::${A}:user/etl`, `acs:ram::${A}:role/etl`, false],
  [`acs:ram::${A}:role/etl/nightly`, `acs:ram::${A}:role/etl`, false],
  ["acs:ram::mycompany:role/${name}", "acs:ram::<account-id>:role/${name}", false],
  ["acs:ram::role/12345", "acs:ram::<account-id>:role/12345", false],
  [`acs:ram::prod:${A}:role/etl`, `acs:ram::${A}:role/etl`, false],
];

/** Without an account: the offer while none is known; `<account-id>` becomes the account where one is. */
const WITHOUT_ACCOUNT: readonly string[] = [
  "aliyunodpsdefaultrole",
  "role/aliyunodpsdefaultrole",
  "role:aliyunodpsdefaultrole",
  "acs:ram:aliyunodpsdefaultrole",
  "acs:ram::aliyunodpsdefaultrole",
  "acs:ram::role/aliyunodpsdefaultrole",
  "acs:ram:role/aliyunodpsdefaultrole",
  "acs:ram:::role/aliyunodpsdefaultrole",
  "acs:ram::*:role/aliyunodpsdefaultrole",
  "acs:ram:cn-hangzhou::role/aliyunodpsdefaultrole",
  "acs:ram::mycompany:role/aliyunodpsdefaultrole",
  "https://ram.console.aliyun.com/roles/aliyunodpsdefaultrole",
];

/** Right, unknown, or without a role to be found. */
const LEFT_ALONE: readonly string[] = [
  RIGHT,
  `acs:ram::${A}:role/AliyunODPSRoleForOtherUser`,
  "acs:ram::1234567890****:role/etl",
  "acs:ram::xxxxx:role/etl",
  "acs:ram::<account-id>:role/etl",
  "acs:ram::[account]:role/etl",
  "acs:ram::${uid}:role/${role}",
  "<ram_arn>",
  "${role_arn}",
  "${prefix}:role/etl",
  "acs:ram::${account_and_role}",
  "",
  "  ",
  ":",
  "role",
  "acs:ram::",
  `acs:ram::${A}`,
  `acs:ram::${A}:role/`,
  `acs:ram::${A}:roles`,
  `acs:ram::${A}:root`,
  `acs:ram::${A}:policy/AliyunODPSRolePolicy`,
  `acs:ram::${A}:group/etl`,
  `acs:ots:cn-hangzhou:${A}:instance/cap1`,
  `acs:oss:*:${A}:bucket/path`,
  `acs:ram::${A}:${B}:role/etl`,
  `acs:ram::${A}:role/etl,acs:ram::${A}:role/other`,
  `acs:ram:${A}:role/数据`,
  `acs:ram:${A}:role/${"x1".repeat(40)}`,
  "to be filled in",
  "my role",
  "a".repeat(100_000),
];

describe("repairRoleArn", () => {
  for (const [group, values] of Object.entries(SAFELY_REPAIRED)) {
    describe(group, () => {
      for (const value of values) {
        it(JSON.stringify(value), () => {
          assert.deepEqual(repairRoleArn(value, []), { text: RIGHT, meaningKept: true });
          assert.deepEqual(repairRoleArn(value, [B]), { text: RIGHT, meaningKept: true }, "a written account counts");
        });
      }
    });
  }

  for (const [written, text, meaningKept] of REPAIRED) {
    it(`${written} -> ${text}`, () => assert.deepEqual(repairRoleArn(written, []), { text, meaningKept }));
  }

  for (const value of WITHOUT_ACCOUNT) {
    it(`invents no account for ${value}`, () => {
      const hole = { text: "acs:ram::<account-id>:role/aliyunodpsdefaultrole", meaningKept: false };
      assert.deepEqual(repairRoleArn(value, []), hole);
      assert.deepEqual(repairRoleArn(value, [A]), { text: RIGHT, meaningKept: false });
      assert.deepEqual(repairRoleArn(value, [A, B]), hole);
    });
  }

  for (const value of LEFT_ALONE) {
    it(`leaves alone ${JSON.stringify(value.slice(0, 70))}`, () => assert.equal(repairRoleArn(value, [A]), undefined));
  }

  it("keeps placeholders as written, in their places", () => {
    assert.equal(repairRoleArn("roles/<role>:acs:ram:<uid>", [])?.text, "acs:ram::<uid>:role/<role>");
    assert.equal(repairRoleArn("acs:ram:<uid>:roles/<role>", [])?.text, "acs:ram::<uid>:role/<role>");
    assert.equal(parseRoleArn("acs:ram::<uid>:role/<role>").kind, "role");
  });
});
