import * as l10n from "@vscode/l10n";
import { printRoleArn } from "../../arn/role";
import type { FileFormat, PropertyRecord, StorageHandler, Store } from "../../catalog/handler";
import {
  FILE_FORMATS,
  HANDLERS,
  HBASE_MAPPING_KEYS,
  HUDI_INPUT_FORMAT,
  HUDI_OUTPUT_FORMAT,
  JDBC,
  OSS_HDFS,
  OSS_HDFS_KEY,
  ROLE_KEY,
  TABLESTORE,
  TABLESTORE_MAPPING_KEY,
} from "../../catalog/index";
import { caseOf } from "../../syntax/keyword-case";
import type { Suggestion } from "./model";
import { firstProperties, valueTemplate } from "./pairs";
import type { Start } from "./start";
import { type Template, template } from "./template";

const NO_KEYS: ReadonlySet<string> = new Set();
const [TABLE, KEY, VALUE]: readonly Template[] = [[{ hole: "my_table" }], [{ hole: "id" }], [{ hole: "name" }]];

/** A kind of external table as a whole statement, to be filled in. */
interface Kind {
  readonly title: string;
  /** What the title has no room for: VS Code cuts off a label of more than 44 characters. */
  readonly detail?: string;
  readonly store: Store;
  readonly role: keyof typeof ROLES;
  readonly comment?: string;
}

/** The roles that the vendor's pages have one make. */
const ROLES = { own: "AliyunODPSDefaultRole", other: "AliyunODPSRoleForOtherUser" } as const;

/** One for each kind of table, and one for data of another account. */
function kinds(): Kind[] {
  const plain = [...HANDLERS, ...FILE_FORMATS, OSS_HDFS].filter((store) => store !== JDBC);
  const [first, ...others] = plain.map((store): Kind => ({ title: store.title, store, role: "own" }));
  const across: Kind = {
    title: l10n.t("cross-account"),
    detail: l10n.t("{0} of another account", TABLESTORE.title),
    store: TABLESTORE,
    role: "other",
    comment: l10n.t(
      "The role is of the account that owns the data, and trusts <uid of the MaxCompute owner>@odps.aliyuncs.com.",
    ),
  };
  return [first!, across, ...others];
}

const PHRASES = ["CREATE EXTERNAL TABLE", "EXTERNAL TABLE"];

/** Whole statements, for whoever has begun to write one. */
export function statementSuggestions({ span, words }: Start): Suggestion[] {
  const typed = words.toUpperCase().replace(/\s+/g, " ");
  const phrase = PHRASES.find((candidate) => `${candidate} `.startsWith(typed));
  if (phrase === undefined) return [];
  const keyword = caseOf(words);
  return kinds().map((kind) => ({
    kind: "statement",
    label: `CREATE EXTERNAL TABLE … ${kind.title}`,
    filter: `${phrase} ${kind.detail ?? kind.title}`,
    ...(kind.detail !== undefined && { detail: kind.detail }),
    insert: statement(kind, keyword),
    span,
    subject: { kind: "store", title: kind.store.title },
  }));
}

type Keyword = (word: string) => string;

function statement(kind: Kind, keyword: Keyword): Template {
  const { store, comment } = kind;
  return [
    ...(comment === undefined ? [] : [`-- ${comment}\n`]),
    keyword("CREATE EXTERNAL TABLE "),
    ...TABLE!,
    " (\n  ",
    ...KEY!,
    keyword(" BIGINT,\n  "),
    ...VALUE!,
    keyword(" STRING\n)\n"),
    ...storage(kind, keyword),
    ...(store.location.example === "none"
      ? []
      : [keyword("\nLOCATION"), " '", ...template(store.location.example), "'"]),
    ...list(kind, "TBLPROPERTIES", keyword("\nTBLPROPERTIES")),
    ";",
  ];
}

const isHandler = (store: Store): store is StorageHandler => "className" in store;
const isFormat = (store: Store): store is FileFormat => "serdeClass" in store;

function storage(kind: Kind, keyword: Keyword): Template {
  const { store } = kind;
  const serde = list(kind, "SERDEPROPERTIES", keyword("\nWITH SERDEPROPERTIES"));
  if (isHandler(store)) return [keyword("STORED BY"), ` '${store.className}'`, ...serde];
  const format = isFormat(store) ? store : FILE_FORMATS[0]!;
  return [keyword("ROW FORMAT SERDE"), ` '${format.serdeClass}'`, ...serde, ...formatClause(format, keyword)];
}

const formatClause = ({ names: [name] }: FileFormat, keyword: Keyword): Template =>
  name === undefined
    ? [
        keyword("\nSTORED AS INPUTFORMAT"),
        ` '${HUDI_INPUT_FORMAT}' `,
        keyword("OUTPUTFORMAT"),
        ` '${HUDI_OUTPUT_FORMAT}'`,
      ]
    : [keyword(`\nSTORED AS ${name}`)];

/** A list with a property a line; none where nothing needs to be in it. */
function list({ store, role }: Kind, place: "SERDEPROPERTIES" | "TBLPROPERTIES", opening: string): Template {
  const properties = propertiesOf(store, place);
  if (properties.length === 0) return [];
  const pairs = properties.flatMap(
    (property, i): Template => [
      i === 0 ? "" : ",",
      `\n  '${property.key}' = '`,
      ...valueIn(property, store, role),
      "'",
    ],
  );
  return [opening, " (", ...pairs, "\n)"];
}

/** What a person who begins cannot leave out: what is required, the role, the mapping and the name of HBase's table. */
function propertiesOf(store: Store, place: "SERDEPROPERTIES" | "TBLPROPERTIES"): readonly PropertyRecord[] {
  const keys =
    store.location.scheme === "hbase" ? HBASE_KEYS[place] : store === OSS_HDFS ? HDFS_KEYS[place] : undefined;
  if (keys) return store.properties.filter(({ key }) => keys.includes(key));
  const first = firstProperties(store, place, NO_KEYS);
  return first.filter(({ key, required }) => required || key === ROLE_KEY);
}

/** The quorum by the name that MaxCompute alone has: with Hive's, the statement would be one of Hive. */
const HBASE_KEYS = {
  SERDEPROPERTIES: [HBASE_MAPPING_KEYS[0]!],
  TBLPROPERTIES: ["hbase.table.name", "mcfed.hbase.zookeeper.quorum"],
};
const HDFS_KEYS = { SERDEPROPERTIES: [ROLE_KEY], TBLPROPERTIES: [OSS_HDFS_KEY] };

function valueIn(property: PropertyRecord, { location: { scheme } }: Store, role: Kind["role"]): Template {
  if (property.key === ROLE_KEY) return template(printRoleArn("<account-id>", ROLES[role]));
  if (property.key === TABLESTORE_MAPPING_KEY) return [":", ...KEY!, ", ", ...VALUE!];
  if (scheme === "hbase" && HBASE_MAPPING_KEYS.includes(property.key))
    return [":key, ", { hole: "<family>" }, ":", ...VALUE!];
  if (property.key === OSS_HDFS_KEY) return ["on"];
  return valueTemplate(property);
}
