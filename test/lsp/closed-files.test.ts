import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CompletionList, LSPErrorCodes, type Range, type SymbolInformation } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { WorkspaceTextsParams, WorkspaceTextsResult } from "../../server/src/lsp/protocol";
import { ddl } from "../support/ddl";
import { LspClient, positionOf, type StartOptions } from "../support/lsp-client";

const METHOD = "extable/workspaceTexts";
const A = "file:///work/a.sql";
const B = "vscode-vfs://github/o/r/b.sql";
const OPEN = "file:///work/open.sql";

const ROLE = "acs:ram::1234567890123456:role/of-a-closed-file";
const CLOSED = `-- 轨迹\r\nSELECT 1;\r\n${ddl({ name: "fleet.closed", roleArn: ROLE }).replace("cap1", "fleet07")};\n`;

/** A workspace on a disk, and a client that reads it when it is asked to. */
class Workspace {
  readonly files = new Map<string, string>();
  readonly asked: WorkspaceTextsParams[] = [];
  state = "1";
  answer: () => unknown = () => this.all();

  all(): WorkspaceTextsResult {
    const texts = [...this.files].map(([uri, text]) => ({ uri, text }));
    return { state: this.state, ...(this.asked.at(-1)?.known !== this.state && { texts }) };
  }

  change(uri: string, text: string | undefined): void {
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    this.state += "1";
  }

  start(options: StartOptions = {}): Promise<LspClient> {
    const answer = (params: unknown) => {
      this.asked.push(params as WorkspaceTextsParams);
      return this.answer();
    };
    return LspClient.start({
      initializationOptions: { workspaceTexts: true },
      answers: { [METHOD]: answer },
      ...options,
    });
  }
}

function twoFiles(): Workspace {
  const workspace = new Workspace();
  workspace.files.set(A, `${ddl()};\n${ddl({ name: "`back-quoted`" })}`);
  workspace.files.set(B, CLOSED);
  return workspace;
}

const search = (client: LspClient, query: string): Promise<SymbolInformation[]> =>
  client.request("workspace/symbol", { query });

const found = async (client: LspClient, query: string): Promise<string[]> =>
  (await search(client, query)).map(({ name, location }) => `${name} ${location.uri}`);

const textIn = (text: string, range: Range): string => TextDocument.create("", "sql", 1, text).getText(range);

describe("the symbols of closed files", () => {
  it("are read when they are searched for, in their places, and not again while nothing changes", async () => {
    const workspace = twoFiles();
    const client = await workspace.start();
    client.open(OPEN, ddl({ name: "opened" }));
    await client.diagnostics(OPEN);
    assert.deepEqual(workspace.asked, []);
    const [symbol, ...others] = await search(client, "closed");
    assert.deepEqual(others, []);
    assert.deepEqual([symbol?.name, symbol?.containerName], ["fleet.closed", "Tablestore"]);
    assert.equal(textIn(CLOSED, symbol!.location.range), "fleet.closed");
    assert.deepEqual(await found(client, ""), [
      `opened ${OPEN}`,
      `track ${A}`,
      `back-quoted ${A}`,
      `fleet.closed ${B}`,
    ]);
    assert.deepEqual(workspace.asked, [{}, { known: "1" }]);
    await client.stop();
  });

  it("are those of the files as they are now", async () => {
    const workspace = twoFiles();
    const client = await workspace.start();
    await search(client, "");
    workspace.change(A, undefined);
    workspace.change(B, `\n\n${CLOSED.replace("fleet.closed", "moved")}`);
    const [symbol, ...others] = await search(client, "");
    assert.deepEqual([symbol?.name, symbol?.location.range.start.line, others], ["moved", 4, []]);
    await client.stop();
  });

  it("give way to those of a document that is open, and are back once it is closed", async () => {
    const client = await twoFiles().start();
    client.open(B, ddl({ name: "edited" }));
    assert.deepEqual(await found(client, "ed"), [`edited ${B}`, `back-quoted ${A}`]);
    client.close(B);
    assert.deepEqual(await found(client, "ed"), [`back-quoted ${A}`, `fleet.closed ${B}`]);
    await client.stop();
  });

  it("are none where checks are off, or the file says so", async () => {
    const workspace = twoFiles();
    workspace.files.set(B, `-- extable: off\n${CLOSED}`);
    const client = await workspace.start();
    assert.deepEqual(await found(client, "closed"), []);
    client.settings = { enable: false };
    client.notify("workspace/didChangeConfiguration", { settings: {} });
    assert.deepEqual(await found(client, ""), []);
    assert.deepEqual(workspace.asked, [{}, {}]);
    await client.stop();
  });

  it("are read under the settings of their folders, for each of which the client is asked once", async () => {
    const workspace = twoFiles();
    for (let i = 0; i < 20; i++) workspace.files.set(`file:///work/${i}.sql`, "SELECT 1;");
    const client = await workspace.start();
    await search(client, "");
    assert.equal(client.asked.filter((method) => method === "workspace/configuration").length, 2);
    await client.stop();
  });
});

