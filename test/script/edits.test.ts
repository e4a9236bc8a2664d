import assert from "node:assert/strict";
import { it } from "node:test";
import { analyse, newMemory } from "../../server/src/core/index";
import { Random } from "../support/random";

const ROUNDS = 300;
const EDITS_OF_ONE_TEXT = 20;

const tableOf = (name: string): string =>
  `CREATE EXTERNAL TABLE ${name} (a STRING) PARTITIONED BY (d STRING) STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/${name}/';`;

const STATEMENTS = ["t", "u"].flatMap((name) => [
  tableOf(name),
  `CREATE EXTERNAL TABLE ${name}_json (a STRING) ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe' STORED AS TEXTFILE LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/j/';`,
  `SELECT * FROM ${name} x JOIN p.${name}_json y ON x.a = y.a;`,
  `/* SELECT * FROM ${name} */ SELECT 1;`,
  `SELECT 'FROM ${name}' FROM ${name};`,
  `INSERT INTO ${name} SELECT * FROM ${name}_json;`,
  `-- INSERT OVERWRITE TABLE ${name} SELECT 1;`,
  `MSCK REPAIR TABLE ${name} ADD PARTITIONS;`,
]);

/** A small change at a word that says which table is meant, and how; or a statement more, or less. */
function edited(text: string, random: Random): string {
  if (random.below(6) === 0) return `${text}\n${random.pick(STATEMENTS)}`;
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const line = lines[at]!;
  lines[at] = random.pick<() => string>([
    () => line.replace(/(?<=FROM |INTO |TABLE |JOIN p\.)t/, "u"),
    () => line.replace(/(?<=FROM |INTO |TABLE |JOIN p\.)u/, "t"),
    () => line.replace("INSERT INTO", "FROM"),
    () => line.replace(/FROM(?= [tu])/, "INSERT INTO"),
    () => line.replace("FROM", "/* FROM"),
    () => line.replace("/* ", ""),
    () => (line.startsWith("--") ? line.slice(2) : `--${line}`),
    () => line.replace("a STRING", "a STRING, b BIGINT"),
    () => `SELECT 1; ${line}`,
    () => "",
  ])();
  return lines.join("\n");
}

it(`says of a script after each of ${ROUNDS * EDITS_OF_ONE_TEXT} edits what it says of it when nothing is remembered`, () => {
  const random = new Random(20_261_126);
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    let text = Array.from({ length: 5 }, () => random.pick(STATEMENTS)).join("\n");
    const memory = newMemory();
    for (let done = 0; done < EDITS_OF_ONE_TEXT; done++) {
      const before = text;
      const { findings } = analyse(text, memory);
      assert.equal(JSON.stringify(findings), JSON.stringify(analyse(text).findings), text);
      for (const { code } of findings) seen.add(code);
      text = edited(text, random);
      if (random.below(4) > 0) continue;
      analyse(text, memory);
      text = before;
    }
  }
  for (const code of ["partitions-unrepaired", "flag-missing"]) assert.ok(seen.has(code), code);
});
