// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a scheduler
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { roleArnDefect } from "../../server/src/core/arn/defect";
import { repairRoleArn } from "../../server/src/core/arn/repair";
import { isWellFormed, parseRoleArn, printRoleArn } from "../../server/src/core/arn/role";

const RUNS = { seed: 20261123, numRuns: 3000 };

/** The parts of a role ARN while it is being broken. */
interface Draft {
  scheme: string;
  service: string;
  region: string;
  account: string;
  type: string;
  name: string;
  colon: string;
  twoColons: string;
  slash: string;
  before: string;
  behind: string;
}

type Breakage = (draft: Draft) => void;

const oneOf = (key: keyof Draft, ...values: readonly string[]): readonly Breakage[] =>
  values.map((value) => (draft) => {
    draft[key] = value;
  });

const spaced = (text: string, at: number, blank: string): string => text.slice(0, at) + blank + text.slice(at);

/** Each group has ways to break one thing; a group is used once at most. */
const BREAKAGES: readonly (readonly Breakage[])[] = [
  oneOf("scheme", "ACS", "asc", "arn:acs", "arn:aws", "acss", "", "ａｃｓ"),
  oneOf("service", "RAM", "rma", "sts", "iam", "ots", "", "Ram"),
  oneOf("region", "cn-hangzhou", "ap-southeast-1", "*"),
  oneOf("type", "roles", "Role", "ROLE", "rloe", "assumed-role", "role/role"),
  oneOf("colon", "：", ": ", " :", "::", ";", "/", "%3A", "∶"),
  oneOf("twoColons", ":", ":::", "：：", ": :", "/", " :: "),
  oneOf("slash", ":", "//", "\\", "／", " / ", "%2F", "/ ", "\u00a0/"),
  oneOf("before", " ", "'", '"', "“", "\u3000", "\t", "(", "[", "\n", "arn="),
  oneOf(
    "behind",
    " ",
    ";",
    ",",
    ".",
    "'",
    '"',
    "；",
    "。",
    "\r\n",
    "/",
    ")",
    ".fig_20220706_arn",
    ".fig_20220706_arn;",
  ),
  [
    (draft) => {
      draft.account = spaced(draft.account, 4, " ");
    },
    (draft) => {
      draft.account = draft.account.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    },
    (draft) => {
      draft.account = `<${draft.account}>`;
    },
  ],
  [
    (draft) => {
      draft.name = spaced(draft.name, 1, "\u200b");
    },
    (draft) => {
      draft.name = spaced(draft.name, 2, " ");
    },
  ],
];

const print = (draft: Draft): string =>
  [
    draft.before,
    draft.scheme,
    draft.colon,
    draft.service,
    draft.region === "" ? draft.twoColons : `${draft.colon}${draft.region}${draft.colon}`,
    draft.account,
    draft.colon,
    draft.type,
    draft.slash,
    draft.name,
    draft.behind,
  ].join("");

const account = fc.stringMatching(/^[1-9][0-9]{14,15}$/);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{3,30}[A-Za-z0-9]$/);
const breakages = fc
  .tuple(...BREAKAGES.map((group) => fc.option(fc.constantFrom(...group), { nil: undefined, freq: 3 })))
  .map((chosen) => chosen.filter((breakage) => breakage !== undefined));

/** Texts that look like ARNs more often than chance would have it. */
const arnish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "acs",
        "ram",
        ":",
        "::",
        "/",
        "role",
        "user",
        "*",
        " ",
        "****",
        "xxxxx",
        "<uid>",
        "${uid}",
        "[id]",
      ),
      fc.constantFrom(
        ".fig_20220706_arn",
        "1234567890123456",
        "12345",
        "cn-hangzhou",
        "：",
        "etl",
        "@x",
        "{",
        ">",
        "'",
        "%3A",
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

const anyText = fc.oneof(arnish, fc.string({ maxLength: 60, unit: "binary" }), fc.string({ maxLength: 60 }));
const anyAccounts = fc.array(account, { maxLength: 3 });

describe("role ARNs of any shape", () => {
  it("are read, judged and repaired without exception, with spans inside the value", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        parseRoleArn(value);
        const defect = roleArnDefect(value);
        if (!defect) return;
        assert.ok(defect.at.start >= 0 && defect.at.end <= value.length);
        assert.ok(defect.at.start < defect.at.end || value === "");
      }),
      RUNS,
    );
  });

  it("are repaired to what needs no further repair", () => {
    fc.assert(
      fc.property(anyText, anyAccounts, (value, accounts) => {
        const repair = repairRoleArn(value, accounts);
        if (!repair) return;
        const arn = parseRoleArn(repair.text);
        assert.ok(isWellFormed(arn) || (arn.kind === "role" && arn.placeholders.length > 0), repair.text);
        assert.equal(repairRoleArn(repair.text, accounts), undefined, repair.text);
      }),
      RUNS,
    );
  });

  it("get no account that is neither written nor known", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const arn = parseRoleArn(repairRoleArn(value, [])?.text ?? "");
        if (!isWellFormed(arn)) return;
        const digits = value
          .normalize("NFKC")
          .replace(/%(?:25)*3\d/gi, "")
          .replace(/\D/g, "");
        assert.ok(digits.includes(arn.account), arn.account);
      }),
      RUNS,
    );
  });

  it("are left alone when they are right", () => {
    fc.assert(
      fc.property(account, name, anyAccounts, (uid, role, accounts) => {
        const value = printRoleArn(uid, role);
        assert.ok(isWellFormed(parseRoleArn(value)));
        assert.equal(repairRoleArn(value, accounts), undefined);
        assert.equal(roleArnDefect(value), undefined);
      }),
      RUNS,
    );
  });
});

describe("a right role ARN with any of the known defects", () => {
  it("is repaired to what it was", () => {
    fc.assert(
      fc.property(account, name, breakages, (uid, role, chosen) => {
        const draft: Draft = {
          scheme: "acs",
          service: "ram",
          region: "",
          account: uid,
          type: "role",
          name: role,
          colon: ":",
          twoColons: "::",
          slash: "/",
          before: "",
          behind: "",
        };
        for (const breakage of chosen) breakage(draft);
        const value = print(draft);
        const right = printRoleArn(uid, role);
        assert.equal(repairRoleArn(value, [])?.text ?? value, right, JSON.stringify(value));
      }),
      RUNS,
    );
  });
});