describe("a client that does not read closed files", () => {
  it("is not asked", async () => {
    const workspace = twoFiles();
    const client = await workspace.start({ initializationOptions: { workspaceTexts: "yes" } });
    client.open(OPEN, ddl());
    assert.deepEqual(await found(client, ""), [`track ${OPEN}`]);
    assert.deepEqual(workspace.asked, []);
    await client.stop();
  });

  const failures: Readonly<Record<string, () => unknown>> = {
    "an error": () => {
      throw new Error("No such folder");
    },
    nothing: () => null,
    "what is none": () => ({ state: 7, texts: "SELECT 1" }),
  };
  for (const [what, answer] of Object.entries(failures)) {
    it(`leaves the open documents where it answers with ${what}`, async () => {
      const workspace = twoFiles();
      const client = await workspace.start();
      client.open(OPEN, ddl());
      const { answer: usual } = workspace;
      workspace.answer = answer;
      assert.deepEqual(await found(client, "track"), [`track ${OPEN}`]);
      workspace.answer = usual;
      assert.deepEqual(await found(client, "track"), [`track ${OPEN}`, `track ${A}`]);
      await client.stop();
    });
  }
});

describe("a search that is cancelled", () => {
  /** A client that answers when it is told to. */
  function slow() {
    const workspace = twoFiles();
    let go = (): void => {};
    const told = new Promise<void>((resolve) => {
      go = resolve;
    });
    workspace.answer = () => told.then(() => workspace.all());
    return { workspace, go };
  }

  async function begin({ workspace }: ReturnType<typeof slow>) {
    const client = await workspace.start();
    const first = client.send<SymbolInformation[]>("workspace/symbol", { query: "t" });
    await client.until(() => workspace.asked[0]);
    const cancel = (): Promise<void> => {
      client.notify("$/cancelRequest", { id: first.id });
      return assert.rejects(first.result, { code: LSPErrorCodes.RequestCancelled });
    };
    return { client, cancel };
  }

  it("ends at once, and the one with the next letter goes on with what is read", async () => {
    const reading = slow();
    const { client, cancel } = await begin(reading);
    await cancel();
    const next = found(client, "tr");
    await client.request("textDocument/foldingRange", { textDocument: { uri: OPEN } });
    reading.go();
    assert.deepEqual(await next, [`track ${A}`]);
    assert.deepEqual([reading.workspace.asked.length, client.cancelled], [1, 0]);
    await client.stop();
  });

  it("has the reading stopped where no other follows", async () => {
    const reading = slow();
    const { client, cancel } = await begin(reading);
    await cancel();
    assert.equal(client.cancelled, 0);
    await client.until(() => client.cancelled || undefined);
    reading.go();
    assert.deepEqual(await found(client, "tr"), [`track ${A}`]);
    assert.deepEqual(reading.workspace.asked, [{}, {}]);
    await client.stop();
  });
});

describe("completion", () => {
  const BEGUN = "CREATE EXTERNAL TABLE t (vid BIGINT)\nSTORED BY 'com.aliyun.odps.TableStoreStorageHandler'\n";
  const IN_ROLE = `${BEGUN}WITH SERDEPROPERTIES ('odps.properties.rolearn' = '|')`;
  const IN_LOCATION = `${BEGUN}LOCATION 'tablestore://|'`;

  async function offered(client: LspClient, marked: string): Promise<string[]> {
    const text = marked.replace("|", "");
    client.open(OPEN, text);
    const params = { textDocument: { uri: OPEN }, position: positionOf(text, marked) };
    const { items } = await client.request<CompletionList>("textDocument/completion", params);
    client.close(OPEN);
    return items.map(({ label }) => label);
  }

  const HOST = "fleet07.cn-hangzhou.ots-internal.aliyuncs.com";

  it("offers the roles and hosts of closed files once they were read, and reads none itself", async () => {
    const workspace = twoFiles();
    const client = await workspace.start();
    assert.equal((await offered(client, IN_ROLE)).includes(ROLE), false);
    assert.equal((await offered(client, IN_LOCATION)).includes(HOST), false);
    assert.deepEqual(workspace.asked, []);
    await search(client, "x");
    assert.ok((await offered(client, IN_ROLE)).includes(ROLE));
    assert.ok((await offered(client, IN_LOCATION)).includes(HOST));
    assert.equal(workspace.asked.length, 1);
    await client.stop();
  });

  it("offers nothing that is to be filled in, and no secret", async () => {
    const workspace = new Workspace();
    const filled = ddl({ roleArn: "acs:ram::1234567890123456:role/of-env-prod" }).replace("cap1", "in-env-prod");
    const secret = ddl().replace("tablestore://cap1", "tablestore://LTAIexample:hushhush@cap2");
    workspace.files.set(A, `${filled};\n${ddl({ roleArn: "acs:ram::${uid}:role/of-${env}" })};\n${secret}`);
    const client = await workspace.start({ settings: { placeholders: ["-env-"] } });
    await search(client, "");
    const all = JSON.stringify([await offered(client, IN_ROLE), await offered(client, IN_LOCATION)]);
    assert.doesNotMatch(all, /env|uid|hushhush|LTAI/);
    await client.stop();
  });
});
