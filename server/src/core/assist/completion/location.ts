import type { Store } from "../../catalog/handler";
import {
  HOLOGRES,
  handlersOf,
  INTERNAL_SUFFIX,
  OSS_HDFS,
  OSS_HDFS_KEY,
  OSS_INTERNAL_HOSTS,
  STORES,
  TABLESTORE,
} from "../../catalog/index";
import type { ExternalTable } from "../../table/model";
import { suits } from "./handlers";
import type { Suggestion } from "./model";
import { contentOf, partInSlot, type Slot } from "./slot";
import { plainText, type Template, template } from "./template";
import { openRegions } from "./values";
import type { Writing } from "./writing";

/** The forms of LOCATION that may be meant: of the store, of all records of its class or, where none is known, of each scheme. */
export function locationsFor({ store, table }: Writing): readonly Store[] {
  const known = table?.handler?.record ?? table?.handler?.meant;
  const records = known ? handlersOf(known.className) : store ? [isOnHdfs(table) ? OSS_HDFS : store] : BY_SCHEME;
  return records.filter(({ location }) => location.example !== "none");
}

/** Those of them that take what the statement has already. */
export const suitingLocations = (writing: Writing): readonly Store[] =>
  locationsFor(writing).filter((store) => suits(store, writing.table));

const BY_SCHEME = STORES.filter(
  ({ location }, i) => STORES.findIndex((other) => other.location.example === location.example) === i,
);

const isOnHdfs = (table: ExternalTable | undefined): boolean =>
  table?.tblproperties?.properties.some(({ key, value }) => key === OSS_HDFS_KEY && value?.value === "on") ?? false;

/** The part of the location that the cursor is in, and what may stand there; nothing in one over lines. What is before an `@` is never looked at. */
export function locationSuggestions(writing: Writing, slot: Slot): Suggestion[] {
  if (/[\r\n]/.test(contentOf(slot))) return [];
  const parts = partsOf(writing, slot);
  return parts.map(({ from, to, text, store }): Suggestion => {
    const label = plainText(text);
    return {
      kind: "place",
      label,
      ...partInSlot(slot, from, to, text, label),
      subject: { kind: "store", title: store.title },
    };
  });
}

interface PlacePart {
  /** Places in the content. */
  readonly from: number;
  readonly to: number;
  readonly text: Template;
  readonly store: Store;
}

const HEAD = /^\s*((?:jdbc:)?[\w-]*:\/\/)(?:[^@/]*:[^@/]*@)?/i;

function partsOf(writing: Writing, slot: Slot): PlacePart[] {
  const head = HEAD.exec(slot.typed);
  if (!head) return /[@?]|:\/|\s/.test(slot.typed) ? [] : wholes(writing, slot);
  const prefix = head[1]!.toLowerCase();
  const at = head[0].length;
  const stores = locationsFor(writing).filter(({ location }) => location.example.startsWith(prefix));
  return stores.flatMap((store) => partsBehind(store, prefix, at, writing, slot));
}

const wholes = (writing: Writing, slot: Slot): PlacePart[] =>
  suitingLocations(writing).flatMap((store) => {
    const to = contentOf(slot).length;
    const of = (text: Template): PlacePart => ({ from: 0, to, text, store });
    return [...knownWholes(store, writing).map(of), of(template(store.location.example))];
  });

/** The form of a location with each of the hosts that open texts name. */
function knownWholes(store: Store, writing: Writing): Template[] {
  if (store === TABLESTORE) return tablestoreHosts(writing).map((host) => [`tablestore://${host}`]);
  if (store.location.scheme !== "oss") return [];
  return ossHosts(store, writing).map((host) => template(`oss://${host}/<bucket>/<directory>/`));
}

function partsBehind(store: Store, prefix: string, at: number, writing: Writing, slot: Slot): PlacePart[] {
  const typed = slot.typed.slice(at);
  if (typed.includes(":") || typed.includes("@")) return [];
  const content = contentOf(slot);
  const part = (from: number, text: Template, ends: RegExp): PlacePart => ({
    from: at + from,
    to: partEnd(content, slot.typed.length, ends),
    text,
    store,
  });
  if (store === TABLESTORE) return instanceParts(typed, part, content.slice(slot.typed.length), writing);
  if (store.location.scheme === "oss") return ossParts(store, typed, part, content.slice(slot.typed.length), writing);
  const rest = template(store.location.example.slice(prefix.length));
  return store === HOLOGRES ? hologresParts(typed, part, rest, writing) : typed === "" ? [part(0, rest, WHOLE)] : [];
}

