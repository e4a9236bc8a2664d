/** What else stands in the scripts of a warehouse: queries, inserts, tables, settings, comments. */
const TYPES = ["BIGINT", "STRING", "DOUBLE", "DATETIME", "DECIMAL(18,2)", "ARRAY<STRING>", "MAP<STRING,BIGINT>"];

export function otherStatement(random, names) {
  const { keyword, name, word, table, remark, distinct } = names;
  const day = () => `2026${String(random.int(1, 12)).padStart(2, "0")}${String(random.int(1, 28)).padStart(2, "0")}`;
  const literal = () =>
    random.pick([
      `'it\\'s ${word()}'`,
      `"${word()} \\"${word()}\\" ${random.int(0, 99)}"`,
      `'${remark()}'`,
      `'C:\\\\data\\\\${word()}; -- not a comment'`,
      "'${bizdate}'",
      `'${word()}_${word()}'`,
    ]);
  const condition = () => {
    const base = random.pick([
      `a.${name()} ${random.pick(["=", "<>", ">", "<="])} ${random.chance(0.5) ? random.int(0, 99999) : literal()}`,
      `a.${name()} ${keyword("IS NOT NULL")}`,
      `a.${name()} ${keyword("LIKE")} '%${word()}%'`,
    ]);
    return random.chance(0.4) ? `${base} ${keyword("AND")} ${condition()}` : base;
  };
  const expression = () =>
    random.pick([
      () => `a.${name()}`,
      () => `${keyword("CAST")}(a.${name()} AS DOUBLE)`,
      () => `${keyword("CASE")} WHEN ${condition()} THEN a.${name()} ELSE ${literal()} END`,
      () => `GET_JSON_OBJECT(a.${name()}, '$.${word()}')`,
      () => `ROW_NUMBER() OVER (PARTITION BY a.${name()} ORDER BY a.${name()} DESC)`,
      () => `\`${name()}\` + ${random.int(1, 999)}.5BD`,
    ])();
  const select = () => {
    const items = distinct(random.int(2, 14)).map((alias) => `${expression()} AS ${alias}`);
    const join = random.chance(0.5) ? `\nLEFT JOIN ${table()} b ON a.${name()} = b.${name()}` : "";
    return `${keyword("SELECT")}  ${items.join("\n        ,")}\nFROM    ${table()} a${join}\nWHERE   ${condition()}`;
  };
  const create = () => {
    const comment = () => (random.chance(0.5) ? ` COMMENT '${remark()}'` : "");
    const columns = distinct(random.int(3, 20)).map((column) => `    ${column} ${random.pick(TYPES)}${comment()}`);
    return `CREATE TABLE IF NOT EXISTS ${table()}\n(\n${columns.join(",\n")}\n)\nCOMMENT '${remark()}'\nLIFECYCLE 30;`;
  };
  const kind = random.int(0, 99);
  if (kind < 30) return `INSERT OVERWRITE TABLE ${table()} PARTITION (ds='${day()}')\n${select()};`;
  if (kind < 55) return `${select()};`;
  if (kind < 62) return `WITH t AS (\n${select()}\n)\nSELECT * FROM t;`;
  if (kind < 68) return `-- ${remark()} ${word()}(${word()}) ${random.int(1, 999)}, don't "stop" here`;
  if (kind < 72) return `/* ${remark()}: ${word()}; '${word()}\n   ${remark()} */`;
  if (kind < 80) return `SET odps.sql.mapper.split.size=${random.int(1, 64)};`;
  if (kind < 92) return create();
  return `ALTER TABLE ${table()} ADD IF NOT EXISTS PARTITION (ds='${day()}');`;
}
