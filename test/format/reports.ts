import type { PermissionPolicy, PolicyReport, RolePolicies } from "../../server/src/core/index";
import { policies } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source } from "../policy/external-table";

const FACTS = { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT } as const;

export const SIMPLE = policies([source({}, "dir/a.sql", 4)], FACTS);

/** One role in each of two accounts, of the same name. */
export const TWO_ACCOUNTS = policies(
  [source({ role: roleArn(MAXCOMPUTE_ACCOUNT) }, "b.sql"), source({ name: "other" }, "a.sql")],
  FACTS,
);

export const WITHOUT_ACCOUNT = policies([source()], { access: "read" });

/** What a shell, a template or a reader could take for something else than text. */
export const TRAPS: readonly string[] = [
  "it's",
  "''",
  '"quoted" \\"twice\\\\"',
  "back\\slash\\",
  "$HOME $(touch pwned) `touch pwned`",
  "${var.x} %{ if true } $${x} $$${x} %%{x}",
  "‘curly’ ‚low‛ “double”",
  "line\nbreak\r\n\ttab",
  "\b\f\u0001\u007f\u0085\u2028\ufeff",
  "车辆 🚚",
  "a: b # c",
  "- x",
  "!important; rm -rf *",
  "--option",
  "@('a')",
  "{0} {{ x }}",
  "EOF",
  "*/",
  "true",
  "1e3",
  "",
];

const document = (resources: readonly string[]): PermissionPolicy => ({
  Version: "1",
  Statement: [
    { Effect: "Allow", Action: ["ots:GetRow"], Resource: resources },
    {
      Effect: "Allow",
      Action: ["oss:ListObjects"],
      Resource: ["*"],
      Condition: { StringLike: { "oss:Prefix": resources } },
    },
  ],
});

const hostileRole = (account: string, name: string, policy: string): RolePolicies => ({
  roleArn: roleArn(account, name.toLowerCase()),
  account,
  roleName: name,
  trustPolicy: {
    Statement: [{ Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: [...TRAPS] } }],
    Version: "1",
  },
  permissionPolicies: [
    { name: `${policy}-traps`, document: document(TRAPS) },
    ...TRAPS.map((trap, index) => ({ name: `${policy}-trap-${index}`, document: document([trap]) })),
  ],
  tables: TRAPS.map((name) => ({ name, path: `${name}.sql`, line: 0, access: "read" })),
});

/** Traps wherever a text of the user's stands. */
export const HOSTILE: PolicyReport = {
  version: 1,
  roles: [hostileRole(DATA_ACCOUNT, "9.Role@x_y", "9-Role-x-y"), hostileRole(DATA_ACCOUNT, "9_Role.x@y", "9Role-xy")],
  missing: TRAPS.map((message) => ({ fact: "role", path: message, line: 0, message })),
  notes: TRAPS.map((message) => ({ note: "account", path: message, line: 0, message })),
};

/** The documents of a report, each once for each place that a form writes it in, in the order to make them. */
export const documentsOf = ({ roles }: PolicyReport): object[] =>
  roles.flatMap(({ trustPolicy, permissionPolicies }) => [
    ...(trustPolicy ? [trustPolicy] : []),
    ...permissionPolicies.map((policy) => policy.document),
  ]);
