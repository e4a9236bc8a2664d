import assert from "node:assert/strict";
import { it } from "node:test";
import { type FileFacts, type PlacedFacts, readFacts, SharedFacts } from "../../server/src/core/index";
import { Random } from "../support/random";

const ROUNDS = 3000;

const STATEMENTS = ["t", "u"].flatMap((name) =>
  ["a STRING", "a STRING, b BIGINT", "b BIGINT"].flatMap((columns) =>
    ["1234567890123456", "6543210987654321"].map(
      (account) => `CREATE EXTERNAL TABLE IF NOT EXISTS ${name} (${columns})
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':${columns[0]}', 'tablestore.table.name' = '${name}',
  'odps.properties.rolearn' = 'acs:ram::${account}:role/etl')
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
`,
    ),
  ),
);

const NAMES = ["a.sql", "b.sql", "c.sql", "d.sql"];

/** Of each claim the first table that contradicts it, found by looking at all of them. */
function contradicting({ file, facts }: FileFacts, files: readonly FileFacts[]): PlacedFacts[] {
  const others = new Map<unknown, PlacedFacts>();
  for (const own of facts.flatMap((table) => table.facts.claims)) {
    const tables = files.flatMap((other) =>
      other.file === file ? [] : other.facts.map((table) => ({ other, table })),
    );
    const first = tables.find(({ table }) =>
      table.facts.claims.some(({ key, value }) => key === own.key && value !== own.value),
    );
    if (first) others.set(first.table.facts, { ...first.table, file: first.other.file });
  }
  return [...others.values()];
}

it(`knows after each of ${ROUNDS} changes of some files which tables of others contradict them`, () => {
  const random = new Random(20_261_129);
  const textOf = (): string => Array.from({ length: random.below(4) }, () => random.pick(STATEMENTS)).join("\n");
  let files: FileFacts[] = [];
  const kept = new SharedFacts();
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const file = random.pick(NAMES);
    const change = random.below(4);
    const others = files.filter((known) => known.file !== file);
    const before = files.find((known) => known.file === file)?.facts ?? [];
    if (change === 0) files = others;
    else if (change === 1) files = [...others, { file, facts: [...before, ...readFacts(random.pick(STATEMENTS))] }];
    else {
      const facts =
        change === 2 ? before.map((table) => ({ ...table, offset: table.offset + 1 })) : readFacts(textOf());
      files = files.map((known) => (known.file === file ? { file, facts } : known));
    }
    kept.update(files);
    for (const known of files) {
      const now = kept.of(known.file);
      assert.deepEqual(now, contradicting(known, files));
      assert.equal(kept.of(known.file), now);
      found += now.length;
    }
  }
  assert.ok(found > ROUNDS);
});
