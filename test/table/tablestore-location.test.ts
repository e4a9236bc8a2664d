import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isTablestoreUri } from "../../server/src/core/table/location";
import { readTablestoreLocation } from "../../server/src/core/table/tablestore-location";
import { textOf } from "../../server/src/core/text/span";
import { Random } from "../support/random";
import { literal, tableOf } from "./statement";

const SUFFIX = "ots-internal.aliyuncs.com";

/** A location and how it is cut; `|` between prefix, credentials, instance, region, suffix and tail. */
const CASES: readonly (readonly [location: string, parts: string])[] = [
  [`tablestore://cap1.cn-hangzhou.${SUFFIX}`, `tablestore://||cap1|cn-hangzhou|${SUFFIX}|`],
  [`TableStore://Cap1.CN-Hangzhou.${SUFFIX}`, `TableStore://||Cap1|CN-Hangzhou|${SUFFIX}|`],
  [`https://cap1.cn-hangzhou.${SUFFIX}/`, `https://||cap1|cn-hangzhou|${SUFFIX}|/`],
  [`tablestore://https://cap1.cn-hangzhou.${SUFFIX}`, `tablestore://https://||cap1|cn-hangzhou|${SUFFIX}|`],
  [`cap1.cn-hangzhou.${SUFFIX}`, `||cap1|cn-hangzhou|${SUFFIX}|`],
  [`cap1.cn-hangzhou.${SUFFIX}:443`, `||cap1|cn-hangzhou|${SUFFIX}|:443`],
  [`tablestore:/cap1.cn-hangzhou.${SUFFIX}`, `tablestore:/||cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore:cap1.cn-hangzhou.${SUFFIX}`, `tablestore:||cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore//cap1.cn-hangzhou.${SUFFIX}`, `tablestore//||cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore：//cap1.cn-hangzhou.${SUFFIX}`, `tablestore：//||cap1|cn-hangzhou|${SUFFIX}|`],
  [`table store:// cap1.cn-hangzhou.${SUFFIX} `, `table store:// ||cap1|cn-hangzhou|${SUFFIX}| `],
  [`  tablestore://cap1.cn-hangzhou.${SUFFIX}?a=b#c`, `  tablestore://||cap1|cn-hangzhou|${SUFFIX}|?a=b#c`],
  [`tablestore://id:secret@cap1.cn-hangzhou.${SUFFIX}`, `tablestore://|id:secret@|cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore://id:s/e+c=r@t@cap1.cn-hangzhou.${SUFFIX}`, `tablestore://|id:s/e+c=r@t@|cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore://id:s=@my-cap.cn-hangzhou.${SUFFIX}`, `tablestore://|id:s=@|my-cap|cn-hangzhou|${SUFFIX}|`],
  [`id:secret@cap1.cn-hangzhou.${SUFFIX}`, `|id:secret@|cap1|cn-hangzhou|${SUFFIX}|`],
  [`tablestore://\${a.b}:\${c@d}@\${e.f}.\${g}.${SUFFIX}`, `tablestore://|\${a.b}:\${c@d}@|\${e.f}|\${g}|${SUFFIX}|`],
  [`\${scheme}://<the instance>.cn-****.${SUFFIX}`, `\${scheme}://||<the instance>|cn-****|${SUFFIX}|`],
  ["tablestore://${endpoint}", "tablestore://||${endpoint}|||"],
  [`tablestore://cn-hangzhou.${SUFFIX}`, `tablestore://|||cn-hangzhou|${SUFFIX}|`],
  [`tablestore://cap1.${SUFFIX}`, `tablestore://||cap1||${SUFFIX}|`],
  [`tablestore://${SUFFIX}`, `tablestore://||||${SUFFIX}|`],
  ["tablestore://ots.aliyuncs.com", "tablestore://||||ots.aliyuncs.com|"],
  [`tablestore://ots.cn-hangzhou.${SUFFIX}`, `tablestore://||ots|cn-hangzhou|${SUFFIX}|`],
  ["tablestore://cap1", "tablestore://||cap1|||"],
  ["tablestore://cap1.cn-hangzhou", "tablestore://||cap1|cn-hangzhou||"],
  [`tablestore://cap1.cn.hangzhou.${SUFFIX}`, `tablestore://||cap1|cn.hangzhou|${SUFFIX}|`],
  [`tablestore://cap1. cn-hangzhou．${SUFFIX}`, `tablestore://||cap1|cn-hangzhou|${SUFFIX}|`],
  [
    "tablestore://a.cn-hangzhou.vpc.tablestore.aliyuncs.com",
    "tablestore://||a|cn-hangzhou|vpc.tablestore.aliyuncs.com|",
  ],
  ["tablestore://a.cn-hangzhou.tablestore.aliyuncs.com", "tablestore://||a|cn-hangzhou|tablestore.aliyuncs.com|"],
  ["tablestore://tablestore.cn-hangzhou.aliyuncs.com", "tablestore://|||cn-hangzhou|aliyuncs.com|"],
  ["tablestore://", "tablestore://|||||"],
  ["", "|||||"],
];

describe("the parts of a location", () => {
  for (const [location, parts] of CASES) {
    it(location, () => {
      const text = `'${location}'`;
      const { prefix, secret, instance, region, suffix, tail } = readTablestoreLocation(literal(location));
      const read = [prefix, instance, region, suffix, tail];
      const [first, ...others] = read.map((part) => part.text);
      assert.equal([first, secret ? textOf(text, secret) : "", ...others].join("|"), parts);
      for (const part of read) assert.equal(textOf(text, part.span), part.text);
    });
  }
});

it("finds the source of each part behind escapes", () => {
  const text =
    "CREATE EXTERNAL TABLE t (a BIGINT) LOCATION 'tablestore:\\/\\/c\\141p.cn-hangzhou.ots-internal.aliyuncs.com';";
  const { prefix, instance, region } = tableOf(text).location!.tablestore!;
  assert.deepEqual([prefix.text, textOf(text, prefix.span)], ["tablestore://", "tablestore:\\/\\/"]);
  assert.deepEqual([instance.text, textOf(text, instance.span)], ["cap", "c\\141p"]);
  assert.equal(textOf(text, region.span), "cn-hangzhou");
});

it("tells Tablestore's locations from others", () => {
  const tablestore = [`tablestore://x`, "tabelstore:/x", `https://cap1.cn-hangzhou.ots.aliyuncs.com`, `a.b.${SUFFIX}/`];
  const others = [
    "",
    "oss://oss-cn-hangzhou.aliyuncs.com/b/",
    "tables/x",
    "s3://tablestore/x",
    "jdbc:mysql://h:1/d",
    "hdfs:///x",
  ];
  for (const location of tablestore) assert.ok(isTablestoreUri(location), location);
  for (const location of others) assert.ok(!isTablestoreUri(location), location);
});

it("reads any text, its parts inside of it", () => {
  const random = new Random(20260507);
  const alphabet = [
    ..."ab1.-:/@ ${}<>*?#：．。％'\\\n\ud83d",
    "tablestore",
    "://",
    "cn-hangzhou",
    "aliyuncs.com",
    "ots",
  ];
  for (let i = 0; i < 5000; i++) {
    const value = Array.from({ length: random.below(12) }, () => random.pick(alphabet)).join("");
    const { prefix, secret, host, tail } = readTablestoreLocation(literal(value));
    const credentials = secret ? `'${value}'`.slice(secret.start, secret.end) : "";
    assert.equal(prefix.text + credentials + host.text + tail.text, value);
  }
});
