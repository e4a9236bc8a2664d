import type {
  AccessRecord,
  AccessRule,
  Confidence,
  FileFormat,
  FlagRecord,
  PropertyRecord,
  StorageHandler,
  Store,
} from "../../server/src/core/catalog/handler";
import { ROLE_KEY } from "../../server/src/core/catalog/role";
import { code, list, table } from "../../server/src/core/text/markdown";

const SURE: Readonly<Record<Confidence, string>> = {
  documented: "documented",
  seen: "seen in use",
  uncertain: "uncertain",
};

/** The catalogue as a page in Markdown, a chapter a record. */
export const catalogPage = (stores: readonly Store[]): string =>
  [HEAD, ...stores.map(chapter)].join("\n\n").concat("\n");

const HEAD = `# What Extable knows of each kind of external table

Printed from the records in \`server/src/core/catalog/\`, which the rules and the policies derive from. A key that is not
listed is at most a warning; only what is documented may become an error.`;

const chapter = (store: Store): string =>
  [
    `## ${store.title}`,
    facts(store),
    propertyTable(store.properties),
    ...(store.types.length > 0 ? [typeTable(store)] : []),
    ...(store.access ? [accessTable(store.access)] : []),
  ].join("\n\n");

function refusals({ refusedClauses = [], refusesOverwrite }: Store): string[] {
  const refused = [...refusedClauses.map(clauseName), ...(refusesOverwrite ? ["INSERT OVERWRITE"] : [])];
  return refused.length > 0 ? [`Not supported: ${refused.join(", ")}`] : [];
}

const facts = (store: Store): string =>
  list([
    ...nameOf(store),
    `LOCATION: ${store.location.example === "none" ? "none" : `\`${store.location.example}\``}`,
    `RAM role: ${roleOf(store)}`,
    ...(store.refusedTypes ? [`Column types that are not supported: ${store.refusedTypes.join(", ")}`] : []),
    ...Object.entries(store.fixedTypes ?? {}).map(([name, only]) => `${name}: \`${only}\` only`),
    ...refusals(store),
    ...(store.flags ? [`Session flags: ${store.flags.map(flag).join(", ")}`] : []),
    `Further keys: ${store.open ? "usual" : store.undescribed ? "some are not described here" : "none documented"}`,
    `Documentation: <${store.page}>`,
  ]);

function roleOf({ needsRole, properties }: Store): string {
  if (needsRole) return "needed, unless the LOCATION holds an AccessKey";
  return properties.some(({ key }) => key === ROLE_KEY) ? "optional" : "none";
}

function nameOf(store: Store & Partial<StorageHandler> & Partial<FileFormat>): string[] {
  if (store.className) return [`Storage handler: \`${store.className}\``];
  if (!store.serdeClass) return [];
  const words = store.names?.length ? [`STORED AS: ${store.names.join(", ")}`] : [];
  return [...words, `Class of ROW FORMAT SERDE: \`${store.serdeClass}\``];
}

const clauseName = (kind: string): string => kind.toUpperCase().replace("-", " ");

const flag = ({ key, value, needed }: FlagRecord): string =>
  `\`${key}=${value}\` (${needed ? "needed" : "in samples"})`;

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

const typeTable = ({ types }: Store): string =>
  table(
    ["column type", "on the other side", "primary key"],
    types.map(({ ddl, remote, mayBeKey }) => [ddl, remote, mayBeKey ? "yes" : "no"]),
  );

function accessTable({ read, write }: AccessRecord): string {
  if (read.length + write.length === 0)
    return "RAM grants nothing here: the role is only trusted, its rights are given in the service.";
  return table(["access", "actions", "resources", "condition"], [...rowsOf("read", read), ...rowsOf("write", write)]);
}

/** A row for all actions that are checked against the same resources. */
function rowsOf(access: string, rules: readonly AccessRule[]): string[][] {
  const rows = new Map<string, AccessRule[]>();
  for (const rule of rules) rows.set(targetOf(rule), [...(rows.get(targetOf(rule)) ?? []), rule]);
  return [...rows.values()].map((group) => [
    access,
    codes(group.map(({ action }) => action)),
    codes(group[0]!.resources),
    conditionOf(group[0]!),
  ]);
}

const targetOf = ({ resources, condition }: AccessRule): string => JSON.stringify([resources, condition]);

const conditionOf = ({ condition }: AccessRule): string =>
  condition ? `\`${condition.key}\` like ${codes(condition.patterns)}` : "";

const codes = (texts: readonly string[]): string => texts.map(code).join(", ");
