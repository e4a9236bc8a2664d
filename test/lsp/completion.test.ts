import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type {
  CompletionItem,
  CompletionList,
  InsertReplaceEdit,
  MarkupContent,
  TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ddl } from "../support/ddl";
import { LspClient, PULLING, positionOf, type StartOptions } from "../support/lsp-client";

const URI = "vscode-vfs://github/a/b/tables.sql";
const RICH = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ["markdown", "plaintext"],
      },
    },
  },
} satisfies StartOptions["capabilities"];

const HEAD = "-- 轨迹\nSELECT 1;\n";
const BEGUN = `${HEAD}CREATE EXTERNAL TABLE t (vid BIGINT, speed DOUBLE)\nSTORED BY 'com.aliyun.odps.TableStoreStorageHandler'\n`;

const askAt = (client: LspClient, text: string, marked: string, context?: unknown, uri = URI) =>
  client.send<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position: positionOf(text, marked),
    context,
  });

async function answers(
  marked: string,
  options: StartOptions = {},
  context?: unknown,
  uri = URI,
): Promise<CompletionList> {
  const client = await LspClient.start(options);
  client.open(uri, marked.replace("|", ""));
  const list = await askAt(client, marked.replace("|", ""), marked, context, uri).result;
  await client.stop();
  return list;
}

const labelled = ({ items }: CompletionList, label: string): CompletionItem =>
  items.find((item) => item.label === label) ?? assert.fail(`${label} is not among ${items.map((item) => item.label)}`);

/** As a client does that inserts and does not replace. */
function accept(marked: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const document = TextDocument.create(URI, "sql", 1, marked.replace("|", ""));
  const edit = textEdit as InsertReplaceEdit & TextEdit;
  return TextDocument.applyEdits(document, [
    { range: edit.insert ?? edit.range, newText: edit.newText },
    ...additionalTextEdits,
  ]);
}

test("a key is written with a value to be filled in, behind Chinese text and other statements", async () => {
  const marked = `${BEGUN}WITH SERDEPROPERTIES (\n  'tablestore.table.name' = 'track'\n  '|'\n)`;
  const list = await answers(marked, { capabilities: RICH });
  const item = labelled(list, "odps.properties.rolearn");
  assert.equal(item.insertTextFormat, 2);
  assert.equal(
    accept(marked, item),
    `${BEGUN}WITH SERDEPROPERTIES (\n  'tablestore.table.name' = 'track',\n  'odps.properties.rolearn' = 'acs:ram::\${1:<account-id>}:role/\${2:<role-name>}'\n)`,
  );
  assert.deepEqual(
    list.items.map(({ sortText }) => sortText),
    list.items.map(({ sortText }) => sortText).toSorted(),
  );
});

test("a client without snippets gets text, and one without insert and replace gets one range", async () => {
  const marked = `${BEGUN}WITH SERDEPROPERTIES ('|')`;
  const item = labelled(await answers(marked), "odps.properties.rolearn");
  assert.equal(item.insertTextFormat, 1);
  assert.ok(item.textEdit && "range" in item.textEdit);
  assert.match(accept(marked, item), /\('odps\.properties\.rolearn' = 'acs:ram::<account-id>:role\/<role-name>'\)$/);
});

test("what stands behind the cursor is kept where the client inserts, and goes where it replaces", async () => {
  const marked = `${BEGUN}WITH SERDEPROPERTIES ('odps.|rolearn' = 'x')`;
  const { insert, replace } = labelled(await answers(marked, { capabilities: RICH }), "odps.properties.rolearn")
    .textEdit as InsertReplaceEdit;
  assert.deepEqual([insert.start, replace.start], [replace.start, insert.start]);
  assert.deepEqual(
    [insert.end.character, replace.end.character].map((end) => end - insert.start.character),
    [5, 12],
  );
});

