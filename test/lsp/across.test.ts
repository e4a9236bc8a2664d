import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ddl } from "../support/ddl";
import { LspClient, PULLING, positionOf, WAITING } from "../support/lsp-client";

const FIRST = `${ddl().trimEnd()};\n`;
const SECOND = `\n\n${ddl({ name: "other", columns: "vid BIGINT, speed DOUBLE", mapping: ":vid, speed" }).trimEnd()};\n`;
const CODE = "mapping-primary-key-differs";

describe("tables of two open documents", () => {
  it("are compared, and the related place is in the other document", async () => {
    const client = await LspClient.start({ capabilities: PULLING });
    client.open("file:///a.sql", FIRST);
    assert.deepEqual(await client.diagnostics("file:///a.sql"), []);
    client.open("file:///b.sql", SECOND);
    const [found, ...others] = await client.diagnostics("file:///b.sql");
    assert.deepEqual([found?.code, others], [CODE, []]);
    const [related] = found!.relatedInformation!;
    assert.equal(related!.location.uri, "file:///a.sql");
    assert.deepEqual(related!.location.range.start, positionOf(FIRST, ":vid, :gt"));
    const [mirrored] = await client.diagnostics("file:///a.sql");
    assert.equal(mirrored?.relatedInformation?.[0]?.location.uri, "file:///b.sql");
    client.close("file:///b.sql");
    assert.deepEqual(await client.diagnostics("file:///a.sql"), []);
    await client.stop();
  });

  it("lead to another report only where they have to do with each other", async () => {
    const client = await LspClient.start({ capabilities: PULLING });
    client.open("file:///a.sql", FIRST);
    client.open("file:///b.sql", "SELECT 1;\n");
    const report = await client.pull("file:///a.sql");
    client.change("file:///b.sql", 2, { text: "SELECT 2;\n" });
    assert.equal((await client.pull("file:///a.sql", report.resultId)).kind, "unchanged");
    client.change("file:///b.sql", 3, { text: SECOND });
    assert.equal((await client.pull("file:///a.sql", report.resultId)).kind, "full");
    await client.stop();
  });

  it("are not spelt out in what a client is given to compare", async () => {
    const client = await LspClient.start({ capabilities: PULLING });
    const secret = ddl().replace("tablestore://", "oss://LTAIexample:hushhush@");
    client.open("file:///a.sql", secret);
    client.open("file:///b.sql", secret);
    const report = await client.pull("file:///a.sql");
    assert.doesNotMatch(JSON.stringify(report), /hushhush/);
    assert.equal((await client.pull("file:///a.sql", report.resultId)).kind, "unchanged");
    await client.stop();
  });

  it("are sent anew to a client that waits", async () => {
    const client = await LspClient.start({ capabilities: WAITING });
    client.open("file:///a.sql", FIRST);
    client.open("file:///b.sql", SECOND);
    const last = (uri: string) => client.published.findLast((params) => params.uri === uri)?.diagnostics;
    await client.until(() => last("file:///a.sql")?.some(({ code }) => code === CODE) || undefined);
    client.close("file:///b.sql");
    await client.until(() => last("file:///a.sql")?.length === 0 || undefined);
    await client.stop();
  });
});
