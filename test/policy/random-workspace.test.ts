import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  evaluate,
  explainPolicies,
  joinSources,
  type PolicyReport,
  policies,
  printJson,
  printPolicy,
  type RamDocument,
  type RolePolicies,
  readPolicySources,
} from "../../server/src/core/index";
import { Random } from "../support/random";
import { ACCOUNTS, type RandomTable, type RandomWorkspace, randomWorkspace, type Store } from "./random-workspace";

const [, , MAXCOMPUTE_ACCOUNT] = ACCOUNTS;
const WORKSPACES = 2000;

const sourcesOf = (files: readonly (readonly [path: string, text: string])[]) =>
  joinSources(files.map(([path, text]) => readPolicySources(path, text)));

function reportOf(files: readonly (readonly [path: string, text: string])[]): PolicyReport {
  const { tables, uses } = sourcesOf(files);
  return policies(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
}

interface Request {
  readonly action: string;
  readonly resource: string;
  readonly prefix?: string;
}

const OTS = {
  read: ["GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"],
  write: ["PutRow", "UpdateRow", "DeleteRow", "BatchWriteRow"],
  both: ["DescribeTable"],
  other: ["CreateTable", "DeleteTable", "UpdateTable", "DeleteInstance", "*"],
} as const;
const OSS = {
  read: ["GetObject"],
  write: ["PutObject", "DeleteObject", "AbortMultipartUpload", "ListParts"],
  other: ["PutObjectAcl", "DeleteBucket", "PutBucketAcl", "ListBuckets", "*"],
} as const;

const instanceArn = (account: string, { region, instance }: Store & { kind: "ots" }): string =>
  `acs:ots:${region}:${account}:instance/${instance}`;
const bucketArn = (account: string, bucket: string): string => `acs:oss:*:${account}:${bucket}`;

/** Whether one table needs a request: said in other words than the catalogue's. */
function needs({ account, store, access }: RandomTable, { action, resource, prefix }: Request): boolean {
  const [service, verb] = action.split(":") as [string, string];
  if (service !== store.kind) return false;
  const [reads, writes] = [access !== "write", access !== "read"];
  const isOne = (verbs: readonly string[]): boolean => verbs.includes(verb);
  if (store.kind === "ots") {
    const instance = instanceArn(account, store);
    if (verb === "ListTable") return resource === instance || resource.startsWith(`${instance}/table/`);
    if (resource !== `${instance}/table/${store.table}`) return false;
    return isOne(OTS.both) || (reads && isOne(OTS.read)) || (writes && isOne(OTS.write));
  }
  const bucket = bucketArn(account, store.bucket);
  const isInside = (name: string): boolean => name.startsWith(`${store.directory}/`);
  if (verb === "ListObjects")
    return resource === bucket && prefix !== undefined && isInside(`${prefix}${prefix === store.directory ? "/" : ""}`);
  if (!resource.startsWith(`${bucket}/`) || !isInside(resource.slice(bucket.length + 1))) return false;
  return (reads && isOne(OSS.read)) || (writes && isOne(OSS.write));
}

/** What a table needs, and what its neighbours would. */
function requestsAround({ account, store }: RandomTable): Request[] {
  const other = ACCOUNTS.find((one) => one !== account)!;
  if (store.kind === "ots") {
    const { table, instance, region } = store;
    const arn = (changed: Partial<typeof store>, of = account): string =>
      `${instanceArn(of, { ...store, ...changed })}/table/${changed.table ?? table}`;
    const resources = [
      arn({}),
      arn({ table: `${table}2` }),
      arn({ table: table.slice(0, -1) }),
      arn({ table: `x${table}` }),
      arn({ table: table.toUpperCase() }),
      arn({ table: "*" }),
      arn({ instance: `${instance}2` }),
      arn({ instance: instance.slice(0, -1) }),
      arn({ region: `${region}-1` }),
      arn({}, other),
      instanceArn(account, store),
      instanceArn(account, { ...store, instance: `${instance}2` }),
    ];
    const actions = ["ListTable", ...Object.values(OTS).flat()];
    return resources.flatMap((resource) => actions.map((action) => ({ action: `ots:${action}`, resource })));
  }
  const { bucket, directory } = store;
  const above = directory.split("/").slice(0, -1).join("/");
  const objects = [
    `${directory}/f`,
    `${directory}/d=1/f`,
    `${directory}2/f`,
    directory,
    `${directory}.old`,
    `${above}/f`,
    `x/${directory}/f`,
    "f",
  ];
  const buckets = [
    bucketArn(account, bucket),
    bucketArn(account, `${bucket}2`),
    bucketArn(account, bucket.slice(0, -1)),
    bucketArn(other, bucket),
  ];
  const resources = [
    ...objects.map((object) => `${buckets[0]}/${object}`),
    ...buckets.map((arn) => `${arn}/${directory}/f`),
    ...buckets,
  ];
  const actions = [...OSS.read, ...OSS.write, ...OSS.other];
  const prefixes = [
    undefined,
    "",
    directory,
    `${directory}/`,
    `${directory}/d=1/`,
    `${directory}2/`,
    `${directory}2`,
    above,
    `${above}/`,
    "f",
  ];
  return [
    ...resources.flatMap((resource) => actions.map((action) => ({ action: `oss:${action}`, resource }))),
    ...buckets.flatMap((resource) =>
      prefixes.map((prefix) => ({ action: "oss:ListObjects", resource, ...(prefix !== undefined && { prefix }) })),
    ),
  ];
}

const distinct = (requests: readonly Request[]): Iterable<Request> =>
  new Map(requests.map((request) => [JSON.stringify(request), request])).values();

const keyOf = (account: string, role: string): string => `${account} ${role.toLowerCase()}`;

const documentsOf = ({ permissionPolicies }: RolePolicies): RamDocument[] =>
  permissionPolicies.map(({ document }) => document);

function assertExact({ tables }: RandomWorkspace, { roles }: PolicyReport): void {
  assert.deepEqual(
    roles.map(({ account, roleName }) => keyOf(account, roleName)).sort(),
    [...new Set(tables.map(({ account, role }) => keyOf(account, role)))].sort(),
  );
  const requests = [...distinct(tables.flatMap(requestsAround))];
  for (const role of roles) {
    const own = tables.filter((table) => keyOf(table.account, table.role) === keyOf(role.account, role.roleName));
    const documents = documentsOf(role);
    for (const request of requests) {
      const { action, resource, prefix } = request;
      const decision = evaluate(documents, action, resource, { "oss:Prefix": prefix ?? "" });
      const expected = own.some((table) => needs(table, request)) ? "allowed" : "implicitly-denied";
      if (decision !== expected) assert.fail(`${action} on ${resource} ${prefix ?? ""}: ${decision}, not ${expected}`);
    }
  }
}

function assertDeployable({ roles }: PolicyReport): void {
  for (const { account, trustPolicy, permissionPolicies } of roles) {
    const services = trustPolicy!.Statement.flatMap(({ Principal }) => Principal.Service);
    assert.deepEqual(services, [
      account === MAXCOMPUTE_ACCOUNT ? "odps.aliyuncs.com" : `${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`,
    ]);
    assert.ok(permissionPolicies.length <= 10);
    for (const { document } of permissionPolicies) assert.ok(Buffer.byteLength(printPolicy(document)) <= 6144);
  }
}

/** Each action on each resource has a reason, and each reason a line where the table stands. */
function assertExplained({ files }: RandomWorkspace): void {
  const { tables, uses } = sourcesOf(Object.entries(files));
  const { roles, explanation } = explainPolicies(tables, { access: "infer", uses });
  const lineAt = (path: string, line: number): string =>
    files[path]!.split("\n")[line]!.toLowerCase().replaceAll("`", "");
  for (const [index, { permissionPolicies }] of roles.entries()) {
    const { reasons } = explanation[index]!;
    for (const { name, document } of permissionPolicies) {
      for (const { Action, Resource } of document.Statement) {
        for (const action of Action) {
          for (const resource of Resource) {
            const why = reasons.filter(
              ({ policy, actions, resources }) =>
                policy === name && actions.includes(action) && resources.includes(resource),
            );
            assert.ok(
              why.some((reason) => reason.needs.length > 0),
              `${action} on ${resource}`,
            );
          }
        }
      }
    }
    for (const { table, path, line, causes, because } of reasons.flatMap((reason) => reason.needs)) {
      assert.ok(lineAt(path, line).includes(table.toLowerCase()));
      assert.equal(causes.length === 0, because === "only-created");
      for (const cause of causes)
        assert.ok(lineAt(cause.path, cause.line).includes(table.split(".").at(-1)!.toLowerCase()));
    }
  }
}

function eachWorkspace(count: number, check: (workspace: RandomWorkspace) => void): void {
  for (let seed = 1; seed <= count; seed++) {
    const workspace = randomWorkspace(new Random(seed));
    try {
      check(workspace);
    } catch (error) {
      throw new Error(`seed ${seed}:\n${Object.values(workspace.files).join("\n")}`, { cause: error });
    }
  }
}

describe("workspaces made at random", () => {
  it(`${WORKSPACES} of them: each request that a use needs is allowed, no neighbour's is`, () => {
    eachWorkspace(WORKSPACES, (workspace) => {
      const report = reportOf(Object.entries(workspace.files));
      assert.deepEqual(report.missing, []);
      assertExact(workspace, report);
      assertDeployable(report);
    });
  });

  it("give the same bytes in any order of their files", () => {
    eachWorkspace(WORKSPACES / 4, ({ files }) => {
      const entries = Object.entries(files);
      assert.equal(printJson(reportOf(entries)), printJson(reportOf(entries.reverse())));
    });
  });

  it("are explained to the last action and resource", () => eachWorkspace(WORKSPACES / 4, assertExplained));

  it("are no easy ones: every access, several roles, accounts and files come up", () => {
    const seen = new Map<string, number>();
    const see = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);
    eachWorkspace(200, ({ tables, files }) => {
      for (const { access, store } of tables) see(`${store.kind} ${access}`);
      see(`${new Set(tables.map(({ account, role }) => keyOf(account, role))).size} roles`);
      see(`${Object.keys(files).length} files`);
    });
    for (const what of [
      "ots read",
      "ots write",
      "ots read-write",
      "oss read",
      "oss write",
      "oss read-write",
      "1 roles",
      "3 roles",
      "3 files",
    ]) {
      assert.ok((seen.get(what) ?? 0) >= 10, what);
    }
  });
});
