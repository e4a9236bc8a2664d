import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  ClientCapabilities,
  DocumentHighlight,
  DocumentSymbol,
  InlayHint,
  Location,
  LocationLink,
  PrepareRenameResult,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { LSPErrorCodes } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ddl } from "../support/ddl";
import { LspClient, PULLING, positionOf } from "../support/lsp-client";

const A = "file:///work/a.sql";
const B = "vscode-vfs://github/o/r/b.sql";
const OFF = "file:///work/off.sql";
const TEXT = `-- 轨迹\r\n${ddl()}INSERT INTO track SELECT * FROM raw;\n`;
const OTHER = `SELECT 1;\n${ddl({ name: "fleet.other", mapping: ":vid, :gt, kmh" })}SELECT * FROM track;\n`;

const MODERN: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

const textIn = (text: string, range: Range): string => TextDocument.create("", "sql", 1, text).getText(range);

const afterEdit = (text: string, edit: WorkspaceEdit | null): string => {
  const change = edit?.documentChanges?.[0];
  const edits = change && "edits" in change ? change.edits : (edit?.changes?.[A] ?? []);
  return TextDocument.applyEdits(TextDocument.create("", "sql", 1, text), edits as never);
};

const at = (uri: string, text: string, needle: string) => ({
  textDocument: { uri },
  position: positionOf(text, needle),
});

describe("finding the way, asked by an editor of today", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: MODERN });
    client.open(A, TEXT, 7);
    client.open(B, OTHER);
    client.open(OFF, `-- extable: off\n${TEXT}`);
  });
  after(() => client.stop());

  it("says what it can", () => {
    const { capabilities } = client.initialized;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(capabilities.inlayHintProvider, { resolveProvider: true });
    for (const key of ["definition", "references", "documentHighlight", "documentSymbol", "workspaceSymbol"] as const) {
      assert.equal(capabilities[`${key}Provider`], true);
    }
  });

  const definition = async (uri: string, text: string, needle: string): Promise<string[]> => {
    const links = await client.request<LocationLink[]>("textDocument/definition", at(uri, text, needle));
    return links.map((link) => {
      assert.ok(link.originSelectionRange);
      return `${link.targetUri} ${textIn(link.targetUri === A ? TEXT : OTHER, link.targetSelectionRange)}`;
    });
  };

  it("goes from a column to its entry, and back", async () => {
    assert.deepEqual(await definition(A, TEXT, "sp|eed DOUBLE"), [`${A} speed`]);
    assert.deepEqual(await definition(B, OTHER, "km|h"), [`${B} speed`]);
    assert.deepEqual(await definition(A, TEXT, "BIG|INT"), []);
  });

  it("goes from a statement to where its table is created, in another document too", async () => {
    assert.deepEqual(await definition(A, TEXT, "INTO tr|ack"), [`${A} track`]);
    assert.deepEqual(await definition(B, OTHER, "FROM tr|ack"), [`${A} track`]);
    assert.deepEqual(await definition(A, TEXT, "FROM ra|w"), []);
  });

  it("goes from a role to every table that has it", async () => {
    assert.deepEqual(await definition(A, TEXT, "role/ali|yun"), [`${A} track`, `${B} fleet.other`]);
  });

  it("finds references in all documents that are checked", async () => {
    const found = (includeDeclaration: boolean): Promise<Location[]> =>
      client.request("textDocument/references", { ...at(B, OTHER, "FROM tr|ack"), context: { includeDeclaration } });
    const named = (places: Location[]): string[] => places.map(({ uri, range }) => `${uri} ${range.start.line}`);
    assert.deepEqual(named(await found(true)), [`${A} 1`, `${A} 9`, `${B} 9`]);
    assert.deepEqual(named(await found(false)), [`${A} 9`, `${B} 9`]);
    const column = await client.request<Location[]>("textDocument/references", {
      ...at(A, TEXT, "sp|eed DOUBLE"),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(named(column), [`${A} 4`]);
  });

  it("highlights what belongs together", async () => {
    const lit = async (needle: string): Promise<[string, number | undefined][]> =>
      (await client.request<DocumentHighlight[]>("textDocument/documentHighlight", at(A, TEXT, needle))).map(
        ({ range, kind }) => [`${range.start.line} ${textIn(TEXT, range)}`, kind],
      );
    assert.deepEqual(await lit("g|t BIGINT"), [
      ["1 gt", 3],
      ["4 gt", 2],
    ]);
    assert.deepEqual(await lit("INTO tr|ack"), [
      ["1 track", 3],
      ["9 track", 2],
    ]);
    assert.deepEqual(await lit("FROM ra|w"), []);
  });

  it("renames, with the version that the edits are for", async () => {
    const place = at(A, TEXT, "sp|eed DOUBLE");
    const prepared = await client.request<PrepareRenameResult>("textDocument/prepareRename", place);
    assert.deepEqual(prepared, {
      range: { start: { line: 1, character: 52 }, end: { line: 1, character: 57 } },
      placeholder: "speed",
    });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...place, newName: "kmh" });
    assert.equal(afterEdit(TEXT, edit), TEXT.replaceAll("speed", "kmh"));
    const [change] = edit.documentChanges ?? [];
    assert.deepEqual(change && "textDocument" in change && change.textDocument, { uri: A, version: 7 });
  });

  it("refuses with a sentence what cannot be, and has nothing to say where there is no name", async () => {
    const rename = (newName: string) =>
      client.request("textDocument/rename", { ...at(A, TEXT, "sp|eed DOUBLE"), newName });
    const refusal = { code: LSPErrorCodes.RequestFailed };
    await assert.rejects(rename("a,b"), { ...refusal, message: /comma/ });
    await assert.rejects(rename(""), { ...refusal, message: /empty/ });
    await assert.rejects(rename("VID"), { ...refusal, message: /a column VID already/ });
    assert.equal(await client.request("textDocument/prepareRename", at(A, TEXT, "BIG|INT")), null);
    assert.equal(await client.request("textDocument/prepareRename", at(A, TEXT, "FROM ra|w")), null);
  });

  it("outlines tables as a tree, in the lines of the document", async () => {
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri: A } });
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [
        name,
        detail,
        children?.map((child) => `${child.name} ${child.detail}`),
      ]),
      [
        [
          "track",
          "Tablestore",
          [
            "vid BIGINT",
            "gt BIGINT",
            "speed DOUBLE",
            "tablestore.columns.mapping ",
            "tablestore.table.name ",
            "odps.properties.rolearn ",
          ],
        ],
      ],
    );
    assert.equal(textIn(TEXT, symbols[0]!.children![2]!.selectionRange), "speed");
  });

  it("finds tables by letters of their names", async () => {
    const find = async (query: string): Promise<string[]> =>
      (await client.request<SymbolInformation[]>("workspace/symbol", { query })).map(
        ({ name, containerName, location }) => `${name} ${containerName} ${location.uri}`,
      );
    const [track, other] = [`track Tablestore ${A}`, `fleet.other Tablestore ${B}`];
    assert.deepEqual(await find(""), [track, other]);
    assert.deepEqual(await find("FLoT"), [other]);
    assert.deepEqual(await find("zz"), []);
  });

  it("says nothing of a document that is switched off", async () => {
    const textDocument = { uri: OFF };
    const place = { textDocument, position: { line: 1, character: 24 } };
    assert.deepEqual(await client.request("textDocument/documentSymbol", { textDocument }), []);
    assert.deepEqual(await client.request("textDocument/definition", place), []);
    assert.equal(await client.request("textDocument/prepareRename", place), null);
  });
});

