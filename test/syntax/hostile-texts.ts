const head = "CREATE EXTERNAL TABLE t (";
const tail =
  ") STORED BY 'com.aliyun.odps.TableStoreStorageHandler' LOCATION 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com'";

const mapped = (mapping: string): string =>
  `${head}a BIGINT${tail.replace(" LOC", ` WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':${mapping}') LOC`)};`;

/**
 * Texts that a careless parser recurses, backtracks or loops on. Where the work grows with the square of
 * the length, a megabyte takes an hour. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "open parentheses": (size) => `${head}${"(".repeat(size)}${tail}`,
  "nested parentheses": (size) => `${head}a DECIMAL${"(".repeat(size / 2)}${")".repeat(size / 2)}${tail}`,
  "nested types": (size) => `${head}a ${"ARRAY<".repeat(size / 6)}${tail}`,
  "an open quote, then quotes of the other kind": (size) => `'${'"a\n'.repeat(size / 3)}${head}${tail}`,
  "escaped quotes on lines": (size) => `${head}${tail}${" \\'\n".repeat(size / 4)}`,
  "escaped quotes among templates": (size) => `${head}${tail}${`${" \\'\n".repeat(500)}{{`.repeat(size / 2002)}`,
  "open quotes on lines": (size) => `${head}${tail}${" 'abc\n".repeat(size / 6)}`,
  "one long word": (size) => `${head}${"a".repeat(size)} BIGINT${tail}`,
  "many columns": (size) => `${head}${"a BIGINT,".repeat(size / 9)}b BIGINT${tail}`,
  "semicolons for commas": (size) => `${head}${"a BIGINT; ".repeat(size / 10)}b BIGINT${tail}`,
  "many properties": (size) =>
    `${head}a BIGINT${tail.replace(" LOC", ` WITH SERDEPROPERTIES (${"'k'='v',".repeat(size / 8)}'a'='b') LOC`)}`,
  "many brackets": (size) => `${head}${"[".repeat(size / 2)}${"]".repeat(size / 2)}${tail}`,
  "many templates": (size) => `${head}${"{".repeat(size)}${tail}`,
  "many variables": (size) => `${head}${"$[".repeat(size / 2)}${tail}`,
  "angle brackets": (size) => `${head}${"<a ".repeat(size / 3)}${tail}`,
  "many clauses": (size) => `${head}a BIGINT${tail}${" LIFECYCLE 1".repeat(size / 12)}`,
  "many clauses of two kinds": (size) =>
    `${head}a BIGINT${tail}${" LIFECYCLE 1".repeat(size / 24)}${" COMMENT 'a'".repeat(size / 24)}`,
  "empty properties": (size) => `${head}a BIGINT${tail}${" TBLPROPERTIES ()".repeat(size / 17)}`,
  "stray quotes": (size) => `${head}${"a'".repeat(size / 2)}${tail}`,
  "statements without a semicolon": (size) => `${"SET odps.sql.a=1\n".repeat(size / 17)}${head}a BIGINT${tail}`,
  "tables without a semicolon": (size) => `${head}a BIGINT, ${"CREATE EXTERNAL TABLE a ".repeat(size / 24)}${tail}`,
  "blocks that never close": (size) => `${head}${"<%".repeat(size / 2)}${tail}`,
  "branches in columns": (size) => `${head}${"{% if a %}b STRING{% else %}(".repeat(size / 30)}${tail}`,
  "branches in a mapping": (size) => mapped("{% if a %}|'{% else %},'{% endif %}".repeat(size / 35)),
  "conditions that never close": (size) => mapped("#if($x ".repeat(size / 7)),
  "comments of templates that never close": (size) => mapped("<!-- #* <#-- ".repeat(size / 13)),
  "tags that never close": (size) => `${head}a BIGINT${tail}${'<if test="'.repeat(size / 10)}`,
  "entries that are no names": (size) => mapped("a STRING,".repeat(size / 9)),
  "variables in a mapping": (size) => mapped("@a ".repeat(size / 3)),
  "values without quotes on one line": (size) =>
    `${head}a BIGINT${tail.replace(" LOC", ` WITH SERDEPROPERTIES (${"a = b, ".repeat(size / 7)}'a'='b') LOC`)}`,
  "comments without quotes on one line": (size) => `${head}${"a BIGINT COMMENT b, ".repeat(size / 20)}b BIGINT${tail}`,
  "lines of a shell": (size) => `MSCK REPAIR TABLE a ${"<<X\na\n".repeat(size / 6)};${head}a BIGINT${tail}`,
  "comments that never close": (size) => `${head}${"/* ".repeat(size / 3)}${tail}`,
};
