import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OssLocation, Part } from "../../server/src/core/table/model";
import { tableOf } from "./statement";

const HEAD = "CREATE EXTERNAL TABLE t (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION '";
const statement = (value: string): string => `${HEAD}${value}';`;
const read = (value: string): OssLocation => tableOf(statement(value)).location!.oss!;

const EP = "oss-cn-hangzhou-internal.aliyuncs.com";

/** A location, and its endpoint, bucket and path; whether a key stands in it. */
const LOCATIONS: readonly (readonly [string, endpoint: string, bucket: string, path: string, secret?: boolean])[] = [
  [`oss://${EP}/b/d/`, EP, "b", "/d/"],
  [`oss://${EP}/b/d`, EP, "b", "/d"],
  [`oss://${EP}/b`, EP, "b", ""],
  [`oss://${EP}/`, EP, "", ""],
  [`oss://${EP}`, EP, "", ""],
  [`  OSS://${EP}/b/d/ `, EP, "b", "/d/"],
  [`oss://oss://${EP}/b/d/`, EP, "b", "/d/"],
  [`https://${EP}/b/d/`, EP, "b", "/d/"],
  [`${EP}/b/d/`, EP, "b", "/d/"],
  [`oss://bk.${EP}/d/`, EP, "bk", "/d/"],
  ["oss://bk/d/", "bk", "d", "/"],
  [`oss://id:key@${EP}/b/d/`, EP, "b", "/d/", true],
  [`oss://id:k/ey@${EP}/b/d/`, EP, "b", "/d/", true],
  [`oss://${EP}/b/d:x@y/`, EP, "b", "/d:x@y/"],
  ["oss://bk/d:x@y/", "bk", "d:x@y", "/"],
  ["oss://oss-${region}-internal.aliyuncs.com/${b}/d/", "oss-${region}-internal.aliyuncs.com", "${b}", "/d/"],
  ["oss://${a/b}/c/d/", "${a/b}", "c", "/d/"],
  ["", "", "", ""],
];

describe("the parts of a location in OSS", () => {
  for (const [value, endpoint, bucket, path, secret = false] of LOCATIONS) {
    it(value, () => {
      const oss = read(value);
      assert.deepEqual([oss.endpoint.text, oss.bucket.text, oss.path.text], [endpoint, bucket, path]);
      assert.equal(oss.secret !== undefined, secret);
      const text = statement(value);
      const parts: Part[] = [oss.prefix, oss.host, oss.endpoint, oss.bucket, oss.path];
      for (const part of parts) assert.equal(text.slice(part.span.start, part.span.end), part.text);
    });
  }
});

it("is of OSS by its scheme, its host or its handler, never before Tablestore", () => {
  const kind = (clauses: string): string | undefined => {
    const { location } = tableOf(`CREATE EXTERNAL TABLE t (a STRING) ${clauses};`);
    return location?.oss ? "oss" : location?.tablestore && "tablestore";
  };
  const csv = "STORED BY 'com.aliyun.odps.CsvStorageHandler'";
  const ots = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
  assert.equal(kind("STORED AS ORC LOCATION 'oss://b/d/'"), "oss");
  assert.equal(kind(`STORED AS ORC LOCATION 'https://b.${EP}/d/'`), "oss");
  assert.equal(kind(`${csv} LOCATION 'b/d/'`), "oss");
  assert.equal(kind(`${csv} LOCATION 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com'`), "tablestore");
  assert.equal(kind(`${ots} LOCATION 'oss://${EP}/b/d/'`), "tablestore");
  assert.equal(kind("STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:mysql://h:1/d'"), undefined);
  assert.equal(kind("STORED AS ORC LOCATION 's3://b/d/'"), undefined);
});
