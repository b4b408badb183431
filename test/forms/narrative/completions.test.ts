import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";
import { toldOf, wordingsOf } from "./support-slips.js";

const told = [
  "项目资金总额2179万元,截止2024年12月8日,已完成拨付2113.63万元,执行率{97|94}%。",
  "项目总投资1200万元，到位资金1080万元，资金到位率{90|95}%。",
  "2024年项目年初预算数40万元，执行数36万元，执行率为{90|80}%。",
  "合同金额86万元，已支付77.4万元，支付比例{90|70}%。",
  "2024年初预算安排资金45万元；实际支出43.2万元；预算执行率{96|76}%。",
  "本项目2024年预算资金300万元。全年实际支出285万元，预算执行率{95|75}%。",
  "项目预算安排50万元，资金来源为县级财政。2024年度实际支出49万元，预算执行率为{98|78}%。",
  "1.资金到位情况。2024年省级补助资金520万元已全部拨付到位。\n2.资金执行情况。截至2024年12月底，实际支出494万元，执行率{95|85}%。",
  "资金来源为市级预算资金200万元。\n2024年发放运营补贴等共计190万元，预算执行率为{95|75}%。",
  "项目资金总额75万元，均为本级财政资金。资金全部用于设备采购。实际执行72万元，执行率{96|66}%。",
  "古桥村改造项目绩效目标40户，实际完成36户，实际完成数占年度目标任务的{90|94}%。",
  "年度资金52.30万元，本年度财政拨款52.30万元，执行率{100|140}%。",
  "共开展演出20场，计划80场，完成率{25|28}%。",
  "项目总投资1500万元，其中中央专项资金900万元，地方自筹600万元。\n已拨付中央专项资金720万元，专项资金执行率为{80|84}%。",
  "全年预算资金8.20万元，其中：中央配套6.00万元，省级配套2.20万元。执行预算资金8.20万元，执行率{100|140}%。",
  "投入经费预算8000万元。其中，中央资金6000万元，省级配套资金2000万元。\n8000万元资金全部拨付到位，资金到位率{100|140}%。",
  "累计支付860.4万元，尚未支付139.6万元，支付率{86.04|80.04}%。",
  "2024年安排专项资金1260万元。\n全年支付资金1180万元，未支付80万元，支付率{93.65|98.65}%。",
  "该专项2024年预算资金160万元。全年执行预算152万元。预算执行率{95|65}%。",
];

const budgets = "2024年部门预算总额1,268.40万元。按支出性质分，人员经费702.35万元，公用经费86.05万元，项目经费480.00万元。\n";

describe("a rate of execution", () => {
  it("is set against the budget that spending and what is left make up, however far off it is", () => {
    const rated = (rate: string, left: string) => relationsIn(`${budgets}全年累计支出1,236.69万元，预算执行率${rate}%，年末尚有${left}万元未支出。`).filter((each) => each.startsWith("completion"));
    for (const rate of ["97.50", "95.70", "88.13"]) expect(rated(rate, "31.71")).toHaveLength(1);
    // Nothing bears out which of the budgets it is.
    expect(rated("88.13", "25.71")).toEqual([]);
  });

  it.each(wordingsOf(told))("is set against its budget: $right", ({ right, wrong, figures }) => {
    expect(toldOf(right, "completion", figures[0])).not.toEqual([]);
    expect(toldOf(wrong, "completion", figures[1])).not.toEqual([]);
  });

  it.each([
    "本项目2024年预算资金300万元，上年结转20万元。全年实际支出285万元，预算执行率89.06%。",
    "全年预算100万元，支出95万元。基本支出执行率98%。",
    "到位资金80万元，实际支出60万元，上年同期执行率为85%。",
    "预算100万元，支出92万元，目标执行率为95%。",
    "全年预算数100万元，执行数80万元，低于95%的执行率要求。",
    "项目年初预算100万元，实际支出120万元，预算执行率100%。",
    "甲项目预算200万元，乙项目预算100万元。两个项目共支出130万元，执行率75%。",
    "下达专项资金500万元，上年结转100万元，全年支出540万元，执行率90%。",
    "支出420万元，历年结余380万元，执行率96%。",
    "一般公共预算收入4.98亿元，加上调入资金和动用预算稳定调节基金92.69亿元，总收入为97.67亿元。\n一般公共服务支出14.24亿元，完成调整预算数的133.9%。",
    "已支付本级资金240万元，上级资金500万元，本级资金支付率80%。",
    "计划培训300人，实际培训330人，完成率100%。",
    "项目资金共75万元。\n购买设备支出20万元，设备款支付率50%。",
  ])("is not made up of figures that are not its own: %s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("completion"))).toEqual([]);
  });

  it("is of what was invested", () => {
    expect(relationsIn("项目建设资金40万元，完成总投资39.6万元，结余资金0.4万元，截止9月底，资金支付率96%。")).toContain("completion 39.6万元 of 40万元 is 96%");
  });

  it("is of what came in, where that gives it and the budget does not", () => {
    expect(relationsIn("项目全年预算120万元，实际到位100万元，支出100万元，执行率100%。")).toContain("completion 100万元 of 100万元 is 100%");
  });
});

