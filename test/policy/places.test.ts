import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evaluate, type PolicyReport, policies, readPolicySources } from "../../server/src/core/index";
import { DATA_ACCOUNT, roleArn } from "./external-table";

function reportOf(text: string): PolicyReport {
  const { tables, uses } = readPolicySources("a.sql", text);
  return policies(tables, { access: "infer", uses, maxcomputeAccount: DATA_ACCOUNT });
}

const documentsOf = ({ roles }: PolicyReport) =>
  roles.flatMap(({ permissionPolicies }) => permissionPolicies.map(({ document }) => document));

const ROLE = `'odps.properties.rolearn' = '${roleArn()}'`;
const CSV = `STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES (${ROLE})`;
const PARQUET = `ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' WITH SERDEPROPERTIES (${ROLE}) STORED AS PARQUET`;
const LAKE = "oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-lake";

const table = (location: string, format = CSV, name = "trips"): string =>
  `CREATE EXTERNAL TABLE ${name} (a STRING) ${format} LOCATION '${location}';\n`;

const object = (key: string): string => `acs:oss:*:${DATA_ACCOUNT}:fleet-lake/${key}`;
const BUCKET = `acs:oss:*:${DATA_ACCOUNT}:fleet-lake`;

const OBJECT_ACTIONS = ["GetObject", "PutObject", "DeleteObject", "AbortMultipartUpload", "ListParts"];

/** The actions that are allowed on objects below a directory. */
const allowedIn = (report: PolicyReport, directory: string): string[] =>
  OBJECT_ACTIONS.filter(
    (action) => evaluate(documentsOf(report), `oss:${action}`, object(`${directory}/f.csv`)) === "allowed",
  );

const lists = (report: PolicyReport, prefix: string): boolean =>
  evaluate(documentsOf(report), "oss:ListObjects", BUCKET, { "oss:Prefix": prefix }) === "allowed";

