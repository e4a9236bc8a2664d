import type { Random } from "./random";

/* Valid tables over Tablestore, written in many ways: what a rewrite has to keep is in some of them. */

const NAMES = ["vid", "Gt", "lon", "lat", "speed", "`note`", "plate_no", "x1"];
const KEY_TYPES = ["BIGINT", "string", "Binary"];
const TYPES = [...KEY_TYPES, "DOUBLE", "boolean"];
const SUFFIXES = ["ots-internal", "ots", "tablestore", "vpc.tablestore"];
const COMMENTS = ["", "", "", " -- a 'note', (one)", " /* b; */"];
export const FAKE_SECRET = "NotARealSecret";

const bare = (name: string): string => name.replaceAll("`", "");

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}

/** As many entries as columns: keys first, each part in any order, some under another name than their column. */
function mapping(random: Random, names: readonly string[], keys: number): string {
  const entries = names.map((name, i) => {
    const called = random.below(4) === 0 ? `remote_${i}` : random.pick([bare(name), bare(name).toUpperCase()]);
    return i < keys ? `:${called}` : called;
  });
  const parts = [entries.slice(0, keys), entries.slice(keys)];
  const ordered = random.below(2) ? parts : parts.map((part) => shuffled(random, part));
  return ordered.flat().join(random.pick([",", ", ", " ,\n   "]));
}

const literal = (random: Random, text: string): string => {
  const quote = random.pick(["'", '"']);
  return quote + text + quote;
};

function properties(random: Random, pairs: readonly [key: string, value: string][]): string {
  const kept = pairs.filter(([key]) => key.startsWith("x.") || random.below(6) > 0);
  const written = (kept.length > 0 ? kept : pairs).map(
    ([key, value]) => `${literal(random, key)}${random.pick(["=", " = ", " == "])}${literal(random, value)}`,
  );
  const comma = (): string => random.pick([",", ", ", "，", ",\n  ", "\n  , ", ", -- c, '\n\t", " /* d */, "]);
  const [open, close] = random.pick([
    ["(", ")"],
    ["( ", " )"],
    ["(\n  ", "\n)"],
    ["（", "）"],
    ["( -- first\n    ", " -- last\n  )"],
  ] as const);
  return open + written.reduce((all, pair) => all + comma() + pair) + close;
}

/** A statement that lacks nothing but what a rewrite may add. */
export function randomTablestore(random: Random): string {
  const keys = 1 + random.below(3);
  const names = shuffled(random, NAMES).slice(0, keys + random.below(4));
  const columns = names.map((name, i) => `${name} ${random.pick(i < keys ? KEY_TYPES : TYPES)}`);
  const pairs: [string, string][] = [
    ["tablestore.columns.mapping", mapping(random, names, keys)],
    ["tablestore.table.name", random.pick(["track", "${table}"])],
    ["odps.properties.rolearn", "acs:ram::1234567890123456:role/fleet"],
  ];
  const key = random.maybe(() => `LTAIobviouslyfake:${FAKE_SECRET}@`);
  const location = `tablestore://${key}cap1.cn-hangzhou.${random.pick(SUFFIXES)}.aliyuncs.com`;
  const clauses = [
    `CREATE EXTERNAL TABLE ${random.pick(["", "IF NOT EXISTS "])}t (${columns.join(random.pick([", ", ",\n    "]))})`,
    `STORED BY 'com.aliyun.odps.TableStoreStorageHandler'`,
    `WITH SERDEPROPERTIES ${properties(random, shuffled(random, pairs))}`,
    `LOCATION ${literal(random, location)}`,
    random.maybe(() => "USING 'odps-udf-example.jar'"),
    random.maybe(() => "LIFECYCLE 30"),
  ];
  const indent = random.pick(["", "  ", "\t"]);
  const written = clauses.filter((clause) => clause !== "").map((clause) => indent + clause + random.pick(COMMENTS));
  const text = `${written.join("\n")}\n;\n`;
  return random.below(3) === 0 ? text.replaceAll("\n", "\r\n") : text;
}
