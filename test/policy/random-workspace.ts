import type { Access } from "../../server/src/core/index";
import type { Random } from "../support/random";

/** Obviously no real accounts. */
export const ACCOUNTS = ["1111222233334444", "2222333344445555", "5555666677778888"] as const;

/** Where the data of a table is. */
export type Store =
  | { readonly kind: "ots"; readonly region: string; readonly instance: string; readonly table: string }
  | { readonly kind: "oss"; readonly bucket: string; readonly directory: string };

/** A table of a made-up workspace, with what its statements do to it: that is known before any of it is written. */
export interface RandomTable {
  readonly name: string;
  readonly account: string;
  readonly role: string;
  readonly store: Store;
  readonly access: Access;
}

export interface RandomWorkspace {
  readonly tables: readonly RandomTable[];
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
}

const NAMES = ["track", "track2", "track_old", "tracks", "trip", "ods_trip", "fleet", "行程", "from_hub", "join_log"];
const ROLES = ["reader", "Etl.Role", "aliyunodpsroleforotheruser"];
const DIRECTORIES = ["raw", "raw/trips", "raw/trips/2024", "raw2", "trips", "数据/a b"];
const REGIONS = ["cn-hangzhou", "ap-southeast-1"];

const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] => {
  const rest = [...items];
  return items.map(() => rest.splice(random.below(rest.length), 1)[0]!);
};

export function randomWorkspace(random: Random): RandomWorkspace {
  const names = shuffled(random, NAMES).slice(0, 1 + random.below(6));
  const tables = names.map((name) => randomTable(random, name));
  const statements = tables.flatMap((table) => [createOf(random, table), ...usesOf(random, table)]);
  const files: Record<string, string> = {};
  for (const statement of shuffled(random, statements)) {
    const path = random.pick(["ddl/a.sql", "jobs/b.sql", "jobs/c.odps"]);
    files[path] = `${files[path] ?? ""}${statement}${random.pick(["\n", "\n\n", " -- done; INSERT INTO nothing\n"])}`;
  }
  return { tables, files };
}

function randomTable(random: Random, name: string): RandomTable {
  const kind = random.pick(["ots", "oss"] as const);
  const store: Store =
    kind === "ots"
      ? {
          kind,
          region: random.pick(REGIONS),
          instance: random.pick(["cap1", "cap12"]),
          table: random.pick(["Track", "track", "track_1", "trip"]),
        }
      : { kind, bucket: random.pick(["fleet-lake", "fleet-lake2"]), directory: random.pick(DIRECTORIES) };
  return {
    name: random.pick([name, name, `proj.${name}`, `proj.sch.${name}`]),
    account: random.pick(ACCOUNTS.slice(0, 2)),
    role: random.pick(ROLES),
    store,
    access: random.pick(["read", "write", "read-write"] as const),
  };
}

const anyCase = (random: Random, text: string): string => random.pick([text, text.toLowerCase(), text.toUpperCase()]);

function createOf(random: Random, table: RandomTable): string {
  const { store } = table;
  const role = `'odps.properties.rolearn' = 'acs:ram::${table.account}:role/${anyCase(random, table.role)}'`;
  const head = `CREATE EXTERNAL TABLE ${random.pick(["", "IF NOT EXISTS "])}${table.name} (k STRING, v STRING COMMENT 'INSERT INTO x')`;
  if (store.kind === "ots") {
    return `${head} STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = '${store.table}', ${role})
LOCATION 'tablestore://${anyCase(random, store.instance)}.${store.region}.ots-internal.aliyuncs.com';`;
  }
  const format = random.pick([
    `STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES (${role})`,
    `ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde' WITH SERDEPROPERTIES (${role}) STORED AS ORC`,
  ]);
  const slash = random.pick(["/", ""]);
  return `${head} ${format} LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/${store.bucket}/${store.directory}${slash}';`;
}

