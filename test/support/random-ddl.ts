import type { Random } from "./random";

/** A CREATE EXTERNAL TABLE as the public grammar has it, in its clauses, in their order. */
export interface RandomTable {
  readonly head: string;
  readonly columns: readonly string[];
  readonly before: readonly string[];
  readonly properties: readonly string[];
  readonly location: string;
  readonly locationFirst: boolean;
  readonly after: readonly string[];
}

const TYPES = ["BIGINT", "string", "Double", "BOOLEAN", "BINARY", "DECIMAL", "DECIMAL(10,2)", "VARCHAR(20)", "CHAR(3)"];
const DEEP = ["ARRAY<STRING>", "MAP<STRING,ARRAY<BIGINT>>", "STRUCT<a:INT,b:STRUCT<c:STRING COMMENT 'c'>>", ...TYPES];
const NAMES = ["a", "`b c`", "col_1", "日期", "date", "`from`", "status", "x9"];

/** Written from the grammar, not from the parser: it knows what is valid, and nothing of how that is read. */
export function randomTable(random: Random): RandomTable {
  const some = (item: string): string[] => (random.below(3) === 0 ? [item] : []);
  const count = 1 + random.below(5);
  const columns = Array.from({ length: count }, (_, i) => {
    const rest = [...some("NOT NULL"), ...some("COMMENT 'it\\'s; (a, column)'")];
    return [`${NAMES[(i + random.below(2) * 4) % NAMES.length]}`, random.pick(DEEP), ...rest].join(" ");
  });
  const properties = ["'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r'"];
  if (random.below(2)) properties.push(`"odps.text.option.delimiter" = "${random.pick([",", ";", "|"])}"`);
  if (random.below(2)) properties.push("'odps.text.option.use.quote' == 'true'");
  return {
    head: `CREATE EXTERNAL TABLE ${random.pick(["", "IF NOT EXISTS "])}${random.pick(["t", "p.t", "p.s.t", "`t`"])}`,
    columns,
    before: [...some("COMMENT \"a\" 'b'"), ...some("PARTITIONED BY (pt STRING COMMENT 'day', hh BIGINT)")],
    properties,
    location: "LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/in/'",
    locationFirst: random.below(2) === 0,
    after: [...some("TBLPROPERTIES ('k' = 'v', \"l\" = \"w\")"), ...some("LIFECYCLE 30")],
  };
}

/** Its text, with blanks and comments between the clauses as they come. */
export function printTable(table: RandomTable, random: Random): string {
  const handler = ["STORED BY 'com.aliyun.odps.CsvStorageHandler'", withProperties(table.properties)];
  const format = table.locationFirst ? [table.location, ...handler] : [...handler, table.location];
  const clauses = [table.head, `(${table.columns.join(", ")})`, ...table.before, ...format, ...table.after];
  return `${clauses.join(random.pick([" ", "\n", "\r\n", "\t", " -- a comment; 'here'\n"]))};`;
}

const withProperties = (properties: readonly string[]): string => `WITH SERDEPROPERTIES (${properties.join(", ")})`;
