import type { Defect, Proof } from "./marked";

/* How other languages and other systems write lists, values and types, and what a copy brings along. */
const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com/b01";
const ROLE = "'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/notes-reader'";

interface Parts {
  readonly columns?: string;
  readonly clauses?: string;
  readonly handler?: string;
  readonly properties?: string;
  readonly location?: string;
}

const csv = ({
  columns = "(id BIGINT, d STRING)",
  clauses = "",
  handler = "'com.aliyun.odps.CsvStorageHandler'",
  properties = `(${ROLE})`,
  location = `'${OSS}/dir/'`,
}: Parts): string =>
  `CREATE EXTERNAL TABLE visits ${columns}\n${clauses}STORED BY ${handler}\nWITH SERDEPROPERTIES ${properties}\nLOCATION ${location};\n`;
const orc = (clause: string, tail = ""): string =>
  `CREATE EXTERNAL TABLE visits (id BIGINT)\n${clause}STORED AS ORC\nLOCATION '${OSS}/dir/'${tail};\n`;
const oracle = (location: string, property = "'a' = 'b'"): string =>
  `CREATE EXTERNAL TABLE visits (id BIGINT)\nSTORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'\nLOCATION '${location}'\nTBLPROPERTIES (${property});\n`;

const of = (proof: Proof, name: string, sql: string): Defect => ({ proof, name, sql });

/** With something before each of its lines. */
const withBefore = (first: string, further: (line: number) => string, sql: string): string =>
  sql.replace(/^(?=.)/gm, (_, at: number) => (at === 0 ? first : further(sql.slice(0, at).split("\n").length)));

const LINES = csv({ columns: "(\n  id BIGINT,\n  d STRING\n)" });

