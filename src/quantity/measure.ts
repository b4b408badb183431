import Big from "big.js";

/**
 * A unit of measure (计量单位) as printed.
 *
 * Two measures can be compared when their dimension is the same; `scale` is how many base units (元, 1, 人 …) one of it
 * makes. 人 and 人次 are different dimensions on purpose: one person may be counted several times under 人次.
 */
export interface Measure {
  readonly symbol: string;
  readonly dimension: string;
  readonly scale: Big;
}

const measure = (symbol: string, dimension: string, scale: string | number = 1): Measure => ({
  symbol,
  dimension,
  scale: new Big(scale),
});

/** No unit was printed, and none could be taken from a header. */
export const noMeasure = measure("", "none");

const known: readonly Measure[] = [
  measure("元", "money"),
  measure("角", "money", "0.1"),
  measure("百元", "money", 100),
  measure("千元", "money", 1_000),
  measure("万元", "money", 10_000),
  measure("百万元", "money", 1_000_000),
  measure("千万元", "money", 10_000_000),
  measure("亿元", "money", 100_000_000),
  measure("%", "ratio", "0.01"),
  measure("‰", "ratio", "0.001"),
  measure("倍", "ratio"),
  measure("分", "score"),
  measure("人", "person"),
  measure("万人", "person", 10_000),
  measure("人次", "attendance"),
  measure("万人次", "attendance", 10_000),
  measure("户", "household"),
  measure("场", "session"),
  measure("场次", "session"),
  measure("平方米", "area"),
  measure("万平方米", "area", 10_000),
  measure("亩", "land"),
  measure("万亩", "land", 10_000),
  measure("公里", "length", 1_000),
  measure("米", "length"),
  measure("斤", "mass", "0.5"),
  measure("公斤", "mass"),
  measure("吨", "mass", 1_000),
  measure("个月", "months"),
  measure("年", "years"),
];

const synonyms: Readonly<Record<string, string>> = {
  "％": "%",
  百分比: "%",
  百分点: "%",
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  平米: "平方米",
  千米: "公里",
  km: "公里",
  "km²": "平方公里",
  km2: "平方公里",
  平方千米: "平方公里",
  m: "米",
  "m³": "立方米",
  m3: "立方米",
  // 427hm is what is left of 427hm² once a text has lost its raised digits.
  hm: "公顷",
  "hm²": "公顷",
  hm2: "公顷",
  kg: "公斤",
  千克: "公斤",
  名: "人",
  位: "人",
  万余元: "万元",
  亿余元: "亿元",
  人民币元: "元",
  圆: "元",
  月: "个月",
};

const bySymbol = new Map(known.map((each) => [each.symbol, each]));

/** What else may be counted under a unit, in brackets behind it: 台(套), 条(篇), 家(次). */
export const alsoCounted = "个只羽头匹件套台卷册盒箱次户场处座间条篇本份张页支辆栋幅株期";
const either = new RegExp(`^([^()]{1,3})[(（](?:[${alsoCounted}]|人次|场次|批次|家次)(?:[、,/](?:[${alsoCounted}]|人次))*[)）]$`);

/**
 * The measure that a printed unit stands for. A unit nobody has listed (份, 座 …) is a dimension of its own.
 */
export function measureOf(symbol: string): Measure {
  const trimmed = symbol.replace(/\s+/g, "").replace(/(\/.*)[*.、/]/, "$1·");
  if (trimmed === "") return noMeasure;
  const canonical = synonyms[trimmed] ?? trimmed;
  const [, amount, each] = /^([^/]+)\/(.+)$/.exec(canonical) ?? [];
  // 万元/公里 and 元/公里 are one kind of price.
  const price = amount === undefined ? undefined : bySymbol.get(amount);
  if (price !== undefined) return { symbol: canonical, dimension: `${price.dimension}/${each}`, scale: price.scale };
  const known = bySymbol.get(canonical);
  if (known !== undefined) return known;
  // 人(次) is told where one person may be counted several times.
  if (/^人[(（]次[)）]$/.test(canonical)) return measureOf("人次");
  // 台(套): what else may be counted so is part of the unit.
  const [, named] = either.exec(canonical) ?? [];
  if (named !== undefined) return measureOf(named);
  // 万页, 亿次: so many of what the rest says.
  const [, power, rest] = /^(万|亿)([^\d\s万亿]{1,4})$/.exec(canonical) ?? [];
  const base = rest === undefined ? undefined : measureOf(rest);
  return base === undefined ? measure(canonical, canonical) : { ...base, symbol: canonical, scale: new Big(base.scale).times(power === "万" ? 1e4 : 1e8) };
}

export const yuan = measureOf("元");
export const wanYuan = measureOf("万元");
export const percent = measureOf("%");
/** A ratio told as a part of one, without a sign: 0.8 for 80 %. */
export const fraction = measure("", "ratio");
export const points = measureOf("分");
export const persons = measureOf("人");

/** Whether figures in the two measures may be set against each other; an unprinted unit never contradicts. */
export function comparable(one: Measure, other: Measure): boolean {
  return one.dimension === other.dimension || one.dimension === "none" || other.dimension === "none";
}
