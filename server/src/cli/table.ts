import * as l10n from "@vscode/l10n";
import { type ExternalTable, LineIndex, maskUris, printJson, readTables } from "../core/index";
import { isSecretKey } from "./secrets";
import { stageCommand } from "./stage";

const printValue = (key: string, value: string): string => (isSecretKey(key) ? "***" : maskUris(value));

type OssLocation = NonNullable<NonNullable<ExternalTable["location"]>["oss"]>;

function printProperties(set: ExternalTable["serde"]): Record<string, string | null>[] {
  return (set?.properties ?? []).map(({ key, value }) => ({ [key]: value ? printValue(key, value.value) : null }));
}

function printLocation({ location }: ExternalTable): object | undefined {
  if (location?.oss) return printOssLocation(location.oss);
  if (!location?.tablestore) return location && { value: maskUris(location.value) };
  const { scheme, secret, instance, region, suffix, tail } = location.tablestore;
  return {
    scheme: scheme.text,
    secret: secret !== undefined,
    instance: instance.text,
    region: region.text,
    suffix: suffix.text,
    tail: tail.text,
  };
}

const printOssLocation = ({ prefix, secret, endpoint, bucket, path }: OssLocation): object => ({
  scheme: prefix.text,
  secret: secret !== undefined,
  endpoint: maskUris(endpoint.text),
  bucket: maskUris(bucket.text),
  path: maskUris(path.text),
});

const printModel = (table: ExternalTable, lines: LineIndex): object => ({
  name: table.name,
  line: lines.position(table.head.start).line,
  handler: table.handler?.value,
  columns: table.columns.map(({ name, type }) => ({ name, type: type?.name })),
  mapping: table.mapping?.entries.map(({ name, isKey }) => ({ name, isKey })),
  serdeproperties: printProperties(table.serde),
  tblproperties: printProperties(table.tblproperties),
  location: printLocation(table),
  using: table.using?.value,
  role: table.role?.value?.value,
  damaged: table.damaged,
});

function printTables(text: string): string {
  const lines = new LineIndex(text);
  return printJson(readTables(text).map((table) => printModel(table, lines)));
}

export const tableCommand = stageCommand(
  "table",
  () => l10n.t("Print the external tables of a file as JSON"),
  printTables,
);