describe("resolving", () => {
  const resolve = async (marked: string, label: string, options: StartOptions = {}): Promise<MarkupContent> => {
    const client = await LspClient.start(options);
    client.open(URI, marked.replace("|", ""));
    const list = await askAt(client, marked.replace("|", ""), marked).result;
    client.close(URI);
    const item = await client.request<CompletionItem>("completionItem/resolve", labelled(list, label));
    await client.stop();
    return item.documentation as MarkupContent;
  };
  const CSV = `${HEAD}CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('|')`;

  test("tells what a key is, its values, its default, how sure that is and where it is said", async () => {
    const { kind, value } = await resolve(CSV, "odps.text.option.encoding", { capabilities: RICH });
    assert.equal(kind, "markdown");
    for (const part of [/encoding of the files/, /GBK/, /Default: `UTF-8`/, /Not certain/, /\]\(https:\/\//]) {
      assert.match(value, part);
    }
  });

  test("speaks plainly to a client without Markdown", async () => {
    const { kind, value } = await resolve(CSV, "odps.text.option.encoding");
    assert.equal(kind, "plaintext");
    assert.doesNotMatch(value, /`|\]\(/);
  });

  test("has something to say of every kind of item", async () => {
    const client = await LspClient.start({ capabilities: RICH });
    const marks = [
      `${HEAD}CREATE EXT|`,
      `${BEGUN}|`,
      `${HEAD}CREATE EXTERNAL TABLE t (a |`,
      "-- extable-ignore |",
      CSV,
    ];
    for (const [i, marked] of marks.entries()) {
      const uri = `${URI}${i}.odps`;
      const text = marked.replace("|", "");
      client.open(uri, text);
      const { items } = await askAt(client, text, marked, undefined, uri).result;
      assert.ok(items.length > 0, marked);
      for (const item of items) {
        assert.ok(JSON.stringify(item.data).length < 200);
        const resolved = await client.request<CompletionItem>("completionItem/resolve", item);
        assert.ok(resolved.documentation || item.label.startsWith("COMMENT"), item.label);
      }
    }
    await client.stop();
  });

  test("survives what is no item of ours", async () => {
    const client = await LspClient.start();
    for (const data of [undefined, null, 7, { kind: "property", title: "no such", key: "k" }, { kind: "odd" }]) {
      const item = { label: "x", data };
      assert.deepEqual(await client.request("completionItem/resolve", item), JSON.parse(JSON.stringify(item)));
    }
    await client.stop();
  });
});

test("roles and hosts come from all open documents, and no secret comes with them", async () => {
  const client = await LspClient.start({ capabilities: RICH });
  const secret = ddl({ name: "other" }).replace("tablestore://cap1", "tablestore://LTAIexample:notasecret@cap2");
  client.open(`${URI}.other.sql`, `${ddl()}\n${secret}\n${ddl({ roleArn: "acs:ram::1234567890****:role/masked" })}`);
  const role = `${BEGUN}WITH SERDEPROPERTIES ('odps.properties.rolearn' = '|')`;
  const location = `${BEGUN}LOCATION '|'`;
  const oss = `CREATE EXTERNAL TABLE f (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION 'oss://|'`;
  client.open(`${URI}.files.sql`, oss.replace("|", "oss-cn-beijing-internal.aliyuncs.com/bucket/in/"));
  const found: CompletionList[] = [];
  for (const [i, marked] of [role, location, oss].entries()) {
    const text = marked.replace("|", "");
    client.open(`${URI}${i}`, text);
    found.push(await askAt(client, text, marked, undefined, `${URI}${i}`).result);
  }
  await client.stop();
  const labels = found.map(({ items }) => items.map(({ label }) => label));
  assert.deepEqual(labels[0], [
    "acs:ram::1234567890123456:role/aliyunodpsroleforotheruser",
    "acs:ram::<account-id>:role/<role-name>",
  ]);
  assert.deepEqual(labels[1], [
    "tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com",
    "tablestore://cap2.cn-hangzhou.ots-internal.aliyuncs.com",
    "tablestore://<instance>.<region>.ots-internal.aliyuncs.com",
  ]);
  assert.equal(labels[2]![0], "oss-cn-beijing-internal.aliyuncs.com/<bucket>/<directory>/");
  assert.doesNotMatch(JSON.stringify(found), /notasecret|LTAI|\*\*\*\*/);
});

describe("nothing is offered", () => {
  const none: readonly [string, string, StartOptions?, string?][] = [
    ["in a table of Hive", "CREATE EXTERNAL TABLE t (a INT) STORED AS PARQUET LOCATION 's3://b/d' |;"],
    ["in SQL without external tables", "SELECT a.| FROM b a;"],
    ["where a text is left alone", `-- extable: off\n${BEGUN}|`],
    ["where checks are off", `${BEGUN}|`, { settings: { enable: false } }],
    ["in a policy", '{ "Statement": [ { "Effect": "|" } ] }', {}, "file:///a/role.ram-policy.json"],
  ];
  for (const [where, marked, options, uri] of none) {
    test(where, async () => assert.deepEqual((await answers(marked, options, undefined, uri)).items, []));
  }

  test("where a statement begins and a sign was typed", async () => {
    const text = `${ddl()}\n|`;
    assert.deepEqual((await answers(text, {}, { triggerKind: 2, triggerCharacter: "." })).items, []);
    assert.ok((await answers(text, {}, { triggerKind: 1 })).items.length > 0);
  });
});

test("parts that follow others are asked for anew", async () => {
  assert.equal((await answers(`${BEGUN}LOCATION 'tablestore://|'`)).isIncomplete, true);
  assert.equal((await answers(`${BEGUN}WITH SERDEPROPERTIES ('|')`)).isIncomplete, false);
});

test("a question that is cancelled is not answered, and one that is not is answered from the latest version", async () => {
  const client = await LspClient.start();
  client.open(URI, `${BEGUN}LOCATION `);
  const [first, second] = client.atOnce(() => {
    const cancelled = askAt(client, `${BEGUN}LOCATION `, `${BEGUN}LOCATION |`);
    client.notify("$/cancelRequest", { id: cancelled.id });
    client.change(URI, 2, { text: `${BEGUN}WITH SERDEPROPERTIES ('` });
    const text = `${BEGUN}WITH SERDEPROPERTIES ('`;
    return [cancelled, askAt(client, text, `${text}|`)];
  });
  await assert.rejects(first!.result, { code: -32800 });
  assert.ok(labelled(await second!.result, "tablestore.table.name"));
  await client.stop();
});
