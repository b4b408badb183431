import type { Fact } from "../../../model/index.js";
import { type FactBook, type Mention, spokenFact } from "../reading/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";

const amount = String.raw`(?:一次性|补助|补贴|发放|安排|奖励|奖补|支付|支出|投入|服务|培训|慰问金?|标准|资助|救助|减免|免除|承担|负担|缴纳|缴费|收取|筹集|出资|筹资|下达|给予|不变|按照|按|定额|核定|共?计|共|费用?|经费|资金|工资|价格|成本|金额|造价|投资|报酬|劳务费|单价|保费|学费|经费标准|租金)*(?:约|为|可?达到?|是)*`;
const everyUnit = new RegExp(`(?:(?:平均)?每(?:一)?|平均单)(?!年度?安排|逢)([^,。;\\d每]{1,8}?)(?:每个?(学?年|月|天|日|学期|季度?|次))?(?:的)?${amount}$`);
const head = new RegExp(`(人|户|次|生|亩|村|校|车|床|班|辆|台|场|期|批|件|案|家|株|笔|篇)均[^,。;\\d]{0,6}?(?:每?(年|月))?${amount}$`);
const unitPrice = /单价(?:平均|均)?(?:约|为|是)*$/;

/** 每人每月800元: an amount each, and what it is counted by. */
export interface Apiece {
  readonly mention: Mention;
  /** 人 and 月 of 每人每月. */
  readonly units: readonly string[];
}

/** 人均32,065元，比2021年人均29,840元增长7.5%: what each had in another year. */
export function isComparedWith({ standing: { lead } }: Mention): boolean {
  return /^(?:相?[比较]|[与同和跟]|[低高]于)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?的?[^,。;:\d]*$/.test(lead);
}

export function apiece(mention: Mention): Apiece | undefined {
  const { lead } = mention.standing;
  if ((mention.role.kind !== "each" && mention.role.kind !== "level") || isComparedWith(mention)) return undefined;
  const after = /^\s*\/\s*(人|户|生|名|次|场|亩|月|年|个|台|套|公里|天|平方米|立方米|米|吨|株|盏|辆|座|处|间|册)(?:[·.\/]?(年|月|学期))?/.exec(mention.figure.after);
  const found = after ?? everyUnit.exec(lead) ?? head.exec(lead);
  // 月工资1800元 is what one of them is paid by the month.
  const paid = found === null && mention.figure.quantity.measure.dimension === "money" ? /^(?:人均)?(月)均?(?:工资|薪酬|报酬|劳务费|补贴|补助|津贴)(?:标准)?(?:为)?$/.exec(lead) : null;
  if (paid !== null) return { mention, units: ["人", "月"] };
  if (found !== null) {
    const units = [found[1], found[2]].filter((unit): unit is string => unit !== undefined && !/^(?:学?年|次年)$/.test(unit));
    return { mention, units: units.map((unit) => (named.exec(unit)?.[1] ?? unit).replace(/^(?:个|名|位|所|家|座)(?=.)/, "")) };
  }
  return unitPrice.test(lead) ? { mention, units: ["件"] } : undefined;
}

/** 每亩管护费 counts 亩. */
const named = /^(亩|公里|平方米|立方米|吨|公斤|台|套|辆|座|处|枚|头|只|羽|株|棵|盏|户|场|期|册|张|块|米)(?!次)[^,]{1,6}$/;

/** 2.95万亩 as 29500亩: what it is counted by is multiplied as it is. */
export function plainCount({ figure: { quantity } }: Mention): Quantity {
  return inOnes(quantity);
}

/** The same number of them, in the unit without 万 or 亿 before it; money stays as it is. */
export function inOnes(quantity: Quantity): Quantity {
  const { measure } = quantity;
  const base = measure.symbol.replace(/^(?:百万|千万|[百千万亿])(?=.)/, "");
  return base === measure.symbol || measure.dimension === "money" ? quantity : quantity.in({ symbol: base, dimension: measure.dimension, scale: measureOf(base).scale });
}