describe("finding the way, in a document that changes", () => {
  it("answers for the text as it is, not as it was", async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    client.open(A, TEXT, 1);
    await client.request("textDocument/documentSymbol", { textDocument: { uri: A } });
    const symbols = client.atOnce(() => {
      client.change(A, 2, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: "\n\n",
      });
      client.change(A, 3, {
        range: { start: { line: 3, character: 22 }, end: { line: 3, character: 27 } },
        text: "trips",
      });
      return client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri: A } });
    });
    const [table] = await symbols;
    assert.deepEqual([table?.name, table?.selectionRange.start], ["trips", { line: 3, character: 22 }]);
    const place = {
      textDocument: { uri: A },
      position: { line: 3, character: 24 },
      context: { includeDeclaration: true },
    };
    assert.equal((await client.request<Location[]>("textDocument/references", place)).length, 1);
    await client.stop();
  });

  it("lets a question be cancelled", async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    client.open(A, TEXT);
    const position = positionOf(TEXT, "sp|eed DOUBLE");
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const params = {
      textDocument: { uri: A },
      position,
      range,
      newName: "x",
      query: "",
      context: { includeDeclaration: true },
    };
    const methods = [
      "definition",
      "references",
      "documentHighlight",
      "rename",
      "prepareRename",
      "documentSymbol",
      "inlayHint",
    ];
    for (const method of [...methods.map((name) => `textDocument/${name}`), "workspace/symbol"]) {
      const asked = client.atOnce(() => {
        const request = client.send(method, params);
        client.notify("$/cancelRequest", { id: request.id });
        return request.result;
      });
      await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled }, method);
    }
    await client.stop();
  });
});

