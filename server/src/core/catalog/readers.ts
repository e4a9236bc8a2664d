import { CSV, TSV } from "./csv";
import { JSON_LINES } from "./formats";

/** What is called a format elsewhere, and read by a class here. */
const READERS: ReadonlyMap<string, string> = new Map([
  ["CSV", `STORED BY '${CSV.className}'`],
  ["TSV", `STORED BY '${TSV.className}'`],
  ["JSON", `ROW FORMAT SERDE '${JSON_LINES.serdeClass}' STORED AS TEXTFILE`],
  ["JSONFILE", `ROW FORMAT SERDE '${JSON_LINES.serdeClass}' STORED AS TEXTFILE`],
]);

/** The clause that reads files of what is no documented format. */
export const readerOf = (format: string): string | undefined => READERS.get(format.toUpperCase());

/** What is a format where UNLOAD writes, and nowhere else. Source: the vendor's page of UNLOAD. */
export const isWrittenAs = (format: string): boolean => format.toUpperCase() === "JSON";
