import { withYearsInDigits } from "./year.js";
import { halfWidth } from "../quantity/index.js";

const reportTitle = /^(.{2,40}?)(?:20\d{2}年度?)?((?:部门|单位)?(?:\(单位\))?(?:整体|项目|财政|预算|部门预算|转移支付|专项|资金|执行情况)*)(?:支出)?绩效的?(?:自评|评价|自我评价|自评价)(?:(?:情况)?(?:综合|汇总)?(?:的)?(?:报告|总结|说明)|(情况)$)/;
/** How the names of budget units end; what a project is called ends otherwise. */
const organisation = /(?:局|委|委员会|办|办公室|政府|街道|厅|处|院|校|学|园|馆|站|所|队|会|社|台|团|中心|公司|集团|部|室|场|库|组|科|段|宫|基地|报社|协会)$/;

/** 区级部门, 县直单位, 市本级部门: whose budget it is on, and nobody's name. */
const level = "(?:省|自治区|州|盟|地|市|县|旗|区|镇|乡)(?:本级|级|直|属)";
const levelAlone = new RegExp(`^${level}$`);

/** What a clause of running text has, and a name has not: its commas and stops, its numbering, and whoever speaks of itself. */
const noName = /[,;:。!?“”"]|^(?:[一二三四五六七八九十\d]+[、.)]|\([一二三四五六七八九十\d]+\))|[我本该](?:单位|部门|局|委|办|处|院|校|中心|社|站|馆|所|镇|乡|街道)$/;

/** 关于报送2024年度…自评情况的报告: what is done with it names nobody. */
const ofSending = /^(?:附件\d*[:：]?)?(?:关于)?(?:(?:报送|上报|呈报|呈送|提交|印发)(?=20\d\d|《|.*(?:报告|总结|情况)))?/;

/** The unit in a report's title: 某县某局2024年度部门整体支出绩效自评报告, 某县某社2024年整体支出绩效自评情况. */
export function unitInTitle(text: string): string | undefined {
  const plain = withYearsInDigits(halfWidth(text).replace(/\s+/g, "")).replace(ofSending, "").replace(/^20\d{2}年度?(?=[^整项部财度])/, "");
  if (plain.length > 60) return undefined;
  const [, before = "", kind = "", ending = ""] = reportTitle.exec(plain) ?? [];
  // 某局2024年度农机购置补贴项目绩效自评报告: the unit stands before the year, the project after it.
  const name = before.replace(/20\d{2}年度?.*$/, "").replace(/(?:关于|开展)$/, "");
  if (name === "" || noName.test(name) || levelAlone.test(name) || /^(?:部门|单位|整体|项目|支出|年度|度|20\d\d)/.test(name)) return undefined;
  // 绩效自评情况 is as often the heading of a chapter: only behind a name that is surely one is it a title.
  if (ending === "情况") return organisation.test(name) ? name : undefined;
  return /部门|单位|整体/.test(kind) && name === before.replace(/(?:关于|开展)$/, "") ? name : organisation.test(name) ? name : undefined;
}

const namelessTitle = new RegExp(`^(?:20\\d{2}年度?)?(?:${level})?(?:预算)?(?:部门|单位)?(?:\\(单位\\))?(?:整体|项目)(?:支出)?绩效的?(?:自评|评价|自我评价)(?:情况)?(?:综合)?(?:的)?(?:报告|总结)$`);

/** A title that leaves the unit to the line above it: 2024年度部门整体支出绩效自评报告. */
export function isNamelessTitle(text: string): boolean {
  return namelessTitle.test(withYearsInDigits(halfWidth(text).replace(/\s+/g, "")).replace(ofSending, ""));
}

/** A unit's name that has a line for itself, as above a title; a word alone, as 办公室, is the heading of something. */
export function unitAlone(text: string): string | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "");
  return plain.length >= 4 && plain.length <= 30 && organisation.test(plain) && !/[\d,;:。、!?()“”"]/.test(plain) && !noName.test(plain) ? plain : undefined;
}
