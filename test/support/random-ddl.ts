import type { Random } from "./random";

/* Statements as the public grammar has them, written from the grammar and not from the parser: it is known here what is valid, and nothing of how it is read. */

const NAMES = ["a", "`b c`", "col_1", "日期", "date", "`from`", "status", "x9", "location", "comment", "2a"];
const TYPES = ["BIGINT", "string", "Double", "BOOLEAN", "BINARY", "DECIMAL", "DECIMAL(10,2)", "VARCHAR(20)", "CHAR(3)"];
const NESTED = ["ARRAY<STRING>", "MAP<STRING,ARRAY<BIGINT>>", "STRUCT<a:INT,b:STRUCT<c:STRING COMMENT 'c' \"d\">>"];
const CONSTANTS = ["1", "2.5", "'x'", "\"y\" 'z'", "TRUE", "DATE '2026-01-01'", "3L", "1.5BD", "CURRENT_DATE"];
const TABLES = ["t", "p.t", "p.s.t", "`t`", "location", "p . row"];
const SEPARATORS = [" ", "\n", "\r\n", "\t", " -- a comment; 'here'\n"];
const CLASSES = ["'com.aliyun.odps.CsvStorageHandler'", '"com.aliyun.odps.TsvStorageHandler"', "'my.own.' \"Handler\""];
const FORMATS = ["PARQUET", "orc", "AVRO", "RCFILE", "TEXTFILE", "SEQUENCEFILE"];
const PROPERTIES = [
  "'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r'",
  '"odps.text.option.delimiter" = "|"',
  "'odps.text.option.use.quote' == 'true'",
];
const DELIMITERS = [
  "FIELDS TERMINATED BY ','",
  "COLLECTION ITEMS TERMINATED BY '#'",
  "MAP KEYS TERMINATED BY \":\" ':'",
  "LINES TERMINATED BY '\\n'",
  "NULL DEFINED AS ''",
];
const QUERIES = [
  "SELECT a, 'it;s' AS b FROM t",
  "WITH x AS (SELECT 1 AS a) SELECT /*+ MAPJOIN(x) */ x.a FROM x JOIN (SELECT a FROM t) y ON x.a = y.a",
  "SELECT m['k'], items[0] FROM t LATERAL VIEW EXPLODE(items) v AS i WHERE a <> 1 AND b < 2",
];
const LOCATION = "LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/in/'";

/** A CREATE EXTERNAL TABLE in its clauses, in their order; those that it lacks are empty. */
export interface RandomTable {
  readonly head: string;
  readonly columns: readonly string[];
  readonly like: string;
  readonly before: readonly string[];
  readonly rowFormat: string;
  readonly fileFormat: string;
  readonly location: string;
  readonly locationFirst: boolean;
  readonly using: string;
  readonly after: readonly string[];
  readonly query: string;
}

const some = (random: Random, items: readonly (() => string)[]): string[] =>
  items.map((item) => random.maybe(item)).filter((item) => item !== "");

const list = (random: Random, most: number, item: (i: number) => string): string =>
  `(${Array.from({ length: 1 + random.below(most) }, (_, i) => item(i)).join(", ")})`;

const properties = (random: Random): string => list(random, 3, (i) => PROPERTIES[i]!);

const withProperties = (random: Random): string => random.maybe(() => `WITH SERDEPROPERTIES ${properties(random)}`);

function column(random: Random, options: readonly string[]): string {
  const picked = some(
    random,
    options.map((option) => () => option),
  );
  const comment = random.maybe(() => "COMMENT 'it\\'s; (a, column)'");
  return [random.pick(NAMES), random.pick([...TYPES, ...NESTED]), ...picked, comment].join(" ").trim();
}

const tableColumn = (random: Random): string =>
  column(random, ["NOT NULL", `DEFAULT ${random.pick(CONSTANTS)}`, "PRIMARY KEY"]);

const ordered = (random: Random): string =>
  list(random, 2, () =>
    `${random.pick(NAMES)} ${random.pick(["", "ASC", "desc"])} ${random.pick(["", "NULLS LAST"])}`.trim(),
  );

