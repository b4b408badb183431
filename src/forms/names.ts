import { halfWidth } from "../quantity/index.js";

const reportTitle = /^(.{2,40}?)(?:20\d{2}年度?|[二〇○零一二三四五六七八九]{5,6}年度?)?(?:部门|单位)?(?:\(单位\))?(?:整体|项目|财政|预算|部门预算)*支出?绩效(?:自评|评价|自我评价|自评价)(?:情况)?(?:综合|汇总)?(?:的)?(?:报告|总结|说明)/;

/** The unit in a report's title: 某县某局2024年度部门整体支出绩效自评报告. */
export function unitInTitle(text: string): string | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(/^(?:关于|附件\d*[:：]?)/, "").replace(/^20\d{2}年度?(?=[^整项部财])/, "");
  if (plain.length > 60) return undefined;
  const name = reportTitle.exec(plain)?.[1]?.replace(/20\d{2}年度?$/, "").replace(/(?:关于|开展)$/, "");
  return name === undefined || /^(?:部门|单位|整体|项目|支出|年度|20\d\d)/.test(name) ? undefined : name;
}
