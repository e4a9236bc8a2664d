import { distance } from "fastest-levenshtein";
import { nearest } from "../text/nearest";

/** The class of the same name for Hive and Spark, unknown to MaxCompute. Source: E-MapReduce, Tablestore. */
export const HIVE_TABLESTORE_CLASS = "com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler";

const SUFFIX = /storagehandler$/;

/** Without its package, in lower case. */
export const simpleName = (className: string): string => partsOf(className.trim()).simple.toLowerCase();

interface ClassName {
  readonly pack: string;
  readonly simple: string;
}

function partsOf(className: string): ClassName {
  const dot = className.lastIndexOf(".");
  return { pack: className.slice(0, Math.max(dot, 0)), simple: className.slice(dot + 1) };
}

/** Whether one simple name is a misspelling of the other; the common ending does not count, `Csv` is not near `Xml`. */
function isNearSimple(written: string, known: string): boolean {
  const [a, b] = [written.toLowerCase(), known.toLowerCase()];
  if (a === b) return true;
  if (!SUFFIX.test(a) || !SUFFIX.test(b)) return Math.abs(a.length - b.length) <= 2 && distance(a, b) <= 2;
  return nearest(a.replace(SUFFIX, ""), [b.replace(SUFFIX, "")]) !== undefined;
}

/** Whether `written` is probably meant as `known`: without a package or, where `anyPackage` says so, in any. */
export function isNearClass(written: string, known: string, anyPackage: boolean): boolean {
  const [a, b] = [partsOf(written.replace(/\s+/g, "")), partsOf(known)];
  return isNearSimple(a.simple, b.simple) && (anyPackage || isNearPackage(a.pack, b.pack));
}

/** Whether a package is left out, misspelt, or lacks its last parts. */
const isNearPackage = (written: string, known: string): boolean =>
  written === "" || known.startsWith(`${written}.`) || nearest(written, [known]) !== undefined;
