/** Every fragment again and again in every place: texts that nobody writes, and that grow what is not linear. */

const FRAGMENTS =
  `$[ $[a \${ \${a} #{ #{a} {{ {{a}} {% {%a%} <% <%a%> < <a <a> <> ( ) () [ [a] ] { } , ; '' ' " \` 'a' 'a'= 'a'='b', 'a':'b', "a" a'b a"b '''
  \`a\` -- --' /* /**/ */ # // \\ \\' \\u a a, a.b a. .. ... **** xx xxxx 1234x @ @a :a, a: a:b, ::a : = == => ， （ ； ‘ “ 中 😀 - 1 1e 0x / $ $a & | ~ ^ é % %( %s
  %(a)s ? ! acs:ram:: acs:ram::1:role/ role/ oss:// tablestore:// aliyuncs.com com.aliyun.odps. odps. mcfed. extable- \`\`\``.split(
    /\s+/,
  );

const LINES = [
  ..."\n \r \r\n \t \u3000 \ufeff \u200b".split(" "),
  " ",
  "-- a\n",
  "-- '\n",
  "// a\n",
  "# '\n",
  "'a\n",
  "'\n",
  "/*'*/",
  "-- extable-ignore a\n",
  "-- extable: on\n",
  "<<EOF\n",
  "EOF\n",
  "```sql\n",
];

const WORDS = [
  "a",
  "'a'",
  "'a'='b'",
  "`a`",
  "@a",
  "$a",
  "{% if x %}",
  "a STRING",
  "a STRING,",
  "a STRING COMMENT 'x',",
  "CREATE",
  "CREATE EXTERNAL TABLE",
  "CREATE EXTERNAL TABLE a",
  "STORED BY",
  "STORED BY 'x'",
  "WITH SERDEPROPERTIES",
  "WITH SERDEPROPERTIES (",
  "LOCATION",
  "LOCATION 'oss://a/b'",
  "COMMENT",
  "COMMENT 'x'",
  "ARRAY<",
  "MAP<STRING,",
  "STRUCT<a:",
  "DECIMAL(",
  "TBLPROPERTIES (",
  "PARTITIONED BY (",
  "LIKE",
  "AS SELECT",
  "SELECT",
  "SET",
  "SET a=b;",
  "SET odps.x=",
  "ALTER TABLE a",
  "ALTER TABLE a ADD PARTITION",
  "MSCK",
  "LOAD",
  "UNLOAD FROM a INTO LOCATION",
  "DROP TABLE a;",
  "INSERT INTO a",
  "FROM a",
  "NOT NULL",
].map((words) => `${words} `);

export const fragments = [...FRAGMENTS, ...LINES, ...WORDS];

const HANDLER = "com.aliyun.odps.TableStoreStorageHandler";
const LOCATION = "tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com";
const table = ({ name = "t", columns = "a STRING", mapping = ":a", more = "", location = LOCATION, behind = "" }) =>
  `CREATE EXTERNAL TABLE ${name} (${columns}) STORED BY '${HANDLER}' WITH SERDEPROPERTIES ('tablestore.columns.mapping'='${mapping}'${more}) LOCATION '${location}'${behind};\n`;

const repeated = (text, size) => text.repeat(Math.ceil(size / text.length));

/** Where a fragment may stand: what makes a text of about a size of it. */
export const places = {
  anywhere: (fragment, size) => repeated(fragment, size),
  "as a name": (fragment, size) => table({ name: repeated(fragment, size) }),
  "among columns": (fragment, size) => table({ columns: `a STRING, ${repeated(fragment, size)}` }),
  "in a mapping": (fragment, size) => table({ mapping: `:a${repeated(fragment, size)}` }),
  "among properties": (fragment, size) => table({ more: `, ${repeated(fragment, size)}` }),
  "in a location": (fragment, size) => table({ location: LOCATION + repeated(fragment, size) }),
  "behind the clauses": (fragment, size) => table({ behind: ` ${repeated(fragment, size)}` }),
  "in the columns of each table": (fragment, size) => repeated(table({ columns: `a STRING ${fragment}` }), size),
  "behind each table": (fragment, size) => repeated(table({ behind: ` ${fragment}` }), size),
};