const WHOLE = /$/;

function partEnd(content: string, from: number, ends: RegExp): number {
  const found = content.slice(from).search(ends);
  return found < 0 ? content.length : from + found;
}

type Part = (from: number, text: Template, ends: RegExp) => PlacePart;

const tablestoreHosts = ({ around }: Writing): string[] =>
  around.hosts.filter((host) => host.endsWith(`.${INTERNAL_SUFFIX}`));

/** `instance.region.suffix`: hosts that are known, then one label after the other, with what follows where it is missing. */
function instanceParts(typed: string, part: Part, rest: string, writing: Writing): PlacePart[] {
  const labels = typed.split(".");
  const from = typed.length - labels.at(-1)!.length;
  if (labels.length === 1) {
    const hosts = tablestoreHosts(writing).map((host) => part(0, [host], WHOLE));
    return [...hosts, part(0, template(`<instance>.<region>.${INTERNAL_SUFFIX}`), WHOLE)];
  }
  if (labels.length > 2) return [part(labels[0]!.length + labels[1]!.length + 2, [INTERNAL_SUFFIX], WHOLE)];
  const isWhole = rest.includes(".");
  return openRegions().map((region) =>
    part(from, [isWhole ? region : `${region}.${INTERNAL_SUFFIX}`], isWhole ? /\./ : WHOLE),
  );
}

const possibleHosts = (store: Store): readonly string[] =>
  store === OSS_HDFS ? openRegions().map((region) => `${region}.oss-dls.aliyuncs.com`) : [...OSS_INTERNAL_HOSTS];

/** Those of the endpoints that open texts name. */
const ossHosts = (store: Store, { around }: Writing): string[] =>
  possibleHosts(store).filter((host) => around.hosts.includes(host));

/** `endpoint/bucket/directory/`. */
function ossParts(store: Store, typed: string, part: Part, rest: string, writing: Writing): PlacePart[] {
  const slashes = typed.split("/").length - 1;
  if (slashes === 0) {
    const hosts = new Set([...ossHosts(store, writing), ...possibleHosts(store)]);
    const hasPath = rest.includes("/");
    return [...hosts].map((host) =>
      part(0, hasPath ? [host] : template(`${host}/<bucket>/<directory>/`), hasPath ? /\// : WHOLE),
    );
  }
  if (slashes > 2 || rest.includes("/")) return [];
  const from = typed.lastIndexOf("/") + 1;
  return from < typed.length
    ? []
    : [part(from, template(slashes === 1 ? "<bucket>/<directory>/" : "<directory>/"), WHOLE)];
}

/** `host:port/database?…`: hosts that are known, the region in a host, the whole. */
function hologresParts(typed: string, part: Part, rest: Template, writing: Writing): PlacePart[] {
  if (/[/?]/.test(typed)) return [];
  const example = plainText(rest);
  const behindHost = example.slice(example.indexOf(":"));
  const hosts = writing.around.hosts.filter((host) => host.endsWith(HOLOGRES_DOMAIN));
  const behindRegion = example.slice(example.indexOf("-internal"));
  const from = regionStart(typed);
  const regions =
    from === undefined ? [] : openRegions().map((region) => part(from, template(region + behindRegion), WHOLE));
  return [
    ...hosts.map((host) => part(0, template(host + behindHost), WHOLE)),
    ...regions,
    ...(typed === "" ? [part(0, rest, WHOLE)] : []),
  ];
}

const HOLOGRES_DOMAIN = ".hologres.aliyuncs.com";

/** Where a region may begin in `instance-region`: names of instances have hyphens, too. */
function regionStart(typed: string): number | undefined {
  for (let at = typed.indexOf("-") + 1; at > 0; at = typed.indexOf("-", at) + 1) {
    if (openRegions().some((region) => region.startsWith(typed.slice(at)))) return at;
  }
  return undefined;
}
