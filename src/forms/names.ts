import { halfWidth } from "../quantity/index.js";

const reportTitle = /^(.{2,40}?)(?:20\d{2}年度?|[二〇○零一二三四五六七八九]{5,6}年度?)?((?:部门|单位)?(?:\(单位\))?(?:整体|项目|财政|预算|部门预算|转移支付|专项|资金)*)(?:支出)?绩效的?(?:自评|评价|自我评价|自评价)(?:情况)?(?:综合|汇总)?(?:的)?(?:报告|总结|说明)/;
/** How the names of budget units end; what a project is called ends otherwise. */
const organisation = /(?:局|委|委员会|办|办公室|政府|街道|厅|处|院|校|学|园|馆|站|所|队|会|社|台|团|中心|公司|集团|部|室|场|库|组|科|段|宫|基地|报社|协会)$/;

/** The unit in a report's title: 某县某局2024年度部门整体支出绩效自评报告. */
export function unitInTitle(text: string): string | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(/^(?:关于|附件\d*[:：]?)/, "").replace(/^20\d{2}年度?(?=[^整项部财度])/, "");
  if (plain.length > 60) return undefined;
  const [, before = "", kind = ""] = reportTitle.exec(plain) ?? [];
  // 某局2024年度农机购置补贴项目绩效自评报告: the unit stands before the year, the project after it.
  const name = before.replace(/20\d{2}年度?.*$/, "").replace(/(?:关于|开展)$/, "");
  if (name === "" || /^(?:部门|单位|整体|项目|支出|年度|度|20\d\d)/.test(name)) return undefined;
  return /部门|单位|整体/.test(kind) && name === before.replace(/(?:关于|开展)$/, "") ? name : organisation.test(name) ? name : undefined;
}