it("an older client gets lists, and edits without a version", async () => {
  const client = await LspClient.start({ capabilities: {} });
  client.open(A, TEXT);
  assert.equal(client.initialized.capabilities.renameProvider, true);
  const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", {
    textDocument: { uri: A },
  });
  assert.deepEqual(
    symbols.slice(0, 2).map(({ name, containerName, location }) => [name, containerName, location.uri]),
    [
      ["track", undefined, A],
      ["vid", "track", A],
    ],
  );
  const [place] = await client.request<Location[]>("textDocument/definition", at(A, TEXT, "sp|eed DOUBLE"));
  assert.equal(textIn(TEXT, place!.range), "speed");
  const edit = await client.request<WorkspaceEdit>("textDocument/rename", {
    ...at(A, TEXT, "sp|eed DOUBLE"),
    newName: "kmh",
  });
  assert.equal(edit.documentChanges, undefined);
  assert.equal(afterEdit(TEXT, edit), TEXT.replaceAll("speed", "kmh"));
  await client.stop();
});

describe("inlay hints", () => {
  const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const labelOf = ({ label }: InlayHint): string => (typeof label === "string" ? label : label[0]!.value);

  async function asking<Result>(settings: unknown, ask: (client: LspClient) => Promise<Result>): Promise<Result> {
    const client = await LspClient.start({ capabilities: MODERN, settings });
    client.open(B, OTHER);
    const result = await ask(client);
    await client.stop();
    return result;
  }
  const hints = (client: LspClient, range: Range): Promise<InlayHint[]> =>
    client.request("textDocument/inlayHint", { textDocument: { uri: B }, range });

  it("stand beside columns and entries, in the range that was asked for", async () => {
    await asking({}, async (client) => {
      const all = await hints(client, ALL);
      assert.deepEqual(all.map(labelOf), ["→ kmh", "vid BIGINT", "gt BIGINT", "speed DOUBLE"]);
      const { position } = all[0]!;
      assert.deepEqual((await hints(client, { start: position, end: position })).map(labelOf), ["→ kmh"]);
      assert.deepEqual(await hints(client, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }), []);
    });
  });

  it("say more, and lead to what they name, when they are pointed at", async () => {
    await asking({}, async (client) => {
      const [first] = await hints(client, ALL);
      assert.equal(JSON.stringify(first).includes("tooltip"), false);
      const { label, tooltip } = await client.request<InlayHint>("inlayHint/resolve", first);
      assert.match(JSON.stringify(tooltip), /Tablestore.*`kmh`/);
      const [part] = label as Exclude<InlayHint["label"], string>;
      assert.equal(part!.location?.uri, B);
      assert.equal(textIn(OTHER, part!.location!.range), "kmh");
    });
  });

  it("stay as they are when the text has changed under them", async () => {
    await asking({}, async (client) => {
      const [first] = await hints(client, ALL);
      client.change(B, 2, { text: "SELECT 1;" });
      assert.deepEqual(await client.request("inlayHint/resolve", first), first);
    });
  });

  for (const settings of [{ inlayHints: false }, { enable: false }]) {
    it(`are none with ${JSON.stringify(settings)}`, async () => {
      assert.deepEqual(await asking(settings, (client) => hints(client, ALL)), []);
    });
  }

  it("are asked for again when the settings change", async () => {
    const capabilities = { ...MODERN, workspace: { ...MODERN.workspace, inlayHint: { refreshSupport: true } } };
    const client = await LspClient.start({ capabilities });
    client.open(B, OTHER);
    assert.equal((await hints(client, ALL)).length, 4);
    client.settings = { inlayHints: false };
    client.notify("workspace/didChangeConfiguration", { settings: {} });
    await client.until(() => client.asked.find((method) => method === "workspace/inlayHint/refresh"));
    assert.deepEqual(await hints(client, ALL), []);
    await client.stop();
  });

  it("hears that a question is cancelled while it reads a long text for it", async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    client.open(A, ddl().repeat(3000));
    await client.request("textDocument/hover", { textDocument: { uri: A }, position: { line: 0, character: 0 } });
    for (const method of ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"]) {
      const asked = client.send(`textDocument/${method}`, { textDocument: { uri: A } });
      const rejected = assert.rejects(asked.result, { code: LSPErrorCodes.RequestCancelled }, method);
      await client.request("textDocument/hover", { textDocument: { uri: A }, position: { line: 0, character: 0 } });
      client.notify("$/cancelRequest", { id: asked.id });
      await rejected;
    }
    await client.stop();
  });
});
