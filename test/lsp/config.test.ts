import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { WITHOUT_COMMA } from "../support/ddl";
import { LspClient, PULLING, WAITING } from "../support/lsp-client";

const root = mkdtempSync(path.join(tmpdir(), "extable-config-"));
after(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, config?: string): { file: string; uri: string } {
  const where = path.join(root, name, "sql");
  mkdirSync(where, { recursive: true });
  const file = path.join(root, name, ".extable.json");
  if (config !== undefined) writeFileSync(file, config);
  return { file, uri: pathToFileURL(path.join(where, "a.sql")).href };
}

const off = (code: string): string => JSON.stringify({ rules: { [code]: "off" } });
const changed = (file: string): object => ({ changes: [{ uri: pathToFileURL(file).href, type: 2 }] });
const codes = async (client: LspClient, uri: string): Promise<unknown[]> =>
  (await client.diagnostics(uri)).map(({ code }) => code);

describe("project files", () => {
  it("hold for what is below them, each for its own folder", async () => {
    const [a, b] = [folder("a", off("syntax-comma-missing")), folder("b")];
    const client = await LspClient.start({ capabilities: PULLING });
    client.open(a.uri, WITHOUT_COMMA);
    client.open(b.uri, WITHOUT_COMMA.replace("vehicle_track", "other"));
    assert.ok(!(await codes(client, a.uri)).includes("syntax-comma-missing"));
    assert.ok((await codes(client, b.uri)).includes("syntax-comma-missing"));
    await client.stop();
  });

  it("go over the settings of the editor, which hold for all else", async () => {
    const { uri } = folder("over", JSON.stringify({ rules: { "syntax-comma-missing": "hint" } }));
    const client = await LspClient.start({ settings: { rules: { "syntax-*": "information" } } });
    client.open(uri, WITHOUT_COMMA.replace("DOUBLE)", "DOUBLE,)"));
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.filter(({ code }) => String(code).startsWith("syntax-")).map(({ code, severity }) => [code, severity]),
      [
        ["syntax-comma-missing", 4],
        ["syntax-comma-extra", 3],
      ],
    );
    await client.stop();
  });

  it("are read again when they change, are broken, mended and deleted", async () => {
    const { file, uri } = folder("life", off("syntax-comma-missing"));
    const configUri = pathToFileURL(file).href;
    const problems = (client: LspClient) =>
      client.published.findLast((params) => params.uri === configUri)?.diagnostics;
    const client = await LspClient.start({ capabilities: PULLING });
    client.open(uri, WITHOUT_COMMA);
    assert.ok(!(await codes(client, uri)).includes("syntax-comma-missing"));

    writeFileSync(file, '{\n  "rules": { "syntax-comma-missing": "of" }\n}\n');
    client.notify("workspace/didChangeWatchedFiles", changed(file));
    const [problem] = await client.until(() => (problems(client)?.length ? problems(client) : undefined));
    assert.deepEqual(problem!.range.start, { line: 1, character: 37 });
    assert.match(String(problem!.message), /^rules\.syntax-comma-missing: expected error, warning/);
    assert.ok(!(await codes(client, uri)).includes("syntax-comma-missing"), "the last good one stays");

    writeFileSync(file, "{}");
    client.notify("workspace/didChangeWatchedFiles", changed(file));
    await client.until(() => (problems(client)?.length === 0 ? true : undefined));
    assert.ok((await codes(client, uri)).includes("syntax-comma-missing"));

    writeFileSync(file, off("syntax-comma-missing"));
    client.notify("workspace/didChangeWatchedFiles", changed(file));
    assert.ok(!(await codes(client, uri)).includes("syntax-comma-missing"));
    unlinkSync(file);
    client.notify("workspace/didChangeWatchedFiles", changed(file));
    assert.ok((await codes(client, uri)).includes("syntax-comma-missing"));
    await client.stop();
  });

  it("say which placeholders there are, beside those of the settings", async () => {
    const { uri } = folder("holes", JSON.stringify({ placeholders: ["__[A-Z]+__"] }));
    const text = WITHOUT_COMMA.replace("vid BIGINT gt", "vid BIGINT, gt")
      .replace("tablestore://cap1.", "__WHERE__")
      .replace("cn-hangzhou.ots-internal.aliyuncs.com", "");
    const client = await LspClient.start({ capabilities: PULLING });
    client.open(uri, text);
    assert.deepEqual(await codes(client, uri), []);
    client.open("untitled:a", text);
    assert.ok((await codes(client, "untitled:a")).length > 1);
    client.settings = { placeholders: ["__WH.*?__", "("] };
    client.notify("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await codes(client, "untitled:a"), []);
    assert.ok(client.log.some((line) => line.includes("extable.placeholders: Not a regular expression")));
    await client.stop();
  });

  it("reach a client that waits for diagnostics", async () => {
    const { file, uri } = folder("waiting", "{}");
    const client = await LspClient.start({ capabilities: WAITING });
    client.open(uri, WITHOUT_COMMA);
    const last = () => client.published.findLast((params) => params.uri === uri)?.diagnostics;
    await client.until(() => last()?.some(({ code }) => code === "syntax-comma-missing") || undefined);
    writeFileSync(file, off("syntax-comma-missing"));
    client.notify("workspace/didChangeWatchedFiles", changed(file));
    await client.until(() => last()?.every(({ code }) => code !== "syntax-comma-missing") || undefined);
    await client.stop();
  });
});