/** The count as a rule multiplies it. */
export function countFact(mention: Mention, book: FactBook): Fact {
  const plain = plainCount(mention);
  return plain === mention.figure.quantity ? book.factOf(mention) : spokenFact(mention.passage, mention.figure.offset, mention.figure.text, plain, mention.label);
}

const persons = /^(?:人|名|生|位|学生|教师|职工|员工|对象|干部|队员|护工|辅警|协管员|村干部|老人|儿童)$/;

/** 每生, 每人, 每名学生: an amount for each of so many persons. */
export const isPersonal = (unit: string): boolean => persons.test(unit);

export function isCountOfThings({ role, prior, figure }: Mention): boolean {
  return role.kind === "level" && !prior && !/^(?:money|ratio|score|none|years|months|percentage-point)$/.test(figure.quantity.measure.dimension);
}

/** 24人 counts 每人, 8个村 and 8个行政村 count 每个村, 15台 counts what has one price. */
export function isCounted(mention: Mention, unit: string): boolean {
  const { measure } = plainCount(mention);
  if (mention.role.kind !== "level" && measure.dimension !== "months") return false;
  if (mention.prior || measure.dimension === "money" || measure.dimension === "ratio" || measure.dimension === "score") return false;
  if (unit === "件") return /^(?:[台套件辆个把张条部本块份座盏株棵枚支瓶盒袋吨米只头羽册盘具根组幅樘床顶双箱桶]|公斤|平方米|台套)$/.test(measure.symbol);
  if (unit === "月") return measure.dimension === "months";
  // 救助1260人次，次均1500元.
  if (unit === "次" && /^(?:人|台|架|车)次$/.test(measure.symbol)) return true;
  if (persons.test(unit)) return measure.dimension === "person" || (unit === "人" && measure.dimension === "attendance");
  const noun = mention.standing.tail.replace(/[(,].*$/, "");
  if (unit === "校" && /^(?:学校|(?:农村|城区|中心)?(?:中小学|小学|中学|高中|初中)|校点|幼儿园)/.test(noun)) return true;
  // 214批次 counts 每批, 12场次 每场.
  return measure.symbol === unit || (/^[批场班]次$/.test(measure.symbol) && measure.symbol.startsWith(unit)) || (/^[个所家座处]$/.test(measure.symbol) && ((noun !== "" && (noun.startsWith(unit) || noun.endsWith(unit) || unit.endsWith(noun))) || (noun === "" && (unit.length >= 2 || isPlaceOf(unit, mention)) && new RegExp(`${unit}(?:改造|建设|整治|新建|治理|提升|维修|项目)*$`).test(mention.standing.lead))));
}

/** 涉及行政村286个, 覆盖学校32所: places of that kind, told before their number. */
function isPlaceOf(unit: string, { standing }: Mention): boolean {
  if (unit === "班") return /(?:教学班|班级)(?:数|共)*$/.test(standing.lead);
  return unit === "村" ? /(?:行政|自然|示范|重点|试点|脱贫|项目)?村$/.test(standing.lead) : unit === "校" && /学校$/.test(standing.lead);
}

export function isTotal(mention: Mention, each: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && mention.figure.quantity.measure.dimension === asTotal(each, mention).measure.dimension;
}

/** 每期60人，共720人次: those of each time are counted by their coming, where all of them are. */
export function asTotal({ figure: { quantity } }: Mention, total: Mention): Quantity {
  const attended = quantity.measure.symbol === "人" && total.figure.quantity.measure.dimension === "attendance";
  return attended ? Quantity.printed(quantity.digits(), measureOf("人次"), quantity.looseness) : quantity;
}

/** 每人每年, 每年每村: an amount that each year brings anew. */
export function isByTheYear({ standing, figure }: Mention): boolean {
  return /每年|(?:人|户|名|村|生)年|年均/.test(standing.lead) || /^\s*\/[^,。;]{0,3}年/.test(figure.after);
}

/** 人均72元 was worked out and rounded; 人均标准500元 was set. */
export function isAverage({ standing }: Mention): boolean {
  return /均|综合单价/.test(standing.lead) && !/标准/.test(standing.lead);
}
