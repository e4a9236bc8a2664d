import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  applyEdits,
  check,
  type NamedOffer,
  type Passage,
  passageAt,
  passagesOf,
  rewritesAt,
  type Span,
} from "../../server/src/core/index";
import { withoutCursor } from "../support/cursor-fixtures";
import { acceptedSqlTexts, allSqlTexts } from "../support/sql-texts";
import { drawCases, headings, type Outcome, type RewriteCase, readCases } from "./rewrite-cases";

const SECRET = "NotARealSecret";
const ACCOUNT = "1234567890123456";

function offersAt(text: string, offset: number, isAsked = true, passage = passageAt(text, offset)): NamedOffer[] {
  if (!passage) return [];
  return rewritesAt({ passage, at: { start: offset, end: offset }, accounts: () => [ACCOUNT] }, isAsked);
}

const called = (offers: readonly NamedOffer[], id: string): NamedOffer | undefined =>
  offers.find((offer) => offer.id === id);

function outcomeOf({ id, before }: Pick<RewriteCase, "id" | "before">): Outcome | undefined {
  const { text, offset } = withoutCursor(before);
  const offer = called(offersAt(text, offset), id);
  if (!offer) return undefined;
  const unasked = called(offersAt(text, offset, false), id) !== undefined;
  return { title: offer.title, unasked, after: applyEdits(text, offer.edits()) };
}

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

const cases = readCases();
if (process.env.UPDATE_GOLDENS) drawCases(cases, outcomeOf);

describe("each rewrite does what its cases say", () => {
  for (const one of process.env.UPDATE_GOLDENS ? readCases() : cases) {
    it(`${one.id}: ${one.heading}`, () => {
      assert.deepEqual(outcomeOf(one), one.outcome);
      const inCrlf = outcomeOf({ ...one, before: crlf(one.before) });
      assert.deepEqual(inCrlf, one.outcome && { ...one.outcome, after: crlf(one.outcome.after) });
    });
  }

  it("and each rewrite has cases, some of which offer nothing", () => {
    const ids = new Set(cases.map(({ id }) => id));
    assert.equal(cases.length, headings().length);
    for (const id of ids) {
      assert.ok(
        cases.some((one) => one.id === id && one.outcome) && cases.some((one) => one.id === id && !one.outcome),
      );
    }
    const offered = allSqlTexts().flatMap(({ text }) => passagesOf(text).flatMap((passage) => offersIn(passage)));
    for (const { id } of offered) assert.ok(ids.has(id), id);
  });
});

const offersIn = (passage: Passage): NamedOffer[] => offersAt(passage.text, passage.statement.codeEnd, true, passage);

/** Where a rewrite may be asked for: the ends of the tokens of a statement. */
const placesIn = ({ statement }: Passage): number[] => [
  ...new Set(statement.tokens.filter(({ kind }) => kind !== "space").map(({ end }) => end)),
];

/** What is wrong with a text, without what is to be filled in. */
const codesOf = (text: string): string[] =>
  check(text)
    .map(({ code }) => code)
    .filter((code) => code !== "role-arn-placeholder" && code !== "suppression-unused")
    .sort();

/** Whether a role is named is only asked of a list that is there. */
const hiddenIn = (text: string): string[] => (codesOf(text).includes("property-missing") ? ["role-missing"] : []);

/** Those of the second that the first has not. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const isInside = ({ start, end }: Span, { length }: string): boolean => 0 <= start && start <= end && end <= length;

describe("of every SQL text in the repository", () => {
  it("a rewrite leaves nothing that it would do again, and nothing new to complain of", () => {
    let count = 0;
    for (const { name, text } of allSqlTexts()) {
      for (const passage of passagesOf(text)) {
        for (const { id, edits } of offersIn(passage)) {
          const after = applyEdits(text, edits());
          const about = `${id} in ${name}`;
          assert.notEqual(after, text, about);
          assert.deepEqual(added([...codesOf(text), ...hiddenIn(text)], codesOf(after)), [], about);
          const again = passageAt(after, passage.statement.create?.start ?? passage.statement.start);
          assert.equal(again && called(offersIn(again), id), undefined, about);
          count++;
        }
      }
    }
    assert.ok(count > 100, `${count} rewrites`);
  });

  it("every beginning is answered, with edits inside of it, and never with a secret", () => {
    for (const { name, text } of allSqlTexts()) {
      const step = name.startsWith("examples") ? 7 : 41;
      const secrets = text.match(/(?<=:\/\/[^:@/']{1,60}:)[^@/'\s]{6,}(?=@)/g) ?? [];
      for (let end = 0; end < text.length; end += step) {
        for (const passage of passagesOf(text.slice(0, end)).slice(-1)) {
          for (const offer of offersIn(passage)) {
            const edits = offer.edits();
            assert.ok(edits.every(({ span }) => isInside(span, passage.text)));
            const said = JSON.stringify([offer.title, edits.map(({ newText }) => newText)]);
            assert.ok(!secrets.some((secret) => said.includes(secret)));
          }
        }
      }
    }
  });

  it("what is offered unasked is offered near what it is about only", () => {
    for (const { name, text } of acceptedSqlTexts()) {
      for (const passage of passagesOf(text)) {
        const places = placesIn(passage);
        const lit = places.filter((at) => offersAt(text, at, false, passage).length > 0);
        assert.ok(lit.length <= places.length / 3, `${lit.length} of ${places.length} in ${name}`);
      }
    }
  });
});

describe("a secret", () => {
  const sql = (location: string, more = ""): string => `CREATE EXTERNAL TABLE t (k STRING, v BIGINT)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = 'Dev'${more})
LOCATION ${location};
`;
  const LOCATIONS = [
    `'tablestore://LTAIobviouslyfake:${SECRET}@iot.cn-shanghai.ots.aliyuncs.com'`,
    `'tablestore://LTAIobviouslyfake:${SECRET}' "@iot.cn-shanghai.ots.aliyuncs.com"`,
    `'tablestore://LTAIobviouslyfake:' '${SECRET}@iot.cn-shanghai.ots.aliyuncs.com'`,
    `'https://LTAIobviouslyfake:${SECRET}@iot.cn-shanghai.ots.aliyuncs.com'`,
    `"LTAIobviouslyfake:${SECRET}@iot.cn-shanghai.ots.aliyuncs.com"`,
  ];

  it("is in nothing that is offered or written, whatever its location is like", () => {
    for (const location of LOCATIONS) {
      for (const text of [
        sql(location),
        sql(location, ", 'odps.properties.rolearn' = ''"),
        sql(location).slice(0, -3),
      ]) {
        for (const offer of offersAt(text, text.indexOf("LOCATION"))) {
          assert.doesNotMatch(JSON.stringify([offer.title, offer.edits()]), /NotAReal/);
        }
      }
    }
  });
});
