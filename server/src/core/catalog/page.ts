import type { Confidence, PropertyRecord, StorageHandler } from "./handler";

const SURE: Readonly<Record<Confidence, string>> = {
  documented: "documented",
  seen: "seen in use",
  uncertain: "uncertain",
};

/** The catalogue as a page in Markdown, a chapter a record. */
export const catalogPage = (handlers: readonly StorageHandler[]): string =>
  [HEAD, ...handlers.map(chapter)].join("\n\n").concat("\n");

const HEAD = `# What Extable knows of each kind of external table

Printed from the records in \`server/src/core/catalog/\`, which the rules and the policies derive from. A key that is not
listed is at most a warning; only what is documented may become an error.`;

const chapter = (handler: StorageHandler): string =>
  [
    `## ${handler.title}`,
    facts(handler),
    propertyTable(handler.properties),
    ...(handler.types.length > 0 ? [typeTable(handler)] : []),
    ...(handler.access ? [accessTable(handler.access)] : []),
  ].join("\n\n");

const facts = ({ className, location, needsRole, page }: StorageHandler): string =>
  list([
    `Storage handler: \`${className}\``,
    `LOCATION: \`${location.example}\``,
    `RAM role: ${needsRole ? "needed, unless the LOCATION holds an AccessKey" : "optional"}`,
    `Documentation: <${page}>`,
  ]);

const propertyTable = (properties: readonly PropertyRecord[]): string =>
  table(
    ["key", "in", "needed", "value", "default", "what it is", "how sure"],
    properties.map(({ key, where, required, expected, fallback, about, confidence }) => [
      `\`${key}\``,
      where,
      required ? "yes" : "",
      expected,
      fallback === undefined ? "" : `\`${fallback}\``,
      about,
      SURE[confidence],
    ]),
  );

const typeTable = ({ types }: StorageHandler): string =>
  table(
    ["column type", "on the other side", "primary key"],
    types.map(({ ddl, remote, mayBeKey }) => [ddl, remote, mayBeKey ? "yes" : "no"]),
  );

const accessTable = ({ read, write }: NonNullable<StorageHandler["access"]>): string =>
  table(
    ["access", "actions"],
    [
      ["read", read.map(({ action }) => `\`${action}\``).join(", ")],
      ["write", write.map(({ action }) => `\`${action}\``).join(", ")],
    ],
  );

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");

const cell = (text: string): string => text.replaceAll("|", "\\|");
