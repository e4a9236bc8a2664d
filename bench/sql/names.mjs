/** Names and values that look like those of a real warehouse. */
const WORDS = (
  "vehicle track order item user login device sensor oil speed distance longitude latitude city province pay refund sku " +
  "shop buyer seller price amount status channel source batch session click page campaign region zone create modify biz " +
  "trace event metric score level tag group parent depth weight height width volume rate"
).split(" ");
const REMARKS = [
  "车辆轨迹表",
  "订单明细",
  "每日增量同步任务",
  "经度（度）",
  "油耗，单位升",
  "分区字段",
  "来源：表格存储",
  "状态：0-无效；1-有效",
];

export function namesOf(random) {
  const word = () => random.pick(WORDS);
  const name = () => {
    if (random.chance(0.5)) return `${word()}_${word()}`;
    return random.chance(0.5) ? `${word()}_${word()}_${random.int(1, 99)}` : `${word()}${random.int(1, 9)}`;
  };
  return {
    word,
    name,
    remark: () => random.pick(REMARKS),
    table: () =>
      `${random.pick(["ods", "dwd", "dws", "ads", "dim", "tmp"])}_${word()}_${word()}_${random.pick(["di", "df"])}`,
    /** A keyword, mostly in upper case. */
    keyword: (text) => (random.chance(0.8) ? text : text.toLowerCase()),
    /** Different names, as the columns of one table. */
    distinct(count) {
      const names = new Set();
      while (names.size < count) {
        const candidate = name();
        names.add(names.has(candidate) ? `${candidate}_${names.size}` : candidate);
      }
      return [...names];
    },
  };
}
