import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  applyEdits,
  check,
  type ExternalTable,
  type NamedOffer,
  parseScript,
  passagesOf,
  readAllTables,
  rewritesAt,
} from "../../server/src/core/index";
import { Random } from "../support/random";
import { printTable, randomTable } from "../support/random-ddl";
import { FAKE_SECRET, randomTablestore } from "../support/random-tablestore";

const ROUNDS = 600;

/** What a statement says, in a form that shows what a rewrite has changed of it. */
interface Said {
  readonly name: string;
  readonly columns: readonly string[];
  readonly pairs: readonly string[];
  readonly entries: readonly string[];
  readonly location: string;
  readonly classes: readonly (string | undefined)[];
  readonly using: string | undefined;
  readonly comments: readonly string[];
}

const pairsOf = ({ serde, tblproperties }: ExternalTable): string[] =>
  [serde, tblproperties].flatMap((set) => set?.properties.map(({ key, value }) => `${key}=${value?.value}`) ?? []);

function saidIn(text: string): Said {
  const [table] = readAllTables(text);
  assert.ok(table, text);
  const tokens = parseScript(text, () => true).flatMap((statement) => statement.tokens);
  return {
    name: table.name,
    columns: table.columns.map(({ name, type }) => `${name} ${type?.name}`),
    pairs: pairsOf(table),
    entries: table.mapping?.entries.map((entry) => entry.text) ?? [],
    location: table.location?.value ?? "",
    classes: [table.handler?.value, table.serdeClass?.value, table.format?.name],
    using: table.using?.value,
    comments: tokens.filter(({ kind }) => kind === "comment").map(({ start, end }) => text.slice(start, end)),
  };
}

const without = (pairs: readonly string[], key: string): string[] =>
  pairs.filter((pair) => !pair.startsWith(`${key}=`));
const MAPPING = "tablestore.columns.mapping";
const ROLE = "odps.properties.rolearn";
const isAmong = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));
const sorted = (items: readonly string[]): string[] => [...items].sort();

/** What was asked of each rewrite: which parts of what is said may differ, and how. */
const ASKED: Readonly<
  Record<string, readonly [parts: readonly (keyof Said)[], isRight: (a: Said, b: Said) => boolean]>
> = {
  "properties-one-a-line": [[], () => true],
  "internal-endpoint": [
    ["location"],
    (a, b) => /-internal\.aliyuncs\.com/.test(b.location) && a.location.split("/")[3] === b.location.split("/")[3],
  ],
  "access-key-to-role": [
    ["location", "pairs", "classes"],
    (a, b) =>
      b.location === a.location.replace(/\/\/[^@]*@/, "//") &&
      isAmong(a.pairs, b.pairs) &&
      b.pairs.some((pair) => pair.startsWith(`${ROLE}=acs:ram::`)),
  ],
  "using-removed": [["using"], (_, b) => b.using === undefined],
  "required-properties": [["pairs", "entries"], (a, b) => isAmong(a.pairs, b.pairs) && b.pairs.length > a.pairs.length],
  "serde-long-form": [["pairs", "classes"], (a, b) => isAmong(a.pairs, b.pairs) && b.classes[1] !== undefined],
  "mapping-reordered": [
    ["entries", "pairs"],
    (a, b) =>
      assert.deepEqual(sorted(a.entries), sorted(b.entries)) === undefined &&
      assert.deepEqual(without(a.pairs, MAPPING), without(b.pairs, MAPPING)) === undefined,
  ],
  "mapping-from-columns": [
    ["entries", "pairs"],
    (a, b) =>
      b.entries.length === b.columns.length &&
      isAmong(without(a.pairs, MAPPING), b.pairs) &&
      isAmong(a.entries, b.entries),
  ],
};

const offersIn = (text: string): NamedOffer[] =>
  passagesOf(text).flatMap((passage) => {
    const at = { start: passage.statement.codeEnd, end: passage.statement.codeEnd };
    return rewritesAt({ passage, at, accounts: () => [] }, true);
  });

/** What is wrong, without what is to be filled in. */
const codesOf = (text: string): string[] =>
  check(text)
    .map(({ code }) => code)
    .filter((code) => code !== "role-arn-placeholder");

function holds(text: string, offer: NamedOffer): void {
  const edits = offer.edits();
  const after = applyEdits(text, edits);
  const about = `${offer.id}\n${text}\n=>\n${after}`;
  assert.ok(isAmong(codesOf(after), codesOf(text)), `${codesOf(after)} in ${about}`);
  assert.ok(!offersIn(after).some(({ id }) => id === offer.id), `again: ${about}`);
  assert.ok(!JSON.stringify([offer.title, edits.map(({ newText }) => newText)]).includes(FAKE_SECRET), about);
  if (text.includes("\r\n")) assert.doesNotMatch(after, /(?<!\r)\n/, about);
  const [before, now] = [saidIn(text), saidIn(after)];
  const [parts, isRight] = ASKED[offer.id]!;
  const kept = (said: Said): unknown => Object.entries(said).filter(([part]) => !parts.includes(part as keyof Said));
  assert.deepEqual(kept(now), kept(before), about);
  assert.ok(isRight(before, now), about);
}

describe("a rewrite of a valid table keeps what it was not asked to change", () => {
  const seen = new Map<string, number>();
  const rewriteAll = (text: string): void => {
    for (const offer of offersIn(text)) {
      holds(text, offer);
      seen.set(offer.id, (seen.get(offer.id) ?? 0) + 1);
    }
  };

  it("over Tablestore", () => {
    const random = new Random(61);
    for (let round = 0; round < ROUNDS; round++) rewriteAll(randomTablestore(random));
  });

  it("over OSS, in every form that the grammar has", () => {
    const random = new Random(62);
    for (let round = 0; round < ROUNDS; round++) {
      const text = printTable(randomTable(random), random);
      const host = random.pick(["oss-cn-hangzhou-internal", "oss-cn-hangzhou"]);
      const key = random.maybe(() => `LTAIobviouslyfake:${FAKE_SECRET}@`);
      rewriteAll(text.replace("oss://oss-cn-hangzhou-internal", `oss://${key}${host}`));
    }
  });

  it("and each was among them", () => {
    for (const id of Object.keys(ASKED)) assert.ok((seen.get(id) ?? 0) > 20, `${id}: ${seen.get(id)}`);
  });
});
