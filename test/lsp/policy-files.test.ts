import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { CheckPolicyParams, CheckPolicyResult } from "../../server/src/lsp/protocol";
import { ddl } from "../support/ddl";
import { afterAction, LspClient, PULLING, positionOf, WAITING } from "../support/lsp-client";

const A = "1234567890123456";
const B = "5678901234567890";
const OTS = `acs:ots:cn-hangzhou:${A}:instance/cap1`;
const READ = ["ots:DescribeTable", "ots:GetRow", "ots:GetRange", "ots:BatchGetRow", "ots:ComputeSplitPointsBySize"];
const LIST = { Effect: "Allow", Action: "ots:ListTable", Resource: [OTS, `${OTS}/table/*`] };
const ROWS = { Effect: "Allow", Action: READ, Resource: `${OTS}/table/vehicle_track` };

const policy = (...Statement: object[]): string => `${JSON.stringify({ Version: "1", Statement }, null, 2)}\n`;

const root = mkdtempSync(path.join(tmpdir(), "extable-policies-"));
after(() => rmSync(root, { recursive: true, force: true }));

const SQL = "untitled:a.sql";
const POLICY = "file:///nowhere/fleet.ram-policy.json";
const SETTINGS = { maxcomputeAccountId: B };

let client: LspClient;
before(async () => {
  client = await LspClient.start({ settings: SETTINGS });
});
after(() => client.stop());

async function codes(uri: string): Promise<unknown[]> {
  await client.diagnostics(uri);
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

async function withOpen<T>(texts: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  for (const [uri, text] of Object.entries(texts)) client.open(uri, text);
  const result = await run();
  for (const uri of Object.keys(texts)) client.close(uri);
  return result;
}

describe("an open policy", () => {
  it("has what RAM's own checker finds, at its place, with its page", async () => {
    const text = policy({ ...ROWS, Effect: "allow" });
    await withOpen({ [POLICY]: text }, async () => {
      const [found, ...others] = await client.diagnostics(POLICY);
      assert.equal(others.length, 0);
      assert.equal(found?.code, "policy-invalid-effect");
      assert.match(String(found?.codeDescription?.href), /policy-invalid-effect\.md$/);
      assert.deepEqual(found?.range.start, positionOf(text, '"allow"'));
      const actions = await client.actions(POLICY, found!.range);
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["Replace with Allow"],
      );
      assert.match(afterAction(POLICY, text, actions[0]!), /"Effect": "Allow"/);
    });
  });

  it("is known by its name; other JSON is left alone", async () => {
    for (const uri of ["untitled:x.json", "file:///nowhere/ram-policy.json", "file:///nowhere/x.ram-policy.json.sql"]) {
      assert.deepEqual(await withOpen({ [uri]: policy({}) }, () => codes(uri)), [], uri);
    }
    const trust = "file:///nowhere/fleet%20reader.RAM-TRUST.json";
    assert.deepEqual(
      await withOpen({ [trust]: policy({ Effect: "Allow", Action: "sts:AssumeRole" }) }, () => codes(trust)),
      ["policy-missing-principal"],
    );
    const read = "untitled:x.ram-policy.jsonc";
    assert.deepEqual(await withOpen({ [read]: `// for people\n${policy(LIST)}` }, () => codes(read)), []);
  });

  it("is compared with the open SQL, and gets the statement that is missing", async () => {
    const text = policy(LIST);
    await withOpen({ [SQL]: ddl(), [POLICY]: text }, async () => {
      await client.diagnostics(POLICY);
      const [found, ...others] = await client.diagnostics(POLICY);
      assert.deepEqual([found?.code, others.length], ["policy-access-missing", 0]);
      const [fix] = await client.actions(POLICY, found!.range);
      assert.match(fix!.title, /^Write the missing statement/);
      const mended = afterAction(POLICY, text, fix!);
      assert.deepEqual(JSON.parse(mended).Statement[1], { ...ROWS, Resource: [ROWS.Resource] });
      client.change(POLICY, 2, { text: mended });
      assert.deepEqual(await codes(POLICY), []);
    });
  });

  it("follows the SQL", async () => {
    await withOpen({ [POLICY]: policy(LIST, ROWS) }, async () => {
      assert.deepEqual(await codes(POLICY), []);
      client.open(SQL, ddl());
      assert.deepEqual(await codes(POLICY), []);
      client.change(SQL, 2, { text: ddl().replace("cn-hangzhou", "cn-shanghai") });
      assert.deepEqual([...new Set(await codes(POLICY))], ["policy-region-differs"]);
      client.close(SQL);
      assert.deepEqual(await codes(POLICY), []);
    });
  });

  it("is not too wide for what may stand in files that are closed", async () => {
    const other = { ...ROWS, Resource: [ROWS.Resource, `${OTS}/table/other`] };
    await withOpen({ [SQL]: ddl(), [POLICY]: policy(LIST, other) }, async () =>
      assert.deepEqual(await codes(POLICY), []),
    );
    await withOpen({ [SQL]: ddl(), [POLICY]: policy({ ...ROWS, Action: "ots:*" }, LIST) }, async () => {
      assert.deepEqual(await codes(POLICY), ["policy-access-too-wide"]);
    });
  });

  it("is one of those in its folder", async () => {
    writeFileSync(path.join(root, "fleet-rows.ram-policy.json"), policy(ROWS));
    const uri = pathToFileURL(path.join(root, "fleet-list.ram-policy.json")).href;
    await withOpen({ [SQL]: ddl(), [uri]: policy(LIST) }, async () => assert.deepEqual(await codes(uri), []));
    rmSync(path.join(root, "fleet-rows.ram-policy.json"));
    await withOpen({ [SQL]: ddl(), [uri]: policy(LIST) }, async () =>
      assert.deepEqual(await codes(uri), ["policy-access-missing"]),
    );
  });

  it("has no lens, no comment to ignore something, and no policies of its own", async () => {
    await withOpen({ [POLICY]: policy({ ...ROWS, Effect: "x" }) }, async () => {
      const params = { textDocument: { uri: POLICY } };
      assert.deepEqual(await client.request("textDocument/codeLens", params), []);
      assert.deepEqual(
        await client.actions(POLICY, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }),
        [],
      );
    });
  });
});

