import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";
import { toldOf, wordingsOf } from "./support-slips.js";

const counts = [
  "制定了《财务管理办法》《资产管理办法》《采购管理办法》{3|6}项制度。",
  "涉及{2|6}类项目，分别是：水污染防治类和大气污染防治类。",
  "下辖{4|8}个乡镇（东河镇、西山镇、南坪乡、北关乡）。",
  "成立了综合组、业务组、后勤组{3|6}个工作组。",
  "改造农贸市场{3|7}处，分别位于东街、西街、南街。",
  "机关设{4|6}个科室：办公室、财务科、法规科、项目科；下属中心设3个科室，分别为综合科、业务科、信息科。",
  "审批事项共{6|9}项，为项目立项、资金审核、合同备案、进度核查、竣工验收、绩效复核。",
  "共实施项目{3|6}个，具体如下：\n1、道路硬化20万元；\n2、路灯安装10万元；\n3、水渠修缮8万元。",
  "采取措施{3|5}项，包括：\n（1）加强培训。\n（2）完善制度。\n（3）严格监督。",
  "存在{2|5}方面问题：一是预算编制不细；二是支出进度偏慢。",
];
const balances = [
  "到位资金500万元，支付460万元，尚有{40|70}万元未支付。",
  "采购预算96万元，中标金额91.2万元，节约资金{4.8|8.8}万元。",
  "本项目安排资金80万元。全年支出76万元，剩余{4|9}万元。",
  "合同价款180万元，已付款126万元，未付款{54|94}万元。",
  "编制数32人，在编29人，缺编{3|7}人。",
];

describe("things counted and listed", () => {
  it.each(wordingsOf(counts))("are counted again: $right", ({ right, wrong, figures }) => {
    expect(toldOf(right, "count", figures[0])).not.toEqual([]);
    expect(toldOf(wrong, "count", figures[1])).not.toEqual([]);
  });

  it.each([
    "制定了《财务管理办法》《资产管理办法》等6项制度。",
    "涉及甲镇、乙镇、丙镇7个村。",
    "甲乡、乙乡、丙乡各2个乡道。",
    "更新设备12台（电脑、打印机、投影仪）。",
    "建立财务管理制度、合同管理制度，出台5项规定。",
    "全县实施项目5个，具体做法如下：\n1、强化领导。\n2、强化监管。\n3、强化督查。",
    "共实施项目12个，主要项目如下：\n1、道路硬化20万元；\n2、路灯安装10万元；\n3、水渠修缮8万元。",
    "完成任务9项，为群众办实事、解难题、谋发展、促增收。",
  ])("are not where the list may be of some, or of kinds: %s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("count"))).toEqual([]);
  });
});

describe("what is left", () => {
  it.each(wordingsOf(balances))("is worked out: $right", ({ right, wrong, figures }) => {
    expect(toldOf(right, "balance", figures[0])).not.toEqual([]);
    expect(toldOf(wrong, "balance", figures[1])).not.toEqual([]);
  });

  it.each([
    "到位资金500万元，支付460万元，其中未支付质保金12万元。",
    "预算安排90万元，实际支出85.5万元，较上年节约资金8.5万元。",
    "资金到位200万元，使用180万元，结转下年15万元，收回5万元。",
    "满分100分，产出指标扣2分，自评得分95分。",
  ])("is not where other money may hide in it: %s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("balance"))).toEqual([]);
  });
});

describe("an account told in one sentence", () => {
  it.each([
    ["截至2024年12月31日，资产总额500.50万元，负债总额120.25万元，净资产390.25万元。", "balance 500.50万元 - 120.25万元 = 390.25万元"],
    ["年初结转结余20.30万元，本年收入300万元，本年支出290万元，年末结转结余40.30万元。", "balance 20.30万元 + 300万元 - 290万元 = 40.30万元"],
    ["2024年总收入10560万元，总支出10498.60万元，本年收支结余64.10万元。", "balance 10560万元 - 10498.60万元 = 64.10万元"],
  ])("%s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each([
    ["with a term left out", "年初结转结余20万元，本年支出290万元，年末结转结余40万元。"],
    ["where something else was taken", "年初结转结余20万元，本年收入300万元，本年支出290万元，收回存量资金5万元，年末结转结余25万元。"],
    ["of a part of the assets", "固定资产500万元，负债总额120万元，净资产690万元。"],
    ["where last year's rest may be in it", "本年收入300万元，本年支出290万元，年末结转结余40万元。"],
    ["where income is distributed", "总收入300万元，总支出290万元，结余分配后本年收支结余4万元。"],
  ])("is nothing %s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("balance"))).toEqual([]);
  });
});