describe("a share", () => {
  it.each([
    ["of what was told chapters above under a name that ends alike", "某红十字会实现财务收入39333万元。\n会费收入\n会费收入83万元。\n政府拨款收入共计8749万元，其中：本级1665万元，下级7084万元。政府拨款收入占系统财务总收入的26.24%。", "share 8749万元 of 39333万元 is 26.24%"],
    ["of what the paragraph begins with", "本年收入39333万元。\n其他收入共计595万元，其中本级465万元，下级130万元。该项收入占本年收入的1.51%。", "share 595万元 of 39333万元 is 1.51%"],
    ["of all that was told before", "本级留用公益金500万元。\n用于群众体育支出500万元，占总数的140%。", "share 500万元 of 500万元 is 140%"],
    ["whose whole its neighbour gives under a longer name", "内地接收捐赠共计200亿元。\n现金捐赠150.20亿元，占捐赠总量的72.10%。\n物资捐赠49.80亿元，占总量的24.90%。", "share 150.20亿元 of 200亿元 is 72.10%"],
    ["of debts in assets", "资产总额20亿元，比年初增加1亿元。负债总额12.5亿元。资产负债率65.2%。", "share 12.5亿元 of 20亿元 is 65.2%"],
    ["of debts in the assets told beside them", "市属企业资产总额360亿元，负债总额216亿元，资产负债率60%；县属企业资产总额90亿元，负债总额36亿元，资产负债率45%。", "share 36亿元 of 90亿元 is 45%"],
    ["of debts in assets with a third figure beside them", "中央企业资产总额76.2万亿元，负债总额51.9万亿元，权益总额16.2万亿元，资产负债率65.1%；地方企业资产总额107.3万亿元，负债总额66.6万亿元，权益总额34.1万亿元，资产负债率62%。", "share 51.9万亿元 of 76.2万亿元 is 65.1%"],
    ["of staff", "在职职工120人，其中女职工48人，占40%；党员66人，占职工总数的58%。", "share 66人 of 120人 is 58%"],
  ])("%s", (_, text, told) => {
    expect(relationsIn(text)).toContain(told);
  });

  it("and its like in a row make up the whole, or nothing is said", () => {
    expect(relationsIn("货物、工程、服务采购占比分别为25.8%、46.6%和27.6%。")).toContain("partition 100% = 25.8% + 46.6% + 27.6%");
    expect(relationsIn("货物、工程、服务采购占比分别为25.8%、46.6%和24.6%。").filter((each) => each.startsWith("partition"))).toEqual([]);
  });
});

it("the trade's ratio of debts is not the unit's", () => {
  expect(relationsIn("资产总额360亿元，负债总额216亿元，行业平均资产负债率58%。").filter((each) => each.startsWith("share"))).toEqual([]);
});
