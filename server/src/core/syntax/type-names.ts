import { nearest } from "../text/nearest";

export type Parameters = "none" | "optional" | "required";

/** What may stand behind a type's name. Source: OdpsParser.g4; JSON and TIMESTAMP_NTZ from the pages on new types. */
const PARAMETERS: Readonly<Record<string, Parameters>> = {
  TINYINT: "none",
  SMALLINT: "none",
  INT: "none",
  BIGINT: "none",
  BOOLEAN: "none",
  FLOAT: "none",
  DOUBLE: "none",
  DATE: "none",
  DATETIME: "none",
  TIMESTAMP: "none",
  TIMESTAMP_NTZ: "none",
  STRING: "none",
  BINARY: "none",
  JSON: "none",
  DECIMAL: "optional",
  VARCHAR: "required",
  CHAR: "required",
};
const PARAMETERS_OF: ReadonlyMap<string, Parameters> = new Map(Object.entries(PARAMETERS));
const NESTED = new Set(["ARRAY", "MAP", "STRUCT", "UNIONTYPE"]);
const KNOWN = [...Object.keys(PARAMETERS), ...NESTED];

/** Type names of other systems, and the MaxCompute type that holds their values. */
const FOREIGN: Readonly<Record<string, string>> = {
  INTEGER: "BIGINT",
  LONG: "BIGINT",
  INT64: "BIGINT",
  INT8: "BIGINT",
  INT32: "BIGINT",
  INT16: "BIGINT",
  UINT64: "BIGINT",
  NUMBER: "BIGINT",
  BIGSERIAL: "BIGINT",
  SERIAL: "BIGINT",
  MEDIUMINT: "BIGINT",
  TEXT: "STRING",
  VARCHAR2: "STRING",
  NVARCHAR: "STRING",
  NVARCHAR2: "STRING",
  NCHAR: "STRING",
  CLOB: "STRING",
  LONGTEXT: "STRING",
  MEDIUMTEXT: "STRING",
  CHARACTER: "STRING",
  STR: "STRING",
  REAL: "DOUBLE",
  FLOAT64: "DOUBLE",
  FLOAT32: "DOUBLE",
  FLOAT8: "DOUBLE",
  NUMERIC: "DOUBLE",
  DEC: "DECIMAL",
  BOOL: "BOOLEAN",
  BLOB: "BINARY",
  VARBINARY: "BINARY",
  BYTES: "BINARY",
  BYTEA: "BINARY",
};
/** Those that hold fractions exactly, once they have a scale. */
const DECIMALS: Readonly<Record<string, string>> = { NUMBER: "DECIMAL", NUMERIC: "DECIMAL" };
const FOREIGN_NAMES: ReadonlySet<string> = new Set(Object.keys(FOREIGN));
const SECOND_WORDS: ReadonlyMap<string, string> = new Map([
  ["PRECISION", "DOUBLE"],
  ["UNSIGNED", "BIGINT"],
  ["VARYING", "STRING"],
]);
/** The types that may be written plainly. */
export const TYPE_NAMES: readonly string[] = [...PARAMETERS_OF.keys(), "ARRAY", "MAP", "STRUCT"];

/** What may stand behind a type without members, by its name in upper case. */
export const parametersOf = (name: string): Parameters | undefined => PARAMETERS_OF.get(name);

/** Whether a type has members, in angle brackets. */
export const isNested = (name: string): boolean => NESTED.has(name);

/** Whether a word, in upper case, is the name of a type, here or in another system. */
export const isTypeName = (word: string): boolean =>
  word !== "" && (PARAMETERS_OF.has(word) || NESTED.has(word) || FOREIGN_NAMES.has(word));

/** The type that a name of none is meant for: that of another system, or a misspelt one. */
export const typeMeant = (name: string, hasScale: boolean): string | undefined =>
  (hasScale ? DECIMALS[name] : undefined) ?? FOREIGN[name] ?? nearest(name, KNOWN);

/** Whether the first of two words stands in the way of the second, which is a type, and makes none with it. */
export const isBeforeType = (word: string, next: string): boolean =>
  word !== "" && isTypeName(next) && !isTypeName(word) && typeOfWords(word, next) === undefined;

/** The type that two words stand for: cut by a blank, or as another system has it. */
export function typeOfWords(name: string, next: string): string | undefined {
  if (name === "UNSIGNED" && isTypeName(next)) return "BIGINT";
  return !isTypeName(name) && PARAMETERS_OF.has(name + next) ? name + next : SECOND_WORDS.get(next);
}