/** As the source of a page has it; `place` is marked. */
const inHtml = (sql: string): string =>
  sql.replace(/[<>'"]/g, (sign) => ({ "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&quot;" })[sign]!);

const firstMarked = (sql: string): string => sql.replace(/&#?\w+;/, "⟦syntax-look-alike $&⟧");

export const OF_FORMS: readonly Defect[] = [
  of("grammar", "LOCATION with parentheses", csv({ location: `⟦syntax-parenthesis (⟧'${OSS}/dir/')` })),
  of(
    "grammar",
    "STORED BY with parentheses",
    csv({ handler: "⟦syntax-parenthesis (⟧'com.aliyun.odps.CsvStorageHandler')" }),
  ),
  of("grammar", "COMMENT with parentheses", csv({ clauses: "COMMENT ⟦syntax-parenthesis (⟧'visits')\n" })),
  of("grammar", "LIFECYCLE with parentheses", orc("", "\nLIFECYCLE ⟦syntax-parenthesis (⟧30)")),
  of("grammar", "STORED AS with parentheses", orc("").replace("ORC", "⟦syntax-parenthesis (⟧ORC)")),
  of(
    "grammar",
    "ROW FORMAT SERDE with parentheses",
    orc("ROW FORMAT SERDE ⟦syntax-parenthesis (⟧'org.apache.hadoop.hive.ql.io.orc.OrcSerde')\n"),
  ),
  of(
    "grammar",
    "properties as JSON has them",
    csv({ properties: `⟦syntax-parenthesis {⟧${ROLE.replace("=", "⟦syntax-equals :⟧")}}` }),
  ),
  of(
    "grammar",
    "USING with a list",
    csv({ handler: "'com.example.odps.TextStorageHandler'" }).replace(
      /;\n$/,
      "\nUSING ⟦syntax-parenthesis (⟧'a.jar', 'b.jar');\n",
    ),
  ),
  of("grammar", "a type in quotes", csv({ columns: "(id ⟦syntax-quote-needless 'BIGINT'⟧, d STRING)" })),
  of("grammar", "a type in back-quotes", csv({ columns: "(`id` ⟦syntax-quote-needless `BIGINT`⟧, `d` STRING)" })),
  of("grammar", "a name and its type in quotes", csv({ columns: "(⟦syntax-quote-needless 'id' 'BIGINT'⟧, d STRING)" })),
  of(
    "grammar",
    "a type with parameters in quotes",
    orc("").replace("BIGINT", "⟦syntax-quote-needless 'MAP<STRING, BIGINT>'⟧"),
  ),
  of("grammar", "a type of a partition in quotes", orc('PARTITIONED BY (day ⟦syntax-quote-needless "STRING"⟧)\n')),
  of(
    "grammar",
    "the text of a comment alone",
    csv({ columns: "(id BIGINT ⟦syntax-keyword-missing 'visit'⟧, d STRING)" }),
  ),
  of("grammar", "no blank in PARTITIONED BY", orc("⟦syntax-keyword-misspelt PARTITIONEDBY⟧ (day STRING)\n")),
  ...["CLUSTEREDBY⟧ (id) INTO 4 BUCKETS", "SKEWEDBY⟧ (id) ON (1)"].map((clause) =>
    of(
      "grammar",
      `no blank in ${clause.replace("⟧", "")}`,
      csv({
        clauses: `⟦syntax-keyword-misspelt ${clause}\n`,
        handler: "'com.example.odps.TextStorageHandler'",
      }).replace(/;\n$/, "\nUSING 'a.jar';\n"),
    ),
  ),
  of("grammar", "a doubled quote in a key", csv({ properties: `('a⟦syntax-literal-adjacent ''⟧b' = 'x', ${ROLE})` })),
  of(
    "grammar",
    "a key in two literals",
    csv({
      properties: `('odps.properties.' ⟦syntax-literal-adjacent 'rolearn'⟧ = 'acs:ram::1234567890123456:role/notes-reader')`,
    }),
  ),
  ...["{}", "[]", "【】", "｛｝", "［］", "〔〕"].flatMap(([open, close]) => [
    of(
      "grammar",
      `columns in ${open} ${close}`,
      csv({ columns: `⟦syntax-parenthesis ${open}⟧id BIGINT, d STRING${close}` }),
    ),
    of(
      "grammar",
      `columns in ${open} ${close} on lines`,
      csv({ columns: `⟦syntax-parenthesis ${open}⟧\n  id BIGINT,\n  d STRING\n${close}` }),
    ),
    of("grammar", `properties in ${open} ${close}`, csv({ properties: `⟦syntax-parenthesis ${open}⟧${ROLE}${close}` })),
    of(
      "grammar",
      `a partition in ${open} ${close}`,
      orc(`PARTITIONED BY ⟦syntax-parenthesis ${open}⟧day STRING${close}\n`),
    ),
  ]),
  of("grammar", "a brace that closes a list", csv({ columns: "(id BIGINT, d STRING⟦syntax-parenthesis }⟧" })),
  of(
    "documented",
    "a password for Oracle",
    oracle("jdbc:oracle:thin:fleet/⟦location-secret NotReal1⟧@db.example.com:1521:orcl"),
  ),
  of(
    "documented",
    "a password for a service of Oracle",
    oracle('jdbc:oracle:oci:fleet/⟦location-secret "Not@Real1"⟧@//db.example.com:1521/orcl'),
  ),
  ...[
    "jdbc:oracle:thin:fleet/⟦location-secret NotReal1⟧@db:1521:orcl",
    "jdbc:mysql://fleet:⟦location-secret NotReal1⟧@db:3306/d",
  ].map((address) =>
    of(
      "documented",
      `a password in a property: ${address.slice(0, 11)}`,
      oracle("jdbc:mysql://db:3306/d", `'a.url' = '${address}'`),
    ),
  ),
  of(
    "inferred",
    "a masked role ARN",
    csv({ properties: "('odps.properties.rolearn' = '⟦role-arn-placeholder 1234xxxx⟧')" }),
  ),
  of(
    "inferred",
    "a masked value without quotes",
    csv({ properties: `('odps.text.option.delimiter' = ⟦syntax-quote-missing 1234xxxx⟧, ${ROLE})` }),
  ),
  of("inferred", "stars behind the scheme, without quotes", csv({ location: "⟦syntax-quote-missing oss://****⟧" })),
  of("inferred", "stars in a path, without quotes", csv({ location: `⟦syntax-quote-missing ${OSS}/****/dir/⟧` })),
  ...[
    ["odps@fleet>", ">"],
    ["odps@ fleet>", "            > "],
    ["odps@fleet>", "->"],
    ["hive (default)>", "    > "],
    ["mysql>", "    -> "],
    ["odps@fleet>", ""],
    [">", "> "],
  ].map(([first = "", further = ""]) =>
    of(
      "grammar",
      `the prompts ${first} ${further}`,
      withBefore(`⟦syntax-copied-along ${first}⟧ `, () => further, LINES),
    ),
  ),
  ...["", ".", ":", "|", ")"].map((sign) =>
    of(
      "grammar",
      `numbers of lines, ${sign || "alone"}`,
      withBefore(`⟦syntax-copied-along 1${sign}⟧ `, (line) => `${line}${sign} `, LINES),
    ),
  ),
  of("grammar", "quotes in HTML", firstMarked(inHtml(csv({})))),
  of("grammar", "double quotes in HTML", firstMarked(inHtml(csv({}).replaceAll("'", '"')))),
  of("grammar", "a type in HTML", firstMarked(orc("").replace("BIGINT", "MAP&lt;STRING, BIGINT&gt;"))),
  of("grammar", "blanks in HTML", firstMarked(csv({ columns: "(\n&nbsp;&nbsp;id BIGINT,\n&nbsp;&nbsp;d STRING\n)" }))),
  of("grammar", "a statement behind blanks in HTML", firstMarked(`&nbsp;${csv({})}`)),
  of(
    "inferred",
    "an ampersand of HTML in an address",
    oracle("jdbc:mysql://db:3306/d?useSSL=false⟦location-jdbc &amp;⟧table=t"),
  ),
  of(
    "grammar",
    "a quote inside a comment",
    csv({ columns: "(id BIGINT COMMENT 'the visit⟦syntax-quote-inside 's id'⟧, d STRING COMMENT 'd')" }),
  ),
  of("grammar", "quotes inside a comment", csv({ clauses: 'COMMENT "the ⟦syntax-quote-inside "real" visits"⟧\n' })),
  of(
    "grammar",
    "a quote inside a value",
    csv({ properties: `('odps.text.option.null.indicator' = 'don⟦syntax-quote-inside 't know'⟧, ${ROLE})` }),
  ),
  of(
    "grammar",
    "a comma missing between two quotes",
    csv({ properties: `('odps.text.option.delimiter' = '|⟦syntax-comma-missing '⟧${ROLE})` }),
  ),
  of(
    "grammar",
    "doubled quotes in a value",
    oracle(
      "jdbc:mysql://db:3306/d",
      "'mcfed.mapreduce.jdbc.input.query' = 'select id from t where a=⟦syntax-literal-adjacent ''⟧x'' and b=''y'''",
    ),
  ),
  of(
    "grammar",
    "LOCATION left out behind a class",
    csv({})
      .replace(/\nWITH.*\nLOCATION /, "\n")
      .replace("Handler'\n", "Handler⟦syntax-keyword-missing '⟧\n"),
  ),
  of(
    "grammar",
    "LOCATION left out behind properties",
    csv({}).replace(")\nLOCATION ", "⟦syntax-keyword-missing )⟧\n").replace(");\n", ";\n"),
  ),
  of("grammar", "another word for LOCATION", csv({}).replace("LOCATION", "⟦syntax-keyword-misspelt PATH⟧")),
  of(
    "documented",
    "entries with = over JDBC",
    oracle("jdbc:mysql://db:3306/d", "'odps.federation.jdbc.colmapping' = '⟦mapping-jdbc id=id⟧'"),
  ),
  of("grammar", "a star in a path, without quotes", csv({ location: `⟦syntax-quote-missing ${OSS}/*⟧` })),
];
