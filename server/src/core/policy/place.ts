import type { AccessRecord } from "../catalog/handler";
import {
  BUCKET_NAME,
  OSS_ACCESS,
  OSS_HDFS_KEY,
  TABLESTORE,
  TABLESTORE_NAME,
  TABLESTORE_TABLE_KEY,
} from "../catalog/index";
import type { ExternalTable, OssLocation } from "../table/model";
import { isOssEndpoint } from "../table/oss-location";
import { hasPlaceholder } from "../text/placeholder";
import { utf8Length } from "../text/utf8";

/** Where the data of a table is, as resource patterns have it. */
export interface Place {
  readonly region: string;
  readonly holes: Readonly<Record<string, string>>;
}

/** What of a place was not found out. */
export type PlaceGap = "instance" | "region" | "tableName" | "bucket" | "directory" | "permissions";

/** The place of a table; where a part is missing, a placeholder or no name, what that part is. */
export function readPlace(table: ExternalTable, record: AccessRecord): Place | readonly PlaceGap[] {
  if (record === TABLESTORE.access) return tablestorePlace(table);
  if (record !== OSS_ACCESS) return { region: "", holes: {} };
  return isInHdfs(table) ? ["permissions"] : ossPlace(table);
}

/** Nothing that RAM would take for a wildcard or a separator. */
const INSTANCE = /^[a-z0-9-]{1,64}$/;
const REGION = /^(?=.{1,64}$)[a-z]+(?:-[a-z0-9]+)+$/;

const matching = (text: string | undefined, pattern: RegExp): string | undefined =>
  text !== undefined && !hasPlaceholder(text) && pattern.test(text) ? text : undefined;

/** The one value of a property; `undefined` where it is given several. */
function propertyValue({ serde }: ExternalTable, key: string): string | undefined {
  const values = (serde?.properties ?? []).flatMap(({ meant, value }) => (meant === key && value ? [value.value] : []));
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** Instance names in policies are in lower case; names of tables keep theirs. */
function tablestorePlace(table: ExternalTable): Place | readonly PlaceGap[] {
  const location = table.location?.tablestore;
  const parts = {
    instance: matching(location?.instance.text.toLowerCase(), INSTANCE),
    region: matching(location?.region.text.toLowerCase(), REGION),
    tableName: matching(propertyValue(table, TABLESTORE_TABLE_KEY), TABLESTORE_NAME),
  };
  const { instance, region, tableName } = parts;
  if (instance !== undefined && region !== undefined && tableName !== undefined) {
    return { region, holes: { instance, table: tableName } };
  }
  return (["instance", "region", "tableName"] as const).filter((part) => parts[part] === undefined);
}

/** Buckets have names of their own all over the world, so that policies name no region. */
const ANY_REGION = "*";

function ossPlace({ location }: ExternalTable): Place | readonly PlaceGap[] {
  const oss = location?.oss;
  const isKnown = oss !== undefined && (oss.isBucketHost || isOssEndpoint(oss.host.text));
  if (!isKnown) return ["bucket", "directory"];
  const bucket = matching(oss.bucket.text, BUCKET_NAME);
  const directory = directoryOf(oss);
  if (bucket !== undefined && directory !== undefined) return { region: ANY_REGION, holes: { bucket, directory } };
  return [
    ...(bucket === undefined ? (["bucket"] as const) : []),
    ...(directory === undefined ? (["directory"] as const) : []),
  ];
}

/** Neither the wildcards of RAM nor what no name of an object has. */
const NO_DIRECTORY = /[*?\\／\p{Cc}]|^\//u;

/** In UTF-8. Source: OSS, naming of objects. */
const LONGEST_NAME = 1023;

/** Without the slashes around it; `undefined` for the whole bucket, which MaxCompute refuses. */
function directoryOf({ path: { text } }: OssLocation): string | undefined {
  const directory = text.replace(/^\//, "").replace(/\/+$/, "");
  const isName = directory !== "" && !NO_DIRECTORY.test(directory) && utf8Length(directory) < LONGEST_NAME;
  return isName && !hasPlaceholder(directory) ? directory : undefined;
}

const HDFS_HOST = /\.oss-dls\.aliyuncs\.com$/i;

/** Files in OSS-HDFS are not objects of the bucket that have their names. */
const isInHdfs = ({ location, tblproperties }: ExternalTable): boolean =>
  HDFS_HOST.test(location?.oss?.host.text ?? "") ||
  (tblproperties?.properties ?? []).some(
    ({ meant, value }) => meant === OSS_HDFS_KEY && /^on$/i.test(value?.value ?? ""),
  );