function clustered(random: Random): string {
  const sorted = random.maybe(() => `SORTED BY ${ordered(random)}`);
  return random.below(2)
    ? `CLUSTERED BY ${ordered(random)} ${sorted} INTO 8 BUCKETS`
    : `RANGE CLUSTERED BY ${ordered(random)} ${sorted} ${random.maybe(() => "INTO 8 BUCKETS")}`;
}

function skewed(random: Random): string {
  const constants = (): string => list(random, 2, () => random.pick(CONSTANTS));
  const values = random.below(2) ? constants() : `(${constants()}, ${constants()})`;
  return `SKEWED BY (${random.pick(NAMES)}) ON ${values} ${random.maybe(() => "STORED AS DIRECTORIES")}`;
}

function constraint(random: Random): string {
  const states = some(
    random,
    ["ENABLE", "NOVALIDATE", "RELY"].map((state) => () => state),
  );
  const name = random.maybe(() => "CONSTRAINT pk");
  return [name, "PRIMARY KEY", list(random, 2, () => random.pick(NAMES)), ...states].join(" ").trim();
}

function rowFormat(random: Random): string {
  if (random.below(2)) return `ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde' ${withProperties(random)}`;
  const parts = DELIMITERS.filter(() => random.below(2) === 0);
  const escaped = parts[0] === DELIMITERS[0] ? random.maybe(() => "ESCAPED BY '\\\\'") : "";
  return ["ROW FORMAT DELIMITED", ...parts.slice(0, 1), escaped, ...parts.slice(1)].join(" ");
}

function fileFormat(random: Random): string {
  const drivers = random.maybe(() => "INPUTDRIVER 'a' OUTPUTDRIVER \"b\"");
  return random.pick([
    `STORED BY ${random.pick(CLASSES)} ${withProperties(random)}`,
    `STORED AS ${random.pick(FORMATS)}`,
    `STORED AS INPUTFORMAT 'a.In' OUTPUTFORMAT 'a.' 'Out' ${drivers}`,
  ]);
}

/** What a table, LOAD and UNLOAD share. */
function storage(
  random: Random,
): Pick<RandomTable, "rowFormat" | "fileFormat" | "location" | "locationFirst" | "using"> {
  return {
    rowFormat: random.maybe(() => rowFormat(random)),
    fileFormat: fileFormat(random),
    location: LOCATION,
    locationFirst: random.below(2) === 0,
    using: random.maybe(() => "USING 'a.jar,' 'b.jar'"),
  };
}

export function randomTable(random: Random): RandomTable {
  const isLike = random.below(6) === 0;
  const head = `CREATE ${random.pick(["", "", "TEMPORARY "])}EXTERNAL TABLE ${random.pick(["", "IF NOT EXISTS "])}`;
  const own = (items: readonly (() => string)[]): string[] => (isLike ? [] : some(random, items));
  const columns = Array.from({ length: 1 + random.below(5) }, () => tableColumn(random));
  return {
    head: head + random.pick(TABLES),
    columns: isLike || random.below(8) === 0 ? [] : [...columns, ...own([() => constraint(random)])],
    like: isLike ? `LIKE ${random.pick(TABLES)}` : "",
    before: own([
      () => "COMMENT \"a\" 'b'",
      () => `PARTITIONED BY ${list(random, 2, () => column(random, [random.pick(["NOT NULL", "NULL"])]))}`,
      () => clustered(random),
      () => skewed(random),
    ]),
    ...storage(random),
    after: [
      ...some(random, [() => `TBLPROPERTIES ${properties(random)}`, () => "LIFECYCLE 30"]),
      ...own([() => "INTO 4 SHARDS", () => "HUBLIFECYCLE 7", () => "CHANGELOGS 3"]),
    ],
    query: isLike
      ? ""
      : random.maybe(() => random.pick(["AS SELECT a, 'b' FROM s", "AS WITH x AS (SELECT 1) SELECT * FROM x"])),
  };
}

type Stored = Pick<RandomTable, "rowFormat" | "fileFormat" | "location" | "locationFirst" | "using">;