describe("trust", () => {
  const TRUST = "file:///nowhere/fleet.ram-trust.json";
  const trust = (Principal: object): string => policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal });

  it("is compared with the account of the settings", async () => {
    const plain = trust({ Service: "odps.aliyuncs.com" });
    await withOpen({ [SQL]: ddl(), [TRUST]: plain }, async () => {
      assert.deepEqual(await codes(TRUST), ["policy-trust-cross-account"]);
    });
    await withOpen({ [SQL]: ddl(), [TRUST]: trust({ RAM: `acs:ram::${B}:root` }) }, async () => {
      assert.deepEqual(await codes(TRUST), ["policy-trust-principal-ram"]);
    });
    await withOpen({ [SQL]: ddl(), [TRUST]: trust({ Service: `${B}@odps.aliyuncs.com` }) }, async () => {
      assert.deepEqual(await codes(TRUST), []);
    });
  });
});

describe("settings", () => {
  for (const [name, capabilities] of [
    ["a client that asks", PULLING],
    ["a client that waits", WAITING],
  ] as const) {
    it(`of the user hold for policies, with ${name}`, async () => {
      const other = await LspClient.start({
        capabilities,
        settings: { rules: { "policy-invalid-*": "off" } },
        initializationOptions: { settings: { rules: { "policy-invalid-*": "off" } } },
      });
      other.open(POLICY, policy({ ...ROWS, Effect: "x" }, { ...ROWS, Action: [] }));
      const found =
        capabilities === PULLING
          ? await other.diagnostics(POLICY)
          : await other.until(() => other.published.find(({ uri }) => uri === POLICY)?.diagnostics);
      assert.deepEqual(
        found.map(({ code }) => code),
        ["policy-missing-action"],
      );
      await other.stop();
    });
  }

  it("a client that waits hears of policies when the SQL changes", async () => {
    const other = await LspClient.start({ capabilities: WAITING });
    const last = () => other.published.findLast(({ uri }) => uri === POLICY)?.diagnostics.map(({ code }) => code);
    other.open(POLICY, policy(LIST));
    await other.until(() => (last()?.length === 0 ? true : undefined));
    other.open(SQL, ddl());
    await other.until(() => (last()?.[0] === "policy-access-missing" ? true : undefined));
    other.close(SQL);
    await other.until(() => (last()?.length === 0 ? true : undefined));
    await other.stop();
  });
});

describe("checking a policy on command", () => {
  const JSON_URI = "file:///nowhere/live.json";
  const check = (params: Partial<CheckPolicyParams>): Promise<CheckPolicyResult> =>
    client.request("extable/checkPolicy", { uri: JSON_URI, ...params });
  const found = ({ diagnostics }: CheckPolicyResult): unknown[] => diagnostics.map(({ code }) => code);

  it("takes any JSON that is a policy, and no other", async () => {
    const wrong = await check({ text: policy({ ...ROWS, Effect: "x" }) });
    assert.deepEqual([wrong.kind, wrong.roleArn, found(wrong)], ["permission", undefined, ["policy-invalid-effect"]]);
    for (const text of ["", "{}", '{"name": "x"}', "[]", undefined]) {
      assert.deepEqual(await check({ text }), { kind: "none", lacksAccount: false, diagnostics: [] });
    }
  });

  it("compares it with the open SQL, and says with which role", async () => {
    await withOpen({ [SQL]: ddl() }, async () => {
      const result = await check({ text: policy(LIST) });
      assert.match(result.roleArn!, /aliyunodpsroleforotheruser$/i);
      assert.deepEqual(found(result), ["policy-access-missing"]);
    });
  });

  it("says that the account is missing, and takes one", async () => {
    const alone = await LspClient.start();
    alone.open(SQL, ddl());
    const text = policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "odps.aliyuncs.com" } });
    const first = await alone.request<CheckPolicyResult>("extable/checkPolicy", { uri: JSON_URI, text });
    assert.deepEqual([first.lacksAccount, found(first)], [true, []]);
    const params = { uri: JSON_URI, text, maxcomputeAccount: B };
    const second = await alone.request<CheckPolicyResult>("extable/checkPolicy", params);
    assert.deepEqual([second.lacksAccount, found(second)], [false, ["policy-trust-cross-account"]]);
    await alone.stop();
  });

  it("with all other SQL given says what is too wide, from then on while it is open", async () => {
    const wide = policy(LIST, { ...ROWS, Resource: [ROWS.Resource, `${OTS}/table/other`, `${OTS}/table/third`] });
    await withOpen({ [SQL]: ddl(), [POLICY]: wide }, async () => {
      assert.deepEqual(await codes(POLICY), []);
      const others = [{ path: "b.sql", text: ddl({ name: "b" }).replace("vehicle_track", "other") }];
      assert.deepEqual(found(await check({ uri: POLICY, others })), ["policy-access-too-wide"]);
      assert.deepEqual(await codes(POLICY), ["policy-access-too-wide"]);
    });
    await withOpen({ [SQL]: ddl(), [POLICY]: wide }, async () => assert.deepEqual(await codes(POLICY), []));
  });

  it("answers a request that makes no sense with nothing", async () => {
    assert.equal((await client.request<CheckPolicyResult>("extable/checkPolicy", { text: 1 })).kind, "none");
  });
});