describe("accounts of more than three terms", () => {
  it.each([
    ["上年结余46.4万元，本年留用102.49万元，体育部门支出65.6万元，财政部门支出36.2万元，年末结余{47.09|44.09}万元。", "- 65.6万元 - 36.2万元 = 47.09万元"],
    ["专户年初余额12.4万元，本年收到捐款30.2万元，拨付救助金25.1万元，年末余额{17.5|19.5}万元。", "30.2万元 + 12.4万元 - 25.1万元 = 17.5万元"],
    ["公共设施基金收入1493万元，上级补助收入44万元，上年结余140万元，公共设施基金支出1459万元。\n上述收支相抵，年终结余{218|258}万元。", "- 1459万元 = 218万元"],
    ["一般公共预算收入5亿元，加上补助收入92.5亿元，总收入为97.5亿元。\n一般公共预算支出96.4亿元，加上上解支出0.2亿元，总支出为96.6亿元。总收支相抵后，结转结余为{0.9|0.4}亿元。", "97.5亿元 - 96.6亿元 = 0.9亿元"],
    ["收入合计192496万元。\n支出合计101788万元。\n收支相抵，年终结余{90708|94708}万元，全部结转下年使用。", "192496万元 - 101788万元 = 90708万元"],
    ["基金收入20790万元，增长14%；支出16699万元，增长20%。本年收支结余{4091|4491}万元，年末滚存结余26900万元。", "20790万元 - 16699万元 = 4091万元"],
    ["收入总量为73672.37万元。支出86890.35万元。加上补充基金782.02万元，支出总量为87672.37万元。收支总量相抵，赤字{14000|18000}万元。", "87672.37万元 - 73672.37万元 = 14000万元"],
    ["预算2596万元，实际支出2595.6208万元。主要原因是剩余未执行的{0.3792|0.3492}万元为零星结余。", "2596万元 - 2595.6208万元 = 0.3792万元"],
    ["甲行业资产总额1823.4万元，负债总额173万元，净资产总额{1650.4|1350.4}万元；乙行业资产总额90万元，负债总额20万元，净资产总额70万元。", "1823.4万元 - 173万元 = 1650.4万元"],
  ])("are worked out: %s", (sentence, relation) => {
    const [{ right, wrong, figures }] = wordingsOf([sentence]) as [ReturnType<typeof wordingsOf>[number]];
    expect(relationsIn(right).find((each) => each.endsWith(relation))).toBeDefined();
    expect(toldOf(wrong, "balance", figures[1])).not.toEqual([]);
  });

  it.each([
    ["parts beside their total", "上年结转20万元，本年拨款300万元，基本支出200万元，项目支出90万元，支出合计290万元，年末结余15万元。"],
    ["another rest after it", "上年结转20万元，本年收入300万元，支出290万元，年末结余15万元，另有专项结余15万元。"],
    ["a budget among the terms", "上年结转20万元，年初预算收入300万元，实际收入280万元，支出290万元，年末结余15万元。"],
    ["the rest of another year told before", "2023年结余120万元。2024年收入310万元，支出290万元，结余30万元。"],
    ["a reason that names a part of the rest", "预算100万元，支出90万元，主要原因是剩余未支付的质保金5万元。"],
    ["other money in the reckoning", "收入合计566万元，支出合计533万元。考虑收回结余资金等因素，收支相抵，年末结余82万元。"],
    ["totals of another fund above", "政府性基金总收入为97.5亿元。\n一般公共预算总支出为96.6亿元。收支相抵，结转结余为10亿元。"],
    ["assets of two dates", "期初资产总额50万元，负债总额20万元，期末净资产25万元。"],
  ])("are not with %s", (_, text) => {
    expect(relationsIn(text).filter((each) => /^balance(?!.* = 10万元)/.test(each))).toEqual([]);
  });

  it("are those of the paragraph, where it tells both", () => {
    expect(relationsIn("全市社保基金总收入360亿元，总支出287亿元。\n其中养老保险基金收入208亿元，支出167亿元。本年收支结余41亿元。").filter((each) => each.startsWith("balance"))).toEqual(["balance 208亿元 - 167亿元 = 41亿元"]);
  });

  it("end a list of assets", () => {
    expect(relationsIn("资产总额50万元，其中流动资产10万元，负债总额20万元，净资产25万元。").filter((each) => each.startsWith("partition"))).toEqual([]);
  });
});

describe("things whose amounts make up the total", () => {
  it.each(wordingsOf([
    "安排项目资金410万元，涉及{3|7}个项目，分别为：农村厕所改造200万元，道路硬化120万元，管网改造90万元。",
    "本年度实施{3|6}个项目，总投资180万元：甲片区排水改造项目80万元，乙片区道路项目60万元，丙片区绿化项目40万元。",
  ]))("are counted by them: $right", ({ right, wrong, figures }) => {
    expect(toldOf(right, "count", figures[0])).not.toEqual([]);
    expect(toldOf(wrong, "count", figures[1])).not.toEqual([]);
  });

  it.each([
    ["sources of the money", "安排项目8个，资金180万元，分别为中央80万元、省级60万元、县级40万元。"],
    ["kinds of projects", "实施6个项目，总投资180万元，其中：产业类项目80万元、基建类项目60万元、公共服务类项目40万元。"],
    ["places", "共12家单位，资金180万元，分别为：甲镇80万元、乙镇60万元、丙镇40万元。"],
    ["those paid for so far", "计划实施8个项目。已支付180万元，其中：甲项目80万元、乙项目60万元、丙项目40万元。"],
  ])("are not where the list may be of %s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("count"))).toEqual([]);
  });
});

describe("the posts, the budget, the unit that a figure is held against", () => {
  it.each([
    ["核定编制84名，实有80人，编制控制率95.24%。", "completion 80人 of 84人 is 95.24%"],
    ["全年预算120万元，实际支出112万元，比预算节省8万元。", "change budget 112万元 from 120万元 by -8万元"],
    ["接待费7.10元，其中公务接待费1.86万元、商务接待费5.24万元。", "partition 7.10元 = 1.86万元 + 5.24万元"],
    ["补助城市社区85个，每个社区20万元，共计1700万元。", "product 20万元 × 85个 = 1700万元"],
  ])("is read: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each([
    "核定编制84名，其中行政编制40名，实有80人，编制控制率92.54%。",
    "全年预算120万元，调减10万元，实际支出102万元，比预算节约8万元。",
    "用车费预算20万元，接待费预算10万元，全年支出25万元，较年初预算数减少5万元。",
  ])("is not made up where more is told: %s", (text) => {
    expect(relationsIn(text).filter((each) => /^completion| from |^partition/.test(each))).toEqual([]);
  });
});