describe("tables over OSS", () => {
  it("read the objects of their directory, and list it", () => {
    const report = reportOf(table(`${LAKE}/raw/trips/`));
    assert.deepEqual(report.missing, []);
    assert.deepEqual(documentsOf(report), [
      {
        Version: "1",
        Statement: [
          {
            Effect: "Allow",
            Action: ["oss:ListObjects"],
            Resource: [BUCKET],
            Condition: { StringLike: { "oss:Prefix": ["raw/trips", "raw/trips/*"] } },
          },
          { Effect: "Allow", Action: ["oss:GetObject"], Resource: [object("raw/trips/*")] },
        ],
      },
    ]);
  });

  it("write them where a statement does", () => {
    assert.deepEqual(
      allowedIn(reportOf(`${table(`${LAKE}/trips/`)}INSERT INTO trips VALUES ('a');`), "trips"),
      OBJECT_ACTIONS.slice(1),
    );
    assert.deepEqual(
      allowedIn(reportOf(`${table(`${LAKE}/trips/`)}INSERT INTO trips SELECT * FROM trips;`), "trips"),
      OBJECT_ACTIONS,
    );
  });

  it("reach no other directory, nor the bucket itself", () => {
    const report = reportOf(`${table(`${LAKE}/raw/trips/`)}INSERT INTO trips SELECT * FROM trips;`);
    for (const directory of ["raw/trips2", "raw", "raw/trip", "other", "raw/trips.old"]) {
      assert.deepEqual(allowedIn(report, directory), []);
      assert.equal(lists(report, `${directory}/`), false, directory);
    }
    for (const prefix of ["", "raw", "raw/", "r"]) assert.equal(lists(report, prefix), false);
    for (const action of ["ListObjects", "PutBucketAcl", "DeleteBucket", "GetObject", "ListBuckets"]) {
      const whole = evaluate(documentsOf(report), `oss:${action}`, BUCKET, { "oss:Prefix": "" });
      assert.equal(whole, "implicitly-denied");
    }
  });

  const FORMS: readonly [name: string, sql: string][] = [
    ["Parquet", table(`${LAKE}/trips/`, PARQUET)],
    ["a handler of one's own", table(`${LAKE}/trips/`, `STORED BY 'com.example.Own' WITH SERDEPROPERTIES (${ROLE})`)],
    [
      "Paimon",
      table(`${LAKE}/trips/`, `STORED BY 'org.apache.paimon.hive.PaimonStorageHandler' WITH SERDEPROPERTIES (${ROLE})`),
    ],
    ["no slash at the end", table(`${LAKE}/trips`)],
    ["a public endpoint", table(`${LAKE}/trips/`.replace("-internal", ""))],
    ["the bucket in the host", table("oss://fleet-lake.oss-cn-hangzhou-internal.aliyuncs.com/trips/")],
    ["an endpoint to be filled in", table("oss://oss-${region}-internal.aliyuncs.com/fleet-lake/trips/")],
  ];
  for (const [name, sql] of FORMS) {
    it(`are derived whatever their form: ${name}`, () => {
      assert.deepEqual(reportOf(sql).missing, []);
      assert.deepEqual(allowedIn(reportOf(sql), "trips"), ["GetObject"]);
      assert.ok(lists(reportOf(sql), "trips/"));
    });
  }

  it("keep to directories in any script, with what is special in no pattern", () => {
    assert.deepEqual(allowedIn(reportOf(table(`${LAKE}/行程 a+b$=1/`)), "行程 a+b$=1"), ["GetObject"]);
  });

  const GAPS: readonly [name: string, sql: string, missing: readonly string[]][] = [
    ["a bucket to be filled in", table("oss://oss-cn-hangzhou-internal.aliyuncs.com/${bucket}/trips/"), ["bucket"]],
    ["a directory to be filled in", table(`${LAKE}/raw/\${bizdate}/`), ["directory"]],
    ["the whole bucket", table(`${LAKE}/`), ["directory"]],
    ["a wildcard", table(`${LAKE}/tri*s/`), ["directory"]],
    ["another wildcard", table(`${LAKE}/trip?/`), ["directory"]],
    ["a longer name than an object has", table(`${LAKE}/${"é".repeat(600)}/`), ["directory"]],
    ["no endpoint", table("oss://fleet-lake/trips/"), ["bucket", "directory"]],
    ["a location to be filled in", table("${location}"), ["bucket", "directory"]],
    ["no location", table("x").replace(/LOCATION.*;/, ";"), ["bucket", "directory"]],
    ["no role", table(`${LAKE}/trips/`, "STORED BY 'com.aliyun.odps.CsvStorageHandler'"), ["role"]],
    ["OSS-HDFS", table("oss://cn-hangzhou.oss-dls.aliyuncs.com/fleet-lake/trips/", PARQUET), ["permissions"]],
    [
      "OSS-HDFS by its property",
      table(`${LAKE}/trips/`, PARQUET).replace(";", " TBLPROPERTIES ('odps.oss-hdfs.state' = 'on');"),
      ["permissions"],
    ],
  ];
  for (const [name, sql, missing] of GAPS) {
    it(`lack what is not known: ${name}`, () => {
      const report = reportOf(sql);
      assert.deepEqual(
        report.missing.map(({ fact }) => fact),
        missing,
      );
      assert.deepEqual(documentsOf(report), []);
    });
  }

  it("with a key in LOCATION lack a role; the key is nowhere in the report", () => {
    const report = reportOf(
      table(`${LAKE}/trips/`, "STORED BY 'com.aliyun.odps.CsvStorageHandler'").replace(
        "oss://",
        "oss://LTAIobviouslyfake:NotARealSecret@",
      ),
    );
    assert.match(report.missing[0]!.message, /AccessKey in LOCATION/);
    assert.doesNotMatch(JSON.stringify(report), /LTAI|NotAReal/);
  });

  it("in one directory of another's need no word of their own; buckets keep to their own directories", () => {
    const inside = reportOf(table(`${LAKE}/raw/`) + table(`${LAKE}/raw/trips/`, CSV, "inner"));
    assert.deepEqual(inside, { ...reportOf(table(`${LAKE}/raw/`)), roles: inside.roles });
    assert.deepEqual(documentsOf(inside), documentsOf(reportOf(table(`${LAKE}/raw/`))));
    const two = reportOf(
      table(`${LAKE}/a/`) + table("oss://oss-cn-hangzhou-internal.aliyuncs.com/other-lake/b/", CSV, "b"),
    );
    assert.equal(lists(two, "a/"), true);
    assert.equal(lists(two, "b/"), false);
  });
});