const READS: readonly ((name: string) => string)[] = [
  (name) => `SELECT * FROM ${name};`,
  (name) => `select s.x from src s left join ${name} on s.i = k;`,
  (name) => `WITH c AS (SELECT * FROM ${name}), d AS (SELECT * FROM c) SELECT * FROM d;`,
  (name) => `@v := SELECT * FROM ${name};\nINSERT INTO sink SELECT * FROM @v;`,
  (name) => `INSERT OVERWRITE TABLE sink SELECT k FROM (SELECT k FROM src, ${name}) x;`,
  (name) => `CREATE VIEW sight AS SELECT k FROM src WHERE k IN (SELECT k FROM ${name});`,
  (name) => `UNLOAD FROM ${name} INTO LOCATION 'x' STORED AS PARQUET;`,
  (name) => `MSCK REPAIR TABLE ${name} ADD PARTITIONS;`,
  (name) => `EXPLAIN INSERT INTO ${name} SELECT * FROM src;`,
];

const WRITES: readonly ((name: string) => string)[] = [
  (name) => `INSERT INTO ${name} VALUES ('FROM x', 'y');`,
  (name) => `insert\n  overwrite table ${name} partition (d = '1') select k, v from src;`,
  (name) => `FROM src INSERT INTO sink SELECT k INSERT INTO TABLE ${name} SELECT v, k;`,
  (name) => `WITH c AS (SELECT 1 AS k) INSERT INTO ${name} (k) SELECT * FROM c;`,
  (name) => `LOAD OVERWRITE TABLE ${name} FROM LOCATION 'x' STORED AS ORC;`,
];

const CHANGES: readonly ((name: string) => string)[] = [
  (name) =>
    `MERGE INTO ${name} t USING src s ON t.k = s.k WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED THEN INSERT VALUES (s.k, s.v);`,
  (name) => `UPDATE ${name} SET v = 'x' WHERE k = 'y';`,
  (name) => `DELETE FROM ${name} WHERE k = 'y';`,
];

/** What neither reads nor writes the table, though its name stands there. `name` is without project. */
const DECOYS: readonly ((name: string) => string)[] = [
  (name) => `-- INSERT INTO ${name} SELECT * FROM ${name};`,
  (name) => `/* MERGE INTO ${name} USING ${name} */ SELECT 1;`,
  (name) => `SELECT 'INSERT INTO ${name} SELECT * FROM ${name};' FROM src;`,
  (name) => `SELECT ${name}, x.${name}, EXTRACT(year FROM ${name}) FROM src x;`,
  (name) => `INSERT INTO ${name}_bak SELECT * FROM bak_${name};`,
  (name) => `WITH ${name} AS (SELECT * FROM src) INSERT INTO sink SELECT * FROM ${name};`,
  (name) => `ALTER TABLE ${name} DROP IF EXISTS PARTITION (d = '1');`,
  (name) => `DROP TABLE IF EXISTS ${name};`,
  (name) => `DESC ${name};`,
];

const NAMES_TAKEN: ReadonlySet<string> = new Set(NAMES.flatMap((name) => [`${name}_bak`, `bak_${name}`]));
if (NAMES.some((name) => NAMES_TAKEN.has(name))) throw new Error("a decoy is a table");

/** The name as a statement may have it: shorter than created, in any case, in back-quotes. */
function spoken(random: Random, name: string): string {
  const parts = name.split(".");
  const used = parts.slice(random.below(parts.length));
  return used.map((part) => random.pick([part, part.toUpperCase(), `\`${part}\``])).join(".");
}

function usesOf(random: Random, { name, access }: RandomTable): string[] {
  const last = name.split(".").at(-1)!;
  const decoys = Array.from({ length: random.below(3) }, () => random.pick(DECOYS)(last));
  const some = (templates: readonly ((name: string) => string)[]): string[] =>
    Array.from({ length: 1 + random.below(2) }, () => random.pick(templates)(spoken(random, name)));
  if (access === "write") return [...decoys, ...some(WRITES)];
  // One that is only created is read, too.
  if (access === "read") return [...decoys, ...(random.below(3) === 0 ? [] : some(READS))];
  return [...decoys, ...(random.below(2) === 0 ? some(CHANGES) : [...some(READS), ...some(WRITES)])];
}
