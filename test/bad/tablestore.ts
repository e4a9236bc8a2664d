import type { Defect, Proof } from "./marked";

const ROLE_ARN = "acs:ram::1234567890123456:role/aliyunodpsroleforotheruser";
const CLASS = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
const MAPPING = "'tablestore.columns.mapping' = ':k, v'";
const NAME = "'tablestore.table.name' = 'notes'";
const ROLE = `'odps.properties.rolearn' = '${ROLE_ARN}'`;
const PLACE = "LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'";
const GOOD = `CREATE EXTERNAL TABLE notes (k STRING, v DOUBLE)
${CLASS}
WITH SERDEPROPERTIES (${MAPPING}, ${NAME}, ${ROLE})
${PLACE};
`;

/** The good table with one thing in it put wrong. */
const put = (proof: Proof, name: string, good: string, bad: string): Defect => {
  if (!GOOD.includes(good)) throw new Error(`not in the table: ${good}`);
  return { name, proof, sql: GOOD.replace(good, () => bad) };
};

export const OF_TABLESTORE: readonly Defect[] = [
  // A list of properties has a comma between any two, and none at its ends.
  put("grammar", "no comma between properties", `${MAPPING}, `, `${MAPPING.slice(0, -1)}⟦syntax-comma-missing '⟧ `),
  put("grammar", "a comma before the parenthesis", `${ROLE})`, `${ROLE}⟦syntax-comma-extra ,⟧)`),
  put("grammar", "a comma behind the last column", "v DOUBLE)", "v DOUBLE⟦syntax-comma-extra ,⟧)"),
  // Read from left to right, it is LOCATION that cannot follow what ends a statement.
  put(
    "grammar",
    "LIFECYCLE before LOCATION",
    PLACE,
    `LIFECYCLE 3\n${PLACE.replace("LOCATION", "⟦syntax-clause-order LOCATION⟧")}`,
  ),
  put(
    "grammar",
    "TBLPROPERTIES before LOCATION",
    PLACE,
    `TBLPROPERTIES ('a' = 'b')\n${PLACE.replace("LOCATION", "⟦syntax-clause-order LOCATION⟧")}`,
  ),
  put("grammar", "a semicolon between properties", "'notes',", "'notes'⟦syntax-semicolon-inside ;⟧"),
  // Characters that look like those of the keyboard.
  put("grammar", "the other quote at the end", "'notes'", "'notes⟦syntax-quote-unclosed \"⟧"),
  put("grammar", "curly quotes", "'notes'", "⟦syntax-look-alike ‘notes’⟧"),
  put("grammar", "a blank that does not break", "STORED BY", "STORED⟦syntax-look-alike \u00a0⟧BY"),
  put("inferred", "a mapping that is a comma", MAPPING, "'tablestore.columns.mapping' = '⟦mapping-entry ,⟧'"),
  put("grammar", "a full-width colon for the equals sign", "name' = ", "name' ⟦syntax-equals ：⟧ "),
  put("grammar", "a column in quotes", "(k STRING", "(⟦syntax-quote-needless 'k'⟧ STRING"),
  put("grammar", "a key in quotes", "v DOUBLE)", "v DOUBLE, PRIMARY KEY (⟦syntax-quote-needless 'k'⟧))"),
  put("grammar", "a column in curly quotes", "(k STRING", "(⟦syntax-quote-needless “k”⟧ STRING"),
  put("grammar", "a table in quotes", "TABLE notes", 'TABLE db.⟦syntax-quote-needless "notes"⟧'),
  put("grammar", "a variable in quotes", "TABLE notes", "TABLE ⟦syntax-quote-needless '${notes}'⟧"),
  put("grammar", "an equals sign behind LIFECYCLE", PLACE, `${PLACE} LIFECYCLE ⟦syntax-equals =⟧ 30`),
  put("grammar", "a lifecycle that is no number", PLACE, `${PLACE} LIFECYCL⟦syntax-value-missing E⟧ forever`),
  put("grammar", "a negative lifecycle", PLACE, `${PLACE} LIFECYCL⟦syntax-value-missing E⟧ -1`),
  put("grammar", "a full-width equals sign", "name' = ", "name' ⟦syntax-look-alike ＝⟧ "),
  put(
    "grammar",
    "a class without quotes",
    CLASS,
    "STORED BY ⟦syntax-quote-missing com.aliyun.odps.TableStoreStorageHandler⟧",
  ),
  put("grammar", "a word without quotes", "'notes'", "⟦syntax-quote-missing true⟧"),
  put("grammar", "another sign than =", "name' = ", "name' ⟦syntax-equals :⟧ "),
  put("grammar", "no property at all", `(${MAPPING}, ${NAME}, ${ROLE})`, "⟦syntax-properties-empty ()⟧"),
  put("grammar", "a type of another system", "v DOUBLE", "v ⟦syntax-type-unknown INTEGER⟧"),
  put("grammar", "a type without its length", "k STRING", "k ⟦syntax-type-malformed VARCHAR⟧"),
  put("grammar", "OR REPLACE", "CREATE EXTERNAL", "CREATE ⟦syntax-create-or-replace OR REPLACE⟧ EXTERNAL"),
  put(
    "grammar",
    "IF NOT EXISTS before TABLE",
    "CREATE EXTERNAL TABLE",
    "⟦syntax-keyword-order CREATE EXTERNAL IF NOT EXISTS TABLE⟧",
  ),
  put("grammar", "a misspelt keyword", "SERDEPROPERTIES", "⟦syntax-keyword-misspelt SERDEPROPERITES⟧"),
  put("grammar", "a comment of another language", `${ROLE})`, `${ROLE}) ⟦syntax-comment //⟧ role`),
  // A property has one literal for its value; elsewhere adjacent ones are joined.
  put("grammar", "two literals for one value", "':k, v'", "':k,' ⟦syntax-literal-adjacent ' v'⟧"),
  // By position, each column has an entry; primary keys come first, with a colon, and are STRING, INTEGER or BINARY.
  put("documented", "fewer entries than columns", "':k, v'", "'⟦mapping-column-count :k⟧'"),
  put("documented", "more entries than columns", "':k, v'", "'⟦mapping-column-count :k, v, w⟧'"),
  put("documented", "no primary key", "':k, v'", "'⟦mapping-primary-key k⟧, v'"),
  put("documented", "a primary key of an impossible type", "k STRING", "k ⟦mapping-primary-key BOOLEAN⟧"),
  put("inferred", "a type that is not in the table of types", "v DOUBLE", "v ⟦mapping-type FLOAT⟧"),
  put("inferred", "a column that is mapped twice", "':k, v'", "':k, ⟦mapping-entry k⟧'"),
  put("documented", "a full-width comma", "':k, v'", "':k⟦mapping-separator ，⟧ v'"),
  // The address.
  put("inferred", "https for the scheme", "tablestore://", "⟦location-scheme https://⟧"),
  put(
    "inferred",
    "the endpoint of the VPC",
    "ots-internal.aliyuncs.com",
    "⟦location-host vpc.tablestore.aliyuncs.com⟧",
  ),
  put("documented", "a public endpoint", "ots-internal.aliyuncs.com", "⟦location-host ots.aliyuncs.com⟧"),
  put("inferred", "a misspelt region", "cn-hangzhou", "⟦location-host cn-hangzuo⟧"),
  put(
    "documented",
    "an AccessKey in the location",
    "tablestore://cap1",
    "tablestore://⟦location-secret LTAIexample:secret⟧@cap1",
  ),
  // The role: acs:ram::<digits>:role/<letters, digits, full stops, hyphens>.
  put("documented", "text behind the role", ROLE_ARN, `${ROLE_ARN}⟦role-arn-artefact .fig_20220706_arn⟧`),
  put("documented", "a colon too few", "acs:ram::", "acs:ram⟦role-arn-malformed :⟧"),
  put("documented", "a capital in role/", ":role/", ":⟦role-arn-malformed Role⟧/"),
  put("documented", "a user for a role", ":role/", ":⟦role-arn-not-a-role user⟧/"),
  put("inferred", "an underscore in the role's name", "aliyunodpsroleforotheruser", "ots⟦role-arn-name _⟧reader"),
  put("inferred", "an account id of five digits", "1234567890123456", "⟦role-arn-account 12345⟧"),
  put("inferred", "an account id that is left to fill in", "1234567890123456", "⟦role-arn-placeholder xxxxx⟧"),
  put(
    "inferred",
    "no role",
    `SERDEPROPERTIES (${MAPPING}, ${NAME}, ${ROLE})`,
    `⟦role-missing SERDEPROPERTIES⟧ (${MAPPING}, ${NAME})`,
  ),
  // Class and keys.
  put(
    "inferred",
    "the class that Hive has",
    "com.aliyun.odps.TableStoreStorageHandler",
    "⟦handler-unknown com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler⟧",
  ),
  put("inferred", "a misspelt key", "tablestore.columns.mapping", "⟦property-unknown tablestore.column.mapping⟧"),
  put("inferred", "a key in another case", "odps.properties.rolearn", "⟦property-unknown odps.properties.roleArn⟧"),
  put("inferred", "a jar for a built-in class", PLACE, `${PLACE}\n⟦using-needless USING 'odps-udf-example.jar'⟧`),
  put("documented", "clusters", CLASS, `⟦clause-unsupported CLUSTERED BY (k) INTO 8 BUCKETS⟧\n${CLASS}`),
];