describe("tables over Hologres", () => {
  const holo = (role: string): string =>
    `CREATE EXTERNAL TABLE h (a BIGINT) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' ${role}
    LOCATION 'jdbc:postgresql://holo-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?ApplicationName=MaxCompute&table=t/'
    TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver', 'odps.federation.jdbc.target.db.type' = 'holo');`;

  it("are trusted only: what the role may do is granted there", () => {
    const { roles, missing } = reportOf(holo(`WITH SERDEPROPERTIES (${ROLE})`));
    assert.deepEqual(missing, []);
    assert.deepEqual(roles[0]?.trustPolicy?.Statement[0]?.Principal, { Service: ["odps.aliyuncs.com"] });
    assert.deepEqual(roles[0]?.permissionPolicies, []);
  });

  it("need none where they have no role", () => {
    assert.deepEqual(reportOf(holo("")), { version: 1, roles: [], missing: [] });
  });
});

describe("LOAD and UNLOAD", () => {
  const OTHER = roleArn(DATA_ACCOUNT, "mover");
  const WITH = `STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('odps.properties.rolearn' = '${OTHER}')`;

  it("read and write the places that they name, with their own role", () => {
    const report = reportOf(
      `LOAD OVERWRITE TABLE a FROM LOCATION '${LAKE}/in/' ${WITH};\nUNLOAD FROM (SELECT * FROM a) INTO LOCATION '${LAKE}/out/' ${WITH};`,
    );
    assert.deepEqual(report.missing, []);
    assert.deepEqual(report.roles[0]?.tables, [
      { name: "a", path: "a.sql", line: 0, access: "read", statement: "load" },
      { name: "", path: "a.sql", line: 1, access: "write", statement: "unload" },
    ]);
    assert.deepEqual(allowedIn(report, "in"), ["GetObject"]);
    assert.deepEqual(allowedIn(report, "out"), OBJECT_ACTIONS.slice(1));
  });

  it("write and read the external tables that they name, with the role of those", () => {
    const report = reportOf(
      `${table(`${LAKE}/trips/`)}LOAD OVERWRITE TABLE trips FROM LOCATION '${LAKE}/in/' ${WITH};`,
    );
    assert.deepEqual(
      report.roles.map(({ roleName, tables }) => [roleName, tables.map(({ access }) => access)]),
      [
        ["mover", ["read"]],
        ["track-reader", ["write"]],
      ],
    );
  });

  it("say what they lack", () => {
    const { missing } = reportOf(
      `UNLOAD FROM a INTO LOCATION '${LAKE}/\${day}/' STORED BY 'com.aliyun.odps.CsvStorageHandler';`,
    );
    assert.deepEqual(
      missing.map(({ fact, message }) => [fact, message.includes("UNLOAD of a")]),
      [
        ["role", true],
        ["directory", true],
      ],
    );
  });
});

describe("ALTER", () => {
  it("moves a table: both places are used as the table is", () => {
    const report = reportOf(
      `${table(`${LAKE}/trips/`)}ALTER TABLE trips SET LOCATION '${LAKE}/trips2/';\nINSERT INTO trips VALUES ('a');`,
    );
    for (const directory of ["trips", "trips2"])
      assert.deepEqual(allowedIn(report, directory), OBJECT_ACTIONS.slice(1));
    assert.deepEqual(report.roles[0]?.tables.at(-1), {
      name: "trips",
      path: "a.sql",
      line: 1,
      access: "write",
      statement: "alter",
    });
  });

  it("adds partitions elsewhere; those inside of the table's directory say nothing new", () => {
    const before = table(`${LAKE}/trips/`);
    const outside = reportOf(`${before}ALTER TABLE p.trips ADD PARTITION (d = '1') LOCATION '${LAKE}/archive/1/';`);
    assert.deepEqual(allowedIn(outside, "archive/1"), ["GetObject"]);
    assert.deepEqual(allowedIn(outside, "archive/2"), []);
    assert.deepEqual(
      reportOf(`${before}ALTER TABLE trips ADD PARTITION (d = '\${day}') LOCATION '${LAKE}/trips/\${day}/';`),
      reportOf(before),
    );
  });

  it("gives another role: both are used as the table is", () => {
    const role = roleArn(DATA_ACCOUNT, "next");
    const { roles } = reportOf(
      `${table(`${LAKE}/trips/`)}ALTER TABLE trips SET SERDEPROPERTIES ('odps.properties.rolearn' = '${role}');`,
    );
    assert.deepEqual(
      roles.map(({ roleName, permissionPolicies }) => [roleName, permissionPolicies.length]),
      [
        ["next", 1],
        ["track-reader", 1],
      ],
    );
  });

  it("of a table that is created nowhere says too little", () => {
    assert.deepEqual(reportOf(`ALTER TABLE trips SET LOCATION '${LAKE}/trips2/';`).roles, []);
  });
});