const format = ({ rowFormat, fileFormat, location, locationFirst, using }: Stored): string[] =>
  locationFirst ? [location, rowFormat, fileFormat, using] : [rowFormat, fileFormat, location, using];

const joined = (parts: readonly string[], random: Random): string =>
  `${parts.filter((part) => part !== "").join(random.pick(SEPARATORS))};`;

/** Its text, with blanks and comments between the clauses as they come. */
export function printTable(table: RandomTable, random: Random): string {
  const columns = table.columns.length > 0 ? `(${table.columns.join(", ")})` : "";
  return joined(
    [table.head, table.like, columns, ...table.before, ...format(table), ...table.after, table.query],
    random,
  );
}

const partitionOf = (random: Random): string =>
  `PARTITION ${list(random, 2, () => `${random.pick(NAMES)}${random.maybe(() => ` = ${random.pick([...CONSTANTS, "@day"])}`)}`)}`;

/** A statement beside CREATE that has marks of its own. */
export function randomNeighbour(random: Random): string {
  const table = random.pick(TABLES);
  const partition = (): string => partitionOf(random);
  const alter = ["ALTER TABLE", table];
  const ours = `(${PROPERTIES[0]!})`;
  const ofStorage = (): string[] => [
    ...format(storage(random)),
    random.maybe(() => `PROPERTIES ${properties(random)}`),
  ];
  const kinds: readonly (() => readonly string[])[] = [
    () => [...alter, random.maybe(partition), "SET", LOCATION],
    () => [...alter, random.maybe(partition), "SET SERDEPROPERTIES", ours],
    () => [...alter, random.maybe(partition), "SET SERDE 'a.Serde' WITH SERDEPROPERTIES", ours],
    () => [...alter, "SET TBLPROPERTIES", ours],
    () => [...alter, `ADD ${random.maybe(() => "IF NOT EXISTS")}`, partition(), LOCATION, random.maybe(partition)],
    () => [`LOAD ${random.pick(["INTO", "overwrite"])} TABLE`, table, random.maybe(partition), "FROM", ...ofStorage()],
    () => ["UNLOAD FROM", table, random.maybe(partition), "INTO", ...ofStorage()],
    () => [`UNLOAD FROM (${random.pick(QUERIES)})`, "INTO", ...ofStorage()],
  ];
  return joined(random.pick(kinds)(), random);
}

/** A MSCK, which has no marks of its own. */
export const randomRepair = (random: Random): string =>
  joined(
    [
      `MSCK ${random.maybe(() => "REPAIR")} TABLE`,
      random.pick(TABLES),
      random.pick(["", "ADD PARTITIONS", "drop partitions"]),
    ],
    random,
  );

/** What adds partitions to a table, and has no marks of its own. */
export const randomPartitions = (random: Random): string =>
  random.below(3) === 0
    ? randomRepair(random)
    : joined(
        [
          "ALTER TABLE",
          random.pick(TABLES),
          `ADD ${random.maybe(() => "IF NOT EXISTS")}`,
          partitionOf(random),
          random.maybe(() => partitionOf(random)),
        ],
        random,
      );

/** What ALTER TABLE does that has nothing to do with where the data is. */
export const randomAlter = (random: Random): string =>
  joined(["ALTER TABLE", random.pick(TABLES), random.pick(ALTERATIONS)], random);

const ALTERATIONS = [
  "DROP IF EXISTS PARTITION (a = 1), PARTITION (a < 'x')",
  "PARTITION (a = '1') RENAME TO PARTITION (a = '2')",
  "ADD COLUMNS (a BIGINT COMMENT 'c', b ARRAY<STRING>)",
  "CHANGE COLUMN a b STRING COMMENT 'c'",
  "RENAME TO u",
  "SET COMMENT 'select; this'",
  "SET LIFECYCLE 30",
  "PARTITION (a = 1) DISABLE LIFECYCLE",
  "TOUCH PARTITION (a = 1)",
  "CLUSTERED BY (a) SORTED BY (b DESC) INTO 8 BUCKETS",
];
