import { describe, expect, it } from "vitest";
import { audit } from "../../../src/audit/index.js";
import type { Paragraph } from "../../../src/document/index.js";
import { explanationsIn } from "../../../src/forms/explanations.js";
import { fact, funds, narrative, scoredForm, submission } from "../build.js";
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

  it("may be told in the sentence after, or in a report on one project without its name", () => {
    expect(asked(["资金执行率较低。主要原因：工期跨年。"], [roads])).toEqual([]);
  });

  it("may stand in the form's own row for reasons", () => {
    expect(asked([], [scoredForm({ ...roads, deviation: fact("尾款按合同下年支付") })])).toEqual([]);
    expect(asked([], [scoredForm({ ...roads, deviation: fact("无") })])).toEqual(["农村公路养护"]);
  });
});
