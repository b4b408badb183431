import { describe, expect, it } from "vitest";
import { audit } from "../../../src/audit/index.js";
import type { Paragraph } from "../../../src/document/index.js";
import { explanationsIn } from "../../../src/forms/explanations.js";
import { fact, funds, indicator, narrative, scoredForm, submission } from "../build.js";
import { wholeRulebook } from "../rulebook.js";

const rulebook = wholeRulebook();
const paragraphs = (...lines: string[]): Paragraph[] => lines.map((text, at) => ({ kind: "paragraph", text, place: { file: "报告.docx", at: { kind: "paragraph", number: at + 1 } } }) as Paragraph);

const roads = scoredForm({ subject: "农村公路养护", total: funds("100", "100", "60") });
const schools = scoredForm({ subject: "校舍维修改造专项资金", total: funds("50", "50", "20") });
const overall = scoredForm({ kind: "overall", subject: "云溪县图书馆", total: funds("500", "500", "400") });

/** The forms of which a reason for the low execution is still asked. */
function asked(lines: readonly string[], forms = [roads, schools, overall]): (string | undefined)[] {
  const { findings } = audit(
    submission({ narratives: [narrative({ explains: explanationsIn(paragraphs(...lines)) })], projectForms: forms.filter(({ kind }) => kind === "project"), overallForms: forms.filter(({ kind }) => kind === "overall") }),
    rulebook,
    { language: "zh" },
  );
  return findings.filter(({ rule }) => rule === "form.low-execution").map(({ subject }) => subject).sort();
}

describe("a reason for low execution", () => {
  it("explains the project that its sentence names, and no other", () => {
    expect(asked(["校舍维修改造项目执行率偏低，主要原因是尾款按合同下年支付。"])).toEqual(["农村公路养护", undefined]);
  });

  it("explains the project that its paragraph, or its section, is about", () => {
    expect(asked(["校舍维修改造项目全年预算50万元，执行20万元。执行率偏低，主要原因是尾款下年支付。"])).toEqual(["农村公路养护", undefined]);
    expect(asked(["一、项目情况", "（一）农村公路养护", "全年执行率偏低，主要是招标较晚。", "（二）其他", "无。"])).toEqual(["校舍维修改造专项资金", undefined]);
  });

  it("explains the overall form alone where it is about the unit's budget", () => {
    expect(asked(["全年预算执行率偏低，主要原因是部分工程跨年实施。"])).toEqual(["农村公路养护", "校舍维修改造专项资金"]);
  });

  it("explains the overall form too where the project left most of what is unspent", () => {
    expect(asked(["农村公路养护执行率较低，主要是工期跨年。"], [roads, scoredForm({ kind: "overall", subject: "", total: funds("300", "300", "250") })])).toEqual([]);
  });

  it("explains the overall form too where it tells the very sum that the unit left unspent, whichever project it names of it", () => {
    expect(asked(["结转下年100万元，主要原因是农村公路养护尾款20万元、设备更新80万元未到付款期。"])).toEqual(["校舍维修改造专项资金"]);
    expect(asked(["结转下年20万元，主要原因是农村公路养护尾款未到付款期。"])).toEqual(["校舍维修改造专项资金", undefined]);
  });

  it("may be told in the sentence after, or in a report on one project without its name", () => {
    expect(asked(["资金执行率较低。主要原因：工期跨年。"], [roads])).toEqual([]);
  });

  it("may stand in the form's own row for reasons", () => {
    expect(asked([], [scoredForm({ ...roads, deviation: fact("尾款按合同下年支付") })])).toEqual([]);
    expect(asked([], [scoredForm({ ...roads, deviation: fact("无") })])).toEqual(["农村公路养护"]);
  });

  it("explains the project told of just before, which the sentence and its heading do not name", () => {
    expect(asked(["一、项目情况", "（一）其他", "校舍维修改造项目全年预算50万元。农村公路养护已完工。执行率偏低，主要原因是尾款下年支付。"])).toEqual(["校舍维修改造专项资金", undefined]);
  });

  it("explains the project of the nearest heading that names one", () => {
    expect(asked(["一、校舍维修改造", "（一）农村公路养护", "1.执行情况", "全年执行率偏低，主要是招标较晚。"])).toEqual(["校舍维修改造专项资金", undefined]);
  });

  it.each(["该", "本", "此"])("may be any project's of which no more is said than %s项目", (this_) => {
    expect(asked([`${this_}项目执行率偏低，主要原因是尾款下年支付。`])).toEqual([]);
    expect(asked(["项目执行率偏低，主要原因是尾款下年支付。"])).toEqual(["农村公路养护", "校舍维修改造专项资金"]);
  });

  it("explains a project without its name only where there is one form and none of the unit", () => {
    const reason = ["资金执行率较低，主要原因是工期跨年。"];
    expect(asked(reason, [roads])).toEqual([]);
    expect(asked(reason, [roads, schools])).toEqual(["农村公路养护", "校舍维修改造专项资金"]);
    expect(asked(reason, [roads, overall])).toEqual(["农村公路养护"]);
  });

  it("explains the overall form by a project that left half of what is unspent, or by all of them", () => {
    const unit = (actual: string) => scoredForm({ kind: "overall", subject: "", total: funds("300", "300", actual) });
    const reason = ["农村公路养护执行率较低，主要是工期跨年。"];
    expect(asked(reason, [roads, unit("220")])).toEqual([]);
    expect(asked(reason, [roads, schools, unit("220")])).toEqual(["校舍维修改造专项资金"]);
    expect(asked(reason, [roads, schools, unit("219")])).toEqual(["校舍维修改造专项资金", undefined]);
    expect(asked(["农村公路养护和校舍维修改造执行率较低，主要是工期跨年。"], [roads, schools, unit("100")])).toEqual([]);
  });

  it("may stand in an indicator's own reason, of the funds or of how they were spent", () => {
    const row = (name: string, reason: string, level2 = "时效指标") => ({ ...indicator(name, "100%", "60%", "10", "6"), level2, reason: fact(reason) });
    const rows = (...indicators: readonly ReturnType<typeof row>[]): unknown => asked([], [scoredForm({ ...roads, indicators })]);
    expect(rows(row("预算执行率", "尾款按合同下年支付"))).toEqual([]);
    expect(rows(row("资金支付进度", "尾款按合同下年支付"))).toEqual([]);
    expect(rows(row("支付率", "尾款", "数量指标"))).toEqual([]);
    expect(rows(row("完工及时率", "尾款", "预算执行率"))).toEqual([]);
    expect(rows(row("完工及时率", "天气原因"))).toEqual(["农村公路养护"]);
    expect(rows(row("完工及时率", "因资金结转下年，执行率偏低"))).toEqual([]);
    for (const nothing of ["无", " / ", "—", "-", "无偏差", ""]) expect(rows(row("预算执行率", nothing))).toEqual(["农村公路养护"]);
  });

  it("may stand in the row for all reasons where that speaks of money", () => {
    expect(asked([], [scoredForm({ ...roads, deviation: fact("天气原因") })])).toEqual(["农村公路养护"]);
    for (const money of ["资金未到位", "经费结算较晚", "预算下达较晚", "支付较晚", "拨付较晚", "结转使用", "款项未结"]) expect(asked([], [scoredForm({ ...roads, deviation: fact(money) })])).toEqual([]);
  });

  it("may stand in the words on what was achieved", () => {
    expect(asked([], [scoredForm({ ...roads, achievedGoal: fact("养护了道路；因工期跨年，资金尚未支付完，执行率偏低") })])).toEqual([]);
  });
});
